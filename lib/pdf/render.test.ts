import { describe, expect, it } from "vitest";
import type { Printed } from "./printed";
import { renderPdf } from "./render";

const paper = (given: Partial<Printed> = {}): Printed => ({
  locale: "ar",
  title: "الزخم البرلماني من أجل الهجرة",
  issuer: "البرلمان الأردني",
  stamp: "مسودة",
  reference: "IPU-149-145R1-JO-1 · https://operative.example/ar/reports/1",
  pageWords: "الصفحة {page} من {pages}",
  madeAt: new Date("2024-09-16T10:00:00Z"),
  blocks: [
    { kind: "facts", facts: [{ label: "المرجع", value: "IPU-149-145R1-JO-1" }] },
    { kind: "heading", level: 2, text: "الفقرات" },
    { kind: "text", label: "الجواب", text: "اعتمد المجلس القانون 145.\nونُشر." },
    { kind: "text", tone: "muted", text: "An answer in English." },
    { kind: "signature", labels: ["الاسم والصفة", "التاريخ", "التوقيع"] },
  ],
  ...given,
});
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const pagesOf = (bytes: Uint8Array) => text(bytes).match(/\/Type \/Page\b/g)?.length;

describe("a printed paper", () => {
  it("is the same file for the same content, byte for byte, and another for another", async () => {
    const one = await renderPdf(paper());
    expect(Buffer.from(await renderPdf(paper())).equals(Buffer.from(one))).toBe(true);
    const other = await renderPdf(paper({ stamp: null }));
    expect(Buffer.from(other).equals(Buffer.from(one))).toBe(false);
  });

  it("carries its own letters for both scripts, so that every reader shows them", async () => {
    const bytes = text(await renderPdf(paper()));
    expect(bytes).toMatch(/^%PDF-/);
    for (const font of ["NotoSans", "NotoNaskhArabic"])
      expect(bytes).toMatch(new RegExp(`[A-Z]{6}\\+${font}`));
  });

  it("goes on to further pages", async () => {
    const blocks = Array.from({ length: 90 }, (_, n) => ({ kind: "text" as const, text: `Line ${n}` }));
    expect(pagesOf(await renderPdf(paper()))).toBe(1);
    expect(pagesOf(await renderPdf(paper({ blocks })))).toBe(3);
  });
});
