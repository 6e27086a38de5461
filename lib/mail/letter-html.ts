import { directionOf, type Locale } from "@/lib/domain/locale";

/** A letter as its two parts lay it out. */
export type LetterParts = {
  locale: Locale;
  greeting: string;
  entries: { line: string; link: string }[];
  open: string;
  footer: string[];
};

const FONT = "font-family:'Noto Sans','Segoe UI',Tahoma,Arial,sans-serif";

/** The HTML part: the same words as the plain one, one column, in the direction of its language. Mail programs know no
 *  stylesheet, so this is the one place with styles in the markup; no page of ours shows it as markup. */
export function letterHtml({ locale, greeting, entries, open, footer }: LetterParts): string {
  const dir = directionOf(locale);
  const body = [
    paragraph(greeting),
    ...entries.map(
      ({ line, link }) =>
        `<p style="margin:0 0 20px">${escaped(line)}<br><a href="${escaped(link)}">${escaped(open)}</a></p>`,
    ),
    '<hr style="border:0;border-top:1px solid #b1b4b6;margin:24px 0">',
    ...footer.map((line) => `<p style="margin:0 0 8px;font-size:14px;color:#505a5f">${withLinks(line)}</p>`),
  ];
  return [
    "<!doctype html>",
    `<html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"><title></title></head>`,
    `<body dir="${dir}" style="margin:0;padding:24px;font-size:16px;line-height:1.5;color:#0b0c0c;${FONT}">`,
    `<div style="max-width:600px">${body.join("\n")}</div>`,
    "</body></html>",
  ].join("\n");
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 20px">${escaped(text)}</p>`;
}

/** Our own addresses in the footer, clickable and left to right in any language. */
function withLinks(line: string): string {
  return escaped(line).replace(/https?:\/\/\S+/g, (link) => `<a dir="ltr" href="${link}">${link}</a>`);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
