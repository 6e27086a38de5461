import "server-only";
import { Document, type FileChild, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { directionOf, type Locale } from "@/lib/domain/locale";
import { fieldTag, stampTag } from "@/lib/domain/offline-tag";
import { fieldKey } from "@/lib/domain/report-check";
import { PROGRESS } from "@/lib/domain/statuses";
import { formatDate } from "@/lib/i18n/format";
import { type Words, wordsIn } from "@/lib/i18n/words-in";
import { EMPTY_MARK } from "@/lib/reports/field-mark";
import type { TaskText, WorkingReport } from "@/lib/reports/views";
import { type Box, boxTable, paragraph } from "./form-table";

type Form = { report: WorkingReport; locale: Locale; isRtl: boolean; say: Words };

/** A report as a Word file to fill in without a line: what is asked, what the draft says so far, and boxes that keep
 *  their tag through every edit, so that the filled file is read back field by field. */
export async function writeWordForm(report: WorkingReport, locale: Locale): Promise<Uint8Array> {
  const form = { report, locale, isRtl: directionOf(locale) === "rtl", say: wordsIn(locale) };
  const document = new Document({
    title: report.document.title.text,
    styles: { default: { document: { run: { size: 22, font: "Arial" } } } },
    sections: [
      {
        children: [...opening(form), ...report.tasks.flatMap((task) => ofTask(form, task)), ...ending(form)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The number that the version will have which this draft becomes; a form made for an earlier one is refused. */
export function draftNumber(report: { submittedVersion: number | null }): number {
  return (report.submittedVersion ?? 0) + 1;
}

function opening(form: Form): FileChild[] {
  const { report, locale, isRtl, say } = form;
  const stamp = {
    tag: stampTag({ reportId: report.id, versionNumber: draftNumber(report) }),
    label: say("offline.form.stamp"),
    text: say("offline.form.stampText", { code: report.document.code, number: draftNumber(report) }),
  };
  return [
    heading(form, report.document.title.text, HeadingLevel.TITLE),
    paragraph(say("offline.form.due", { date: formatDate(report.dueOn, locale) }), plain(isRtl)),
    paragraph(say("offline.form.howTo"), plain(isRtl)),
    boxTable([stamp], { isRtl }),
  ];
}

function ofTask(form: Form, task: TaskText): FileChild[] {
  const { isRtl, say } = form;
  const asked = task.paragraphs.map(({ label, text }) =>
    paragraph(`${label}. ${text.text}`, { isRtl: directionOf(text.locale) === "rtl", isBold: false }),
  );
  const progress = {
    ...box(form, fieldKey(task.taskId, "progress"), say("reports.form.progress")),
    choices: PROGRESS.map((value) => ({ value, words: say(`statuses.progress.${value}`) })),
  };
  const answer = say(task.kind === "oversight" ? "reports.form.oversightAnswer" : "reports.form.answer");
  const boxes = [
    { ...progress, text: progress.text || "no_information" },
    box(form, fieldKey(task.taskId, "answer"), answer),
    box(form, fieldKey(task.taskId, "reason"), say("reports.form.reason")),
  ];
  return [
    heading(form, `${say("reports.task.paragraph", { label: task.label })} – ${task.summary.text}`),
    ...asked,
    boxTable(boxes, { isRtl }),
  ];
}

function ending(form: Form): FileChild[] {
  const { report, locale, isRtl, say } = form;
  const told = report.measures.map(({ title, takenOn }) =>
    paragraph(`• ${title} (${formatDate(takenOn, locale)})`, plain(isRtl)),
  );
  return [
    heading(form, say("reports.form.measuresPart")),
    ...told,
    paragraph(say("offline.form.measures"), plain(isRtl)),
    heading(form, say("reports.form.ownWordsPart")),
    boxTable(
      [
        box(form, fieldKey(null, "obstacles"), say("reports.form.obstacles")),
        box(form, fieldKey(null, "help_wanted"), say("reports.form.help_wanted")),
      ],
      { isRtl },
    ),
  ];
}

function box({ report }: Form, key: string, label: string): Box {
  const field = report.fields[key];
  return { tag: fieldTag({ key, mark: field?.mark ?? EMPTY_MARK }), label, text: field?.value ?? "" };
}

function heading(
  { isRtl }: Form,
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_2,
): Paragraph {
  return new Paragraph({
    heading: level,
    bidirectional: isRtl,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text, rightToLeft: isRtl })],
  });
}

const plain = (isRtl: boolean) => ({ isRtl, isBold: false });
