import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { aDocx, anOdt, anXlsx, aPng, bytesOf, noise } from "@/lib/testing/files";
import { aPdfOf, aWordFile, aWordParagraph } from "@/lib/testing/sources";
import { extractText } from "./extract-text";

const extract = (bytes: Uint8Array) => extractText(bytes, { declared: null, onPage: () => {} });
const sample = (name: string) => new Uint8Array(readFileSync(`lib/uploads/samples/${name}`));
const textOf = async (bytes: Uint8Array) => {
  const extracted = await extract(bytes);
  return extracted.ok ? extracted.value.text : extracted.refusal;
};

describe("the text of a PDF", () => {
  it("in Arabic stands in the order of reading, with its numbers, brackets and joined letters", async () => {
    const text = await textOf(sample("shared-rivers-ar.pdf"));
    expect(text).toContain(
      "قرار اعتمدته الجمعية العامة الـ148 للاتحاد البرلماني الدولي (جنيف، 27 آذار/مارس 2024)",
    );
    expect(text).toContain("إذ تشير إلى أن الأنهار تعبر الحدود بلا استئذان، وإلى القرار 64/292 الصادر");
    expect(text).toContain("1. تدعو البرلمانات إلى عقد جلسة");
    expect(text).toContain("(انظر التقرير A/148/R.1)؛");
    expect(text).toContain("لا سيما البرلمانات الصغيرة.");
  });

  it("tells of each page and parts the pages", async () => {
    const pages: unknown[] = [];
    const pdf = aPdfOf([[[50, 800, "First page"]], [[50, 800, "Second page"]]]);
    expect(await extractText(pdf, { declared: null, onPage: (page) => pages.push(page) })).toEqual({
      ok: true,
      value: { kind: "pdf", encoding: null, pages: 2, text: "First page\n\fSecond page" },
    });
    expect(pages).toEqual([
      { pagesRead: 1, pages: 2 },
      { pagesRead: 2, pages: 2 },
    ]);
  });
});

describe("the text of a Word file", () => {
  it("has the numbers and letters that Word prints", async () => {
    const text = await textOf(sample("shared-lakes-en.docx"));
    expect(text).toMatch(/^1\. Calls upon parliaments/m);
    expect(text).toMatch(/^2\. Urges governments to publish:/m);
    expect(text).toMatch(/^b\. the plans that they make;/m);
    expect(text).toMatch(/^3\. Invites IPU Member Parliaments/m);
  });

  it("ends its lines where Word does and has its notes at the end", async () => {
    const body = `<w:p><w:r><w:t>Adopted</w:t></w:r><w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t><w:br/><w:t>by consensus</w:t></w:r></w:p><w:p><w:r><w:t>Recalling a law</w:t><w:footnoteReference w:id="3"/></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="2"><w:p><w:r><w:t>* Peru expressed a reservation.</w:t></w:r></w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:footnoteRef/><w:t>See the law.</w:t></w:r></w:p></w:footnote>`;
    expect((await textOf(aWordFile(body, { footnotes }))).trim()).toBe(
      "Adopted*\nby consensus\n\nRecalling a law¹\n\n* Peru expressed a reservation.\n\n¹ See the law.",
    );
  });

  it("leaves out what was struck, and pictures", async () => {
    const body = `<w:p><w:r><w:t>Urges </w:t></w:r><w:del><w:r><w:delText>some </w:delText></w:r></w:del><w:ins><w:r><w:t>all </w:t></w:r></w:ins><w:r><w:t>states</w:t></w:r></w:p>`;
    expect((await textOf(aWordFile(body))).trim()).toBe("Urges all states");
  });
});

describe("the text of a web page", () => {
  it("has the numbers that a browser shows and neither links, scripts nor menus", async () => {
    const page = `<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body><nav>Menu</nav><h1>Title</h1>
      <ol start="4"><li>Urges <a href="https://x.example">states</a>;</li><li value="7">Calls on all.</li></ol></body></html>`;
    const text = await textOf(strToU8(page));
    expect(text).toMatch(/^Title$/m);
    expect(text).toMatch(/^ ?4\. Urges states;$/m);
    expect(text).not.toMatch(/alert|Menu|https/);
  });

  it("is read in the encoding that the page states", async () => {
    const page = bytesOf('<html><meta charset="windows-1256"><body>', [0xc7, 0xe1], "</body></html>");
    expect(await textOf(page)).toBe("ال");
  });
});

describe("a file without a text to read", () => {
  const bomb = (bytes: number) => aWordFile(aWordParagraph("x".repeat(bytes)));
  it.each([
    ["nothing", new Uint8Array(), "file_empty"],
    ["white space", strToU8(" \n\t "), "text_empty"],
    ["noise", bytesOf([0, 1, 2], noise(5000)), "source_kind_unknown"],
    ["a picture", aPng(), "source_kind_unknown"],
    ["a workbook", anXlsx(), "source_kind_unknown"],
    ["an open document", anOdt(), "source_kind_unknown"],
    [
      "an old Word file",
      bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], noise(4000)),
      "source_old_word",
    ],
    ["a PDF with a password", sample("with-password.pdf"), "file_password"],
    ["a PDF of pictures alone", aPdfOf([[], []]), "source_no_text"],
    ["a PDF cut off on its way", sample("shared-rivers-ar.pdf").subarray(0, 9000), "file_damaged"],
    ["a PDF that is none", bytesOf("%PDF-1.7\n", noise(3000)), "file_damaged"],
    ["a Word file without its text", aDocx({}, "<Types/>"), "source_kind_unknown"],
    [
      "a Word file with a broken text",
      aDocx({ "word/document.xml": strToU8("<w:document><w:body>") }),
      "file_damaged",
    ],
    [
      "a Word file that defines entities",
      aDocx({
        "word/document.xml": strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>'),
      }),
      "file_damaged",
    ],
    ["a Word file that unpacks to very much", bomb(70_000_000), "file_unpacks"],
    ["a Word file of one endless paragraph", bomb(3_000_000), "text_too_long"],
  ])("is refused: %s", async (_, bytes, refusal) => {
    expect(await extract(bytes)).toEqual({ ok: false, refusal });
  });

  it("never throws, whatever is cut off or altered", async () => {
    for (const whole of [sample("shared-lakes-en.docx"), aPdfOf([[[50, 800, "A page"]]])]) {
      for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) {
        const altered = Uint8Array.from(whole);
        altered[at] = (altered[at] ?? 0) ^ 0xff;
        expect(typeof (await extract(altered)).ok).toBe("boolean");
        expect(typeof (await extract(whole.subarray(0, at))).ok).toBe("boolean");
      }
    }
  });
});
