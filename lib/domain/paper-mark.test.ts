import { expect, it } from "vitest";
import { isPaperMark, paperMarkOf } from "./paper-mark";

it("a paper carries eight digits of its content's hash in two groups", () => {
  expect(paperMarkOf("3f2a91bc0000")).toBe("3F2A-91BC");
});

it("a mark is known by its digits, however it is typed", () => {
  expect(isPaperMark(" 3f2a 91bc", "3F2A-91BC")).toBe(true);
  expect(isPaperMark("3f2a91bd", "3F2A-91BC")).toBe(false);
  expect(isPaperMark("", "3F2A-91BC")).toBe(false);
});
