import { describe, expect, it } from "vitest";
import { wayBack } from "./way-back";

const home = "/en/tasks";

describe("the way back after sign-in", () => {
  it.each(["/en/tasks", "/ar/reports/1?part=measures", "/fr"])("leads to our page %s", (next) => {
    expect(wayBack(next, home)).toBe(next);
  });

  it.each([
    undefined,
    "",
    "tasks",
    "/tasks",
    "//elsewhere.example/en/",
    "/\\elsewhere.example",
    "https://elsewhere.example/en/tasks",
    "javascript:alert(1)",
    "/en/\u0009/elsewhere",
    "/en\\..\\..",
    "\u2044en/tasks",
  ])("leads home from %j", (next) => {
    expect(wayBack(next, home)).toBe(home);
  });
});
