import { expect, it } from "vitest";
import { receiptNumber } from "./receipt";

const second = { cycleCode: "IPU-149", documentCode: "145R1", iso2: "KE", version: 2 };

it("a receipt names cycle, document, parliament and version", () => {
  expect(receiptNumber(second)).toBe("IPU-149-145R1-KE-2");
});

it("a receipt differs from version to version and from parliament to parliament", () => {
  expect(receiptNumber({ ...second, version: 3 })).toBe("IPU-149-145R1-KE-3");
  expect(receiptNumber({ ...second, iso2: "FR" })).toBe("IPU-149-145R1-FR-2");
});

it("a receipt bears no sign that a file name would not", () => {
  expect(receiptNumber({ ...second, documentCode: "a/139/4-DR" })).toBe("IPU-149-A1394DR-KE-2");
});
