import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { fieldTag } from "@/lib/domain/offline-tag";
import { fieldKey } from "@/lib/domain/report-check";
import { withdrawReport } from "@/lib/reports/commands";
import { findReport, listEarlierTexts } from "@/lib/reports/queries";
import { submitReport } from "@/lib/reports/submissions";
import type { WorkingReport } from "@/lib/reports/views";
import { aDocx, anXlsx, aPdf, aZip } from "@/lib/testing/files";
import { aDraftOf, asShown, reading, write } from "@/lib/testing/reporting-acts";
import { aPersonOf } from "@/lib/testing/reporting-world";
import { receiveForm, takeOverForm } from "./commands";
import { differencesFrom, findSentForm } from "./queries";
import { writeWordForm } from "./word-form";

beforeAll(testDatabase);

async function aDraft() {
  const world = await aDraftOf([["coordinator"], ["contributor"]]);
  const [writer, colleague] = world.people;
  const [taskId = "", second = ""] = world.france.taskIds;
  if (!writer || !colleague) throw new Error();
  const key = { answer: fieldKey(taskId, "answer"), progress: fieldKey(taskId, "progress") };
  const other = { answer: fieldKey(second, "answer"), progress: fieldKey(second, "progress") };
  return { ...world, writer, colleague, key, other, reportId: world.france.reportId };
}

async function reportOf(actor: Actor, reportId: string): Promise<WorkingReport> {
  const report = await findReport(actor, { reportId, ...reading });
  if (!report) throw new Error("no report");
  return report;
}

/** Does what Word does when somebody fills in boxes and saves: each box is found by its tag. */
function filled(form: Uint8Array, report: WorkingReport, texts: Record<string, string>): Uint8Array {
  const parts = unzipSync(form);
  let xml = strFromU8(parts["word/document.xml"] ?? strToU8(""));
  for (const [key, text] of Object.entries(texts)) {
    const mark = report.fields[key]?.mark;
    const tag = mark ? fieldTag({ key, mark }) : `${key.replace(/:(.).*/, ":$1")}/0.`;
    const at = xml.indexOf(`w:val="${tag}`);
    expect(at, key).toBeGreaterThan(0);
    const start = xml.indexOf("<w:tc>", at);
    const end = xml.indexOf("</w:tc>", start);
    const cell = text.split("\n").map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
    xml = `${xml.slice(0, start)}<w:tc>${cell.join("")}${xml.slice(end)}`;
  }
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

async function sentBack(actor: Actor, reportId: string, bytes: Uint8Array) {
  const received = await receiveForm(actor, { reportId, name: "form.docx", bytes });
  if (!received.ok) throw new Error(received.refusal);
  const form = await findSentForm(actor, received.value);
  if (!form) throw new Error("no form");
  return form;
}

describe.each(["en", "ar"] as const)("a Word form in %s", (locale: Locale) => {
  test("comes back field by field, changes nothing until it is taken over, and then what was chosen", async () => {
    const { writer, reportId, key, other } = await aDraft();
    const report = await reportOf(writer, reportId);
    const bytes = filled(await writeWordForm(report, locale), report, {
      [key.answer]: "Loi n° 5 de 2024\nDeuxième ligne &amp; plus",
      [other.answer]: "جلسة استماع في ١٤ مارس",
      obstacles: "Time",
    });
    const form = await sentBack(writer, reportId, bytes);
    const differences = differencesFrom(report, form.content, locale);
    expect(differences.map(({ key: each, form: text, isConflict }) => [each, text, isConflict])).toEqual([
      [key.answer, "Loi n° 5 de 2024\nDeuxième ligne & plus", false],
      [other.answer, "جلسة استماع في ١٤ مارس", false],
      ["obstacles", "Time", false],
    ]);
    expect((await reportOf(writer, reportId)).fields[key.answer]).toBeUndefined();

    const choices = differences.map(({ key: each, seen }) => ({
      key: each,
      seen,
      isTaken: each !== "obstacles",
    }));
    expect(await takeOverForm(writer, { formId: form.id, fields: choices })).toMatchObject({ ok: true });
    const { fields } = await reportOf(writer, reportId);
    expect(fields[key.answer]?.value).toBe("Loi n° 5 de 2024\nDeuxième ligne & plus");
    expect(fields[other.answer]?.value).toBe("جلسة استماع في ١٤ مارس");
    expect(fields.obstacles).toBeUndefined();
    const earlier = await listEarlierTexts(writer, { reportId });
    expect(earlier.map(({ key: each, value }) => [each, value])).toEqual([["obstacles", "Time"]]);
  });
});

describe("a filled form", () => {
  test("reads a chosen progress by its words, in the language of the form, and says which words are no choice", async () => {
    const { writer, reportId, key, other } = await aDraft();
    const report = await reportOf(writer, reportId);
    const form = await sentBack(
      writer,
      reportId,
      filled(await writeWordForm(report, "fr"), report, {
        [key.progress]: "Mis en œuvre",
        [other.progress]: "presque fini",
      }),
    );
    expect(form.content.fields).toContainEqual(
      expect.objectContaining({ key: key.progress, value: "implemented" }),
    );
    expect(form.content.unread).toEqual([{ key: other.progress, text: "presque fini" }]);
  });

  test("and a colleague who changed the same field meanwhile both keep their text", async () => {
    const { writer, colleague, france, reportId, key, other } = await aDraft();
    const report = await reportOf(writer, reportId);
    const bytes = filled(await writeWordForm(report, "en"), report, { [key.answer]: "From the form" });
    await write(colleague, france, { [key.answer]: "From the page", [other.answer]: "Also theirs" });
    const form = await sentBack(writer, reportId, bytes);
    const differences = differencesFrom(await reportOf(writer, reportId), form.content, "en");
    expect(differences).toMatchObject([{ key: key.answer, isConflict: true, draft: "From the page" }]);
    await takeOverForm(writer, {
      formId: form.id,
      fields: differences.map(({ key: each, seen }) => ({ key: each, seen, isTaken: true })),
    });
    const { fields } = await reportOf(writer, reportId);
    expect([fields[key.answer]?.value, fields[other.answer]?.value]).toEqual([
      "From the form",
      "Also theirs",
    ]);
    const kept = (await listEarlierTexts(writer, { reportId })).map(({ value }) => value);
    expect(kept).toContain("From the page");
  });

  test("does not replace what was changed after the comparison was shown", async () => {
    const { writer, colleague, france, reportId, key } = await aDraft();
    const report = await reportOf(writer, reportId);
    const bytes = filled(await writeWordForm(report, "en"), report, { [key.answer]: "From the form" });
    const form = await sentBack(writer, reportId, bytes);
    const shown = differencesFrom(await reportOf(writer, reportId), form.content, "en");
    await write(colleague, france, { [key.answer]: "Written meanwhile" });
    await takeOverForm(writer, {
      formId: form.id,
      fields: shown.map(({ key: each, seen }) => ({ key: each, seen, isTaken: true })),
    });
    expect((await reportOf(writer, reportId)).fields[key.answer]?.value).toBe("Written meanwhile");
    const kept = (await listEarlierTexts(writer, { reportId })).map(({ value }) => value);
    expect(kept).toContain("From the form");
  });

  test("is refused where it is another's, another report's, an older version's, too late or no form", async () => {
    const { writer, reportId, kenya } = await aDraft();
    const report = await reportOf(writer, reportId);
    const bytes = await writeWordForm(report, "en");
    const send = (actor: Actor, to: string, sent: Uint8Array) =>
      receiveForm(actor, { reportId: to, name: "f.docx", bytes: sent });
    const stranger = await aPersonOf(kenya, ["coordinator"]);
    expect(await send(stranger, kenya.reportId, bytes)).toMatchObject({ refusal: "form_of_others" });
    expect(await send(writer, kenya.reportId, bytes)).toMatchObject({ refusal: "form_of_other_report" });
    expect(await send(writer, reportId, aDocx())).toMatchObject({ refusal: "form_not_ours" });
    expect(await send(writer, reportId, anXlsx())).toMatchObject({ refusal: "form_not_word" });
    expect(await send(writer, reportId, aPdf())).toMatchObject({ refusal: "form_not_word" });
    expect(await send(writer, reportId, aZip({ a: strToU8("a") }))).toMatchObject({
      refusal: "file_kind_unknown",
    });
    const bomb = strToU8(`<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><w:document>&c;</w:document>`);
    expect(await send(writer, reportId, aDocx({ "word/document.xml": bomb }))).toMatchObject({
      refusal: "form_not_ours",
    });
    const submitted = await submitReport(writer, await asShown(writer, reportId));
    expect(submitted).toMatchObject({ ok: true });
    expect(await send(writer, reportId, bytes)).toMatchObject({ refusal: "form_older" });
    const late = await writeWordForm(await reportOf(writer, reportId), "en");
    expect(await send(writer, reportId, late)).toMatchObject({ refusal: "form_too_late" });
    const { version } = await reportOf(writer, reportId);
    await withdrawReport(writer, { reportId, version, reason: "More to say" });
    expect(await send(writer, reportId, bytes)).toMatchObject({ ok: true });
    const approver = await aPersonOf({ ...kenya, parliamentId: report.parliamentId }, ["approver"]);
    expect(await send(approver, reportId, bytes)).toMatchObject({ refusal: "not_your_step" });
  });
});
