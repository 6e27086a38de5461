import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { REPORT_STEPS } from "@/lib/domain/report-workflow";
import { MESSAGES } from "@/lib/i18n/messages";

const folder = fileURLToPath(new URL(".", import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** The codes that `pattern` finds in the sources chosen by `isRead`, each with the file that says it. */
function codesIn(pattern: RegExp, isRead: (name: string) => boolean): { code: string; name: string }[] {
  return sources
    .filter(({ name }) => isRead(name))
    .flatMap(({ name, text }) => [...text.matchAll(pattern)].map(([, code = ""]) => ({ code, name })));
}

/** The union types whose name ends in `ending`, as written. */
function typesOf(ending: string): { type: string; name: string }[] {
  const pattern = new RegExp(`\\btype \\w*${ending} =([^;]+);`, "g");
  return sources.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(([, type = ""]) => ({ type, name })),
  );
}

function literalsIn(type: string): string[] {
  return [...type.matchAll(/"([a-z_]+)"/g)].map(([, literal = ""]) => literal);
}

function hasSentence(namespace: "validation" | "refusals", code: string): boolean {
  const step = (value: unknown, part: string) => (value as Record<string, unknown> | undefined)?.[part];
  return typeof code.split(".").reduce(step, MESSAGES.en[namespace] as unknown) === "string";
}

describe("a code that a person can meet", () => {
  const refusals = [
    ...codesIn(/\brefuse\("([^"]+)"\)/g, () => true),
    ...typesOf("Refusal").flatMap(({ type, name }) => literalsIn(type).map((code) => ({ code, name }))),
    ...Object.entries(REPORT_STEPS).flatMap(([name, { unless }]) => unless.map((code) => ({ code, name }))),
  ];
  const problems = codesIn(/\berror: "([^"]+)"/g, (name) => name.endsWith("schema.ts"));

  it("is looked for in code that is there", () => {
    expect(refusals.length).toBeGreaterThan(10);
    expect(problems.length).toBeGreaterThan(5);
  });

  it("has its sentence when a command refuses", () => {
    expect(refusals.filter(({ code }) => !hasSentence("refusals", code))).toEqual([]);
  });

  it("has its sentence when a form is not valid", () => {
    expect(problems.filter(({ code }) => !hasSentence("validation", code))).toEqual([]);
  });
});

describe("every schema of a form", () => {
  const schemas = Object.entries(import.meta.glob<Record<string, unknown>>("./**/schema.ts", { eager: true }))
    .flatMap(([file, exports]) =>
      Object.entries(exports).map(([name, schema]) => ({ name: `${file} ${name}`, schema })),
    )
    .filter((found): found is { name: string; schema: z.ZodType } => found.schema instanceof z.ZodType);

  it("is there to be judged", () => {
    expect(schemas.length).toBeGreaterThan(0);
  });

  it.each(schemas)("answers nothing and rubbish in known codes: $name", ({ schema }) => {
    const rubbish = new Proxy({}, { get: () => "\u0000 rubbish", has: () => true });
    const codes = [{}, null, [], "rubbish", rubbish].flatMap((typed) => {
      const parsed = schema.safeParse(typed, { error: () => "invalid" });
      return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
    });
    expect(codes.filter((code) => !hasSentence("validation", code))).toEqual([]);
  });
});
