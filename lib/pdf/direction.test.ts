import { expect, it } from "vitest";
import { textDirection } from "./direction";

it("a text is set by its first letter, and by the page's language where it has none", () => {
  expect(textDirection("27. Calls upon", "ar")).toBe("ltr");
  expect(textDirection("145 – الهجرة (IPU)", "en")).toBe("rtl");
  expect(textDirection("145/1", "ar")).toBe("rtl");
  expect(textDirection("145/1", "fr")).toBe("ltr");
});
