import { parse } from "content-disposition";
import { expect, it } from "vitest";
import { savedAs } from "./disposition";

it.each(["Rapport 2024.pdf", "خطة العمل ٢٠٢٤.docx", 'a"b; filename=c.pdf', "l’été 100%.pdf"])(
  "saves under its own name, never shown: %s",
  (name) => {
    const header = savedAs(name);
    expect(parse(header)).toEqual({ type: "attachment", parameters: { filename: name } });
    expect(header).toMatch(/^[\x20-\x7e]*$/);
  },
);
