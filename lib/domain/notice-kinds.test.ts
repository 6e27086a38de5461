import { expect, it } from "vitest";
import { keysOf } from "./keys-of";
import { isMutable, LETTERS, NOTICE_KINDS } from "./notice-kinds";

it("a letter can be muted only where the table says so, and nothing else can", () => {
  expect(keysOf(LETTERS).filter(isMutable)).toEqual(
    keysOf(LETTERS).filter((letter) => LETTERS[letter].mayMute),
  );
  expect([isMutable("report_returned"), isMutable("toString"), isMutable("")]).toEqual([false, false, false]);
});

it("a letter that carries a way in cannot be muted, for then nobody could come in", () => {
  expect(keysOf(LETTERS).filter((letter) => LETTERS[letter].isSecret && LETTERS[letter].mayMute)).toEqual([]);
});

it("every letter tells something", () => {
  const told = new Set<string>(Object.values(NOTICE_KINDS));
  expect(keysOf(LETTERS).filter((letter) => !told.has(letter))).toEqual([]);
});
