import { compile } from "html-to-text";

/** A resolution has some hundred elements; what is deeper or wider than this is no document. */
const LIMITS = { maxDepth: 200, maxChildNodes: 50_000 };

const toText = compile({
  wordwrap: false,
  limits: LIMITS,
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    { selector: "nav", format: "skip" },
    { selector: "head", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "table", format: "block" },
    { selector: "tr", format: "block" },
    { selector: "ul", options: { itemPrefix: "• " } },
  ],
});

/** The text of a web page, its lists with the numbers that a browser shows. Links, pictures and menus are left out. */
export function readHtml(html: string): string {
  return toText(html);
}

/** The encoding that a web page states of itself, or null. */
export function statedEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}
