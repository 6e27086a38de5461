import { expect, it } from "vitest";
import { localText } from "./local-text";

it("a text is shown in the reader's language where it has one", () => {
  expect(localText({ en: "Migration", ar: "الهجرة" }, "ar")).toEqual({ text: "الهجرة", locale: "ar" });
});

it("a text without the reader's language says which language it is in", () => {
  expect(localText({ ar: "الهجرة" }, "fr")).toEqual({ text: "الهجرة", locale: "ar" });
});

it("a text that nobody wrote still shows something", () => {
  expect(localText({ en: "" }, "es")).toEqual({ text: "–", locale: "es" });
});
