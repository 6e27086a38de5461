import { describe, expect, it } from "vitest";
import { safeFileName } from "./file-name";

const named = (name: string, ending = "pdf") => safeFileName({ name, ending, otherwise: "file" });

describe("the name of a stored file", () => {
  it.each([
    ["Rapport annuel 2024.pdf", "Rapport annuel 2024.pdf"],
    ["خطة العمل الوطنية ٢٠٢٤.pdf", "خطة العمل الوطنية ٢٠٢٤.pdf"],
    ["Informe n.º 3 (versión final).pdf", "Informe n.º 3 (versión final).pdf"],
    ["План действий.pdf", "План действий.pdf"],
    ["برنامه\u200cها.pdf", "برنامه\u200cها.pdf"],
  ])("keeps letters of every script: %s", (sent, stored) => {
    expect(named(sent)).toBe(stored);
  });

  it("composes letters that a Mac takes apart", () => {
    expect(named("re\u0301solution.pdf")).toBe("résolution.pdf");
  });

  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\Users\\me\\plan.pdf", "plan.pdf"],
    ["plan\r\nSet-Cookie: a.pdf", "planSet-Cookie a.pdf"],
    ['a"b<c>d|e?f*g.pdf', "abcdefg.pdf"],
    ["\u202egnp.exe", "gnp.pdf"],
    ["a\u200bb\u0000c.pdf", "abc.pdf"],
    ["CON.pdf", "CON-.pdf"],
    ["...plan..pdf", "plan.pdf"],
  ])("holds nothing that harms or hides: %j", (sent, stored) => {
    expect(named(sent)).toBe(stored);
  });

  it.each([
    ["plan.DOC", "docx", "plan.docx"],
    ["plan.docx.exe", "docx", "plan.docx.docx"],
    ["vote of 14.03", "pdf", "vote of 14.03.pdf"],
    ["plan", "odt", "plan.odt"],
  ])("ends as its content says: %s is %s", (sent, ending, stored) => {
    expect(named(sent, ending)).toBe(stored);
  });

  it.each(["", ".pdf", "///", "\u202e", "   "])("is never empty: %j", (sent) => {
    expect(named(sent)).toBe("file.pdf");
  });

  it("is cut between letters where a file system would refuse it", () => {
    const long = named(`${"ق".repeat(400)}.pdf`);
    expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(240);
    expect(long).toMatch(/^ق+\.pdf$/u);
    expect(named(`${"👩‍⚖️".repeat(100)}.pdf`).replaceAll("👩‍⚖️", "")).toBe(".pdf");
  });
});
