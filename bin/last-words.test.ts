import { expect, test } from "vitest";
import { Trouble } from "@/db/trouble";
import { lastWords } from "./last-words.mjs";

test("what a person can mend is one line", () => {
  expect(lastWords(new Trouble("Port 3000 is taken."))).toBe("Port 3000 is taken.");
  expect(lastWords(Object.assign(new Error("write"), { code: "ENOSPC" }))).toBe(
    "The disk is full: free some space and start again.",
  );
  expect(lastWords(Object.assign(new Error("open"), { code: "EACCES", path: "/data/secret" }))).toBe(
    "/data/secret may not be written: run as the user it belongs to.",
  );
});

test("a mistake of ours comes with the place where it was made", () => {
  expect(lastWords(new Error("impossible"))).toContain("last-words.test.ts");
});
