import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { z } from "zod";

/** How much of its first-load JavaScript a page may add to the framework's own, in bytes gzipped. */
export const OWN_BYTES_MAX = 40_000;

/** First-load JavaScript in bytes gzipped: what every page of the framework loads, and what each page adds to it,
 *  the heaviest first. Polyfills for browsers without modules are not counted, since no other browser loads them. */
export type PageWeights = { floorBytes: number; pages: { page: string; ownBytes: number }[] };

const buildManifest = z.object({ rootMainFiles: z.array(z.string()) });
const pageManifest = z.object({
  clientModules: z.record(z.string(), z.object({ chunks: z.array(z.string()) })),
  entryJSFiles: z.record(z.string(), z.array(z.string())),
});

/** Weighs the pages of a finished build in `folder` (".next"). */
export function pageWeights(folder: string): PageWeights {
  const { rootMainFiles } = buildManifest.parse(
    JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8")),
  );
  const manifests = readdirSync(join(folder, "server/app"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith("page_client-reference-manifest.js"))
    .flatMap((name) => manifestsIn(readFileSync(join(folder, "server/app", name), "utf8")));
  const floor = new Set([...rootMainFiles, ...manifests.flatMap(({ framework }) => framework)]);
  const weigh = (files: Iterable<string>) => {
    let bytes = 0;
    for (const file of new Set(files)) bytes += gzipSync(readFileSync(join(folder, file))).length;
    return bytes;
  };
  const pages = manifests
    .map(({ page, files }) => ({ page, ownBytes: weigh(files.filter((file) => !floor.has(file))) }))
    .sort((a, b) => b.ownBytes - a.ownBytes);
  return { floorBytes: weigh(floor), pages };
}

type Manifest = { page: string; framework: string[]; files: string[] };

/** The framework writes the manifest as a script that sets a global; it is run with nothing else in reach. */
function manifestsIn(script: string): Manifest[] {
  const global: { __RSC_MANIFEST?: Record<string, unknown> } = {};
  runInNewContext(script, { globalThis: global });
  return Object.entries(global.__RSC_MANIFEST ?? {}).map(([page, found]) => {
    const { clientModules, entryJSFiles } = pageManifest.parse(found);
    const chunksOf = (isOurs: boolean) =>
      Object.entries(clientModules)
        .filter(([name]) => name.includes("/node_modules/next/") !== isOurs)
        .flatMap(([, { chunks }]) => chunks.map((chunk) => chunk.replace(/^\/_next\//, "")));
    return {
      page: page.replace(/\/page$/, "").replaceAll(/\/\([^)]*\)/g, ""),
      framework: chunksOf(false),
      files: [...Object.values(entryJSFiles).flat(), ...chunksOf(true)].filter((file) =>
        file.endsWith(".js"),
      ),
    };
  });
}

/** The weights as lines to print, a line a page. */
export function weightLines({ floorBytes, pages }: PageWeights): string[] {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
  return [
    `First-load JavaScript, gzipped: the framework's own is ${kilobytes(floorBytes).trim()}; each page adds (limit ${OWN_BYTES_MAX / 1000} kB):`,
    ...pages.map(({ page, ownBytes }) => `${kilobytes(ownBytes)}  ${page}`),
  ];
}
