import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** What may import what (docs/architecture.md): a file belongs to the longest name that it starts with. `lib/env.ts`
 *  lies below `db` because the one reader of the environment must also serve the one door to the database. */
const LAYERS: Record<string, { imports: string[]; packages: RegExp }> = {
  app: { imports: ["components", "lib"], packages: /^(next|next-intl|next-auth|react)$/ },
  components: {
    imports: ["components", "lib"],
    packages: /^(react|react-dom|react-hook-form|next-intl|next|tus-js-client)$/,
  },
  lib: {
    imports: ["lib", "db"],
    packages:
      /^(zod|drizzle-orm|next|next-auth|next-intl|nodemailer|ical-generator|csv-parse|csv-stringify|react|diff|file-type|yauzl|unpdf|mammoth|docx|write-excel-file|read-excel-file|html-to-text|fflate|@xmldom\/xmldom|content-disposition|@tus\/server|node:.*)$/,
  },
  // Papers are drawn by components of their own library, which nothing else may reach.
  "lib/pdf": { imports: ["lib/pdf", "lib/domain"], packages: /^(@react-pdf\/renderer|react|node:.*)$/ },
  db: { imports: ["db", "lib/domain", "lib/env"], packages: /^(drizzle-orm|drizzle-kit|pg|node:.*)$/ },
  "lib/env.ts": { imports: ["lib/domain"], packages: /^zod$/ },
  "lib/domain": { imports: ["lib/domain"], packages: /^$/ },
  e2e: { imports: ["e2e", "db/seed", "lib/domain"], packages: /./ },
  bin: { imports: ["bin", "lib", "db", "e2e"], packages: /./ },
};
/** Who acts before there is an actor (sign-in), without one (jobs) or before there are people (seeds). Whatever else
 *  passed the row policies would be a hole in the wall, so nobody else does. */
const MAY_CALL_AS_SYSTEM = /^(lib\/auth\/|lib\/jobs\/|db\/seed\/|db\/client\.ts)/;
const PHYSICAL_SIDE =
  /[\s"'`:!-]((m|p|scroll-m|scroll-p)[lr]-|(left|right)-[\d[a]|(border|rounded)-([lr]|[tb][lr])\b|(text|float|clear)-(left|right)\b)/;

type Import = { from: string; to: string; isOurs: boolean };
const root = fileURLToPath(new URL("..", import.meta.url));
const layers = Object.keys(LAYERS).sort((a, b) => b.length - a.length);
const isUnder = (path: string, name: string): boolean => path === name || path.startsWith(`${name}/`);
const layerOf = (path: string): string => layers.find((name) => isUnder(path, name)) ?? "";
const isTest = (path: string): boolean => /\.test\.tsx?$|\/gold\/|^(lib|db)\/testing/.test(path);

const code = new Map<string, string>();
for (const folder of ["app", "components", "lib", "db", "e2e", "bin"]) {
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
    if (!/\.(tsx?|mjs)$/.test(name)) continue;
    const text = readFileSync(join(root, folder, name), "utf8");
    code.set(`${folder}/${name}`, text.replace(/\/\*.*?\*\/|(?<=^|\s)\/\/.*?$/gms, ""));
  }
}
const source = [...code].filter(([path]) => !isTest(path));
const imports = [...code].flatMap(([from, text]): Import[] =>
  [...text.matchAll(/(?<![\w.-])(?:from|import)\s*\(?\s*"([^"\n]+)"/g)].map(([, named = ""]) => {
    if (named.startsWith("@/")) return { from, to: named.slice(2), isOurs: true };
    if (named.startsWith(".")) return { from, to: join(dirname(from), named), isOurs: true };
    const name = named.startsWith("node:")
      ? named
      : named.split("/", named.startsWith("@") ? 2 : 1).join("/");
    return { from, to: name, isOurs: false };
  }),
);
const ours = imports.filter(({ isOurs, from }) => isOurs && !isTest(from));
const said = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} imports ${to}`);
const where = (wrong: (path: string, text: string) => boolean): string[] =>
  source.filter(([path, text]) => wrong(path, text)).map(([path]) => path);

it("has read the code it judges", () => {
  expect(layers.filter((name) => !source.some(([path]) => layerOf(path) === name))).toEqual([]);
  expect(ours.length).toBeGreaterThan(100);
  const unread = ours.filter(
    ({ to }) => !/\.\w+$/.test(to) && !code.has(`${to}.ts`) && !code.has(`${to}.tsx`),
  );
  expect(said(unread)).toEqual([]);
});

it("imports only downwards", () => {
  const isOwnRoute = ({ from, to }: Import) => from.startsWith("app/") && isUnder(dirname(from), dirname(to));
  const upwards = ours.filter(
    (each) =>
      !isOwnRoute(each) && !LAYERS[layerOf(each.from)]?.imports.some((name) => isUnder(each.to, name)),
  );
  expect(said(upwards)).toEqual([]);
});

it("uses in each layer only the packages of that layer, and none in the rules", () => {
  const strange = imports.filter(
    ({ from, to, isOurs }) =>
      !isOurs && !isTest(from) && to !== "server-only" && !LAYERS[layerOf(from)]?.packages.test(to),
  );
  expect(said(strange)).toEqual([]);
});

it("keeps the database out of the browser", () => {
  const isServerOnly = (path: string) => /^import "server-only";/.test((code.get(path) ?? "").trimStart());
  const shown = ours.filter(
    ({ from, to }) => isUnder(from, "components") && [".ts", ".tsx"].some((end) => isServerOnly(to + end)),
  );
  expect(said(shown)).toEqual([]);
  const unmarked = ours.filter(
    ({ from, to }) => to === "db/client" && !isUnder(from, "bin") && !isServerOnly(from),
  );
  expect(said(unmarked)).toEqual([]);
});

it("lets no rule ask for the time or for luck", () => {
  const asks = /new Date\(\)|Date\.now|Math\.random|performance\.now|process\.|crypto\./;
  expect(where((path, text) => isUnder(path, "lib/domain") && asks.test(text))).toEqual([]);
});

it("mints actors in one file and passes the row policies in few", () => {
  expect(where((path, text) => /\bas Actor\b/.test(text) && path !== "lib/auth/mint-actor.ts")).toEqual([]);
  expect(where((path, text) => /\basSystem\b/.test(text) && !MAY_CALL_AS_SYSTEM.test(path))).toEqual([]);
});

it("reads the environment in one file", () => {
  const reads = where((path, text) => /^(app|components|lib|db)\//.test(path) && /process\.env/.test(text));
  expect(reads).toEqual(["lib/env.ts"]);
});

it("loads nothing of Next in the worker, whose Node cannot find it", () => {
  const reached = new Set(["bin/worker.ts", "bin/read-source.ts"]);
  for (const from of reached) {
    const next = imports.filter((each) => each.from === from && each.isOurs);
    for (const { to } of next)
      for (const end of ["", ".ts", ".tsx"]) if (code.has(to + end)) reached.add(to + end);
  }
  expect(reached.size).toBeGreaterThan(50);
  const strange = imports.filter(
    ({ from, to, isOurs }) => !isOurs && reached.has(from) && /^next(-auth)?$/.test(to),
  );
  expect(said(strange)).toEqual([]);
});

it("leaves makers and test databases to tests", () => {
  expect(said(ours.filter(({ to }) => /^(lib|db)\/testing/.test(to)))).toEqual([]);
});

it("has no circle of nouns, and no noun that runs another's commands", () => {
  const nounOf = (path: string) => /^[^/]+\/[^/.]+/.exec(path)?.[0] ?? path;
  const between = ours
    .map(({ from, to }) => ({ from: nounOf(from), to: nounOf(to), target: to }))
    .filter(({ from, to }) => isUnder(from, "lib") && isUnder(to, "lib") && from !== to);
  let circle = between;
  for (let before = -1; before !== circle.length; ) {
    before = circle.length;
    circle = circle.filter(
      (each) => circle.some(({ from }) => from === each.to) && circle.some(({ to }) => to === each.from),
    );
  }
  expect(circle.map(({ from, to }) => `${from} > ${to}`)).toEqual([]);
  const runs = between.filter(({ target }) => target.endsWith("/commands"));
  expect(runs.map(({ from, target }) => `${from} > ${target}`)).toEqual([]);
});

it("lets a form reach a command by formAction alone, and without an actor only where nobody is signed in", () => {
  const makerAt = (path: string) =>
    path.includes("/(public)/")
      ? /^export const \w+ = (f|publicF)ormAction\(/
      : /^export const \w+ = formAction\(/;
  const others = where((path, text) => {
    if (!path.endsWith("/actions.ts")) return false;
    const exported = text.match(/^export.*$/gm) ?? [];
    return (
      !text.trimStart().startsWith('"use server";') || !exported.every((line) => makerAt(path).test(line))
    );
  });
  expect(others).toEqual([]);
});

it("names logical sides only, and styles nothing inline", () => {
  // A paper is no page: its styles never reach a browser.
  const isPage = (path: string) => path.endsWith(".tsx") && !isUnder(path, "lib/pdf");
  expect(where((path, text) => isPage(path) && PHYSICAL_SIDE.test(text))).toEqual([]);
  expect(where((path, text) => isPage(path) && /\sstyle=/.test(text))).toEqual([]);
});
