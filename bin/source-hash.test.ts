import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourceHash } from "./source-hash";

let root = "";
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "operative-hash-"));
  write("app/page.tsx", "one");
  write("proxy.ts", "two");
});
afterEach(() => rmSync(root, { recursive: true }));

test("a build is fresh as long as nothing it reads has changed", () => {
  const before = sourceHash(root);
  write("app/page.test.tsx", "a test");
  write("e2e/journey.spec.ts", "a journey");
  write("README.md", "words");
  expect(sourceHash(root)).toBe(before);
});

test.each([
  ["a changed page", () => write("app/page.tsx", "three")],
  ["a new file", () => write("lib/env.ts", "four")],
  ["a removed file", () => rmSync(join(root, "proxy.ts"))],
  [
    "a text moved from one file to the next",
    () => {
      write("app/page.tsx", "on");
      write("app/pagf.tsx", "e");
    },
  ],
])("%s makes the build stale", (_, change) => {
  const before = sourceHash(root);
  change();
  expect(sourceHash(root)).not.toBe(before);
});
