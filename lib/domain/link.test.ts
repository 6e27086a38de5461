import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLink } from "./link";

describe("a link to evidence", () => {
  it.each([
    [
      "https://www.parliament.go.ke/bills/2023/12",
      "https://www.parliament.go.ke/bills/2023/12",
      "www.parliament.go.ke",
    ],
    ["http://www.assemblee-nationale.fr", "http://www.assemblee-nationale.fr/", "www.assemblee-nationale.fr"],
    ["HTTPS://Example.ORG:8443/A?b=c#d", "https://example.org:8443/A?b=c#d", "example.org:8443"],
    ["  https://example.org/a \n", "https://example.org/a", "example.org"],
    ["\u200fhttps://example.org/\u202c", "https://example.org/", "example.org"],
    ["https://example.org/تقرير", "https://example.org/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1", "example.org"],
  ])("is read from %j", (text, href, host) => {
    expect(readLink(text)).toEqual({ ok: true, value: { href, host } });
  });

  it.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://example.org/a",
    "mailto:clerk@example.org",
    "blob:https://example.org/1",
    "view-source:https://example.org",
  ])("is never of another scheme: %s", (text) => {
    expect(readLink(text)).toEqual({ ok: false, refusal: "link_not_http" });
  });

  it.each([
    "",
    "   ",
    "see the annex",
    "www.parliament.go.ke",
    "https://",
    "https://example.org:99999/",
    "https://clerk:secret@example.org/",
    "https://clerk@example.org/",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "https://exam\nple.org/",
    "https://example.org/a b",
    "https://example.org/\u0000",
    "https://example.org/\u202egpj.exe",
    "\u0001javascript:alert(1)",
  ])("is never something that is not one whole address: %j", (text) => {
    expect(readLink(text)).toEqual({ ok: false, refusal: "link_not_a_link" });
  });
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .tuple(fc.constantFrom("http:", "https:", "javascript:", "data:", "//"), fc.string())
      .map((parts) => parts.join("")),
  );

  it("read as a link leads to http or https and nowhere else, and reads the same again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const link = readLink(text);
        if (!link.ok) return;
        expect(link.value.href).toMatch(/^https?:\/\/[^\s@/]+\//);
        expect(readLink(link.value.href)).toEqual(link);
      }),
    );
  });

  it("of an ordinary web address is a link", () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(readLink(url).ok).toBe(true);
      }),
    );
  });
});
