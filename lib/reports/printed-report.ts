import "server-only";
import type { Locale } from "@/lib/domain/locale";
import type { ReportContent, ReportedMeasure } from "@/lib/domain/report-content";
import { formatDate, formatInstant, formatList } from "@/lib/i18n/format";
import { type Words, wordsIn } from "@/lib/i18n/words-in";
import { instantOf, type Printed, type PrintedBlock, type PrintedFact } from "@/lib/pdf/printed";
import type { CheckedReport, ReadableVersion, ReportHead, ReturnPoint, TaskText } from "./views";

/** In which language a report is printed, and the address that the paper names. */
type Printing = { locale: Locale; address: string };

/** What a report and a version of it have in common. */
type Said = ReportHead & { content: ReportContent; tasks: readonly TaskText[] };

/** A submitted version as a paper to keep: receipt, hash and everything that it says. */
export function printedVersion(version: ReadableVersion, { locale, address }: Printing): Printed {
  const say = wordsIn(locale);
  const { receipt, submittedAt, submittedBy } = version;
  const facts = [
    fact(say("filing.receipt.reference"), receipt),
    ...sharedFacts(say, version),
    fact(say("filing.receipt.at"), formatInstant(submittedAt, locale)),
    ...(submittedBy ? [fact(say("filing.receipt.by"), submittedBy)] : []),
    ...(version.clearance ? [clearanceFact(say, { clearance: version.clearance, locale })] : []),
    fact(say("filing.receipt.number"), String(version.number)),
    fact(say("filing.receipt.address"), address),
    fact(say("filing.receipt.hash"), version.sha256),
  ];
  return {
    ...frame(say, { report: version, locale }),
    stamp: null,
    reference: `${receipt} · ${address}`,
    blocks: [{ kind: "facts", facts }, ...replies(say, version), ...wholeContent(say, version, locale)],
    madeAt: submittedAt,
  };
}

/** A draft as a paper to be signed: marked as a draft, with the mark of what it says and a place for the signature. */
export function printedDraft(report: CheckedReport, { locale, address }: Printing): Printed {
  const say = wordsIn(locale);
  const mark = say("paper.mark", { mark: report.paperMark });
  const facts = [
    ...sharedFacts(say, report),
    fact(say("paper.markLabel"), report.paperMark),
    fact(say("paper.address"), address),
  ];
  const repliedTo = { content: report.content, repliedTo: report.points };
  return {
    ...frame(say, { report, locale }),
    stamp: say("paper.draft"),
    reference: `${say("paper.draft")} · ${mark} · ${address}`,
    blocks: [
      { kind: "facts", facts },
      { kind: "text", tone: "muted", text: say("paper.lead") },
      ...replies(say, repliedTo),
      ...wholeContent(say, report, locale),
      heading(2, say("paper.signHead")),
      { kind: "text", text: say("paper.sign", { mark: report.paperMark }) },
      { kind: "signature", labels: [say("paper.signatory"), say("paper.signedOn"), say("paper.signature")] },
    ],
    // The opening of the exercise and not the present: two prints of one draft are the same file.
    madeAt: instantOf(report.cycle.opensOn),
  };
}

/** The name under which a paper is stored: of the receipt, or of the draft's mark. */
export function paperName(printed: { receipt: string } | { code: string; paperMark: string }): string {
  const name = "receipt" in printed ? printed.receipt : `${printed.code}-draft-${printed.paperMark}`;
  return `${name.replace(/[^\w-]/g, "")}.pdf`;
}

function frame(say: Words, { report, locale }: { report: ReportHead; locale: Locale }) {
  return {
    locale,
    title: report.document.title.text,
    issuer: say("paper.issuer", { parliament: report.parliament.text }),
    pageWords: say("paper.page", { page: "{page}", pages: "{pages}" }),
  };
}

function sharedFacts(say: Words, report: ReportHead): PrintedFact[] {
  return [
    fact(say("paper.parliament"), report.parliament.text),
    fact(say("filing.receipt.document"), report.document.code),
    fact(say("filing.receipt.cycle"), report.cycle.name.text),
  ];
}

function clearanceFact(
  say: Words,
  { clearance, locale }: { clearance: NonNullable<ReadableVersion["clearance"]>; locale: Locale },
): PrintedFact {
  const label = say("paper.clearance");
  if (clearance.kind !== "paper") return fact(label, say(`paper.cleared.${clearance.kind}`));
  const { signatory, signedOn } = clearance;
  return fact(label, say("paper.cleared.paper", { signatory, date: formatDate(signedOn, locale) }));
}

function replies(
  say: Words,
  { content, repliedTo }: { content: ReportContent; repliedTo: readonly ReturnPoint[] },
): PrintedBlock[] {
  const replied = repliedTo.flatMap(({ id, comment }): PrintedBlock[] => {
    const reply = content.replies.find(({ pointId }) => pointId === id);
    if (!reply) return [];
    const kind = say(`reports.point.${reply.kind}`);
    return [
      { kind: "text", tone: "muted", text: comment },
      { kind: "text", text: reply.text ? `${kind} – ${reply.text}` : kind },
    ];
  });
  return replied.length > 0 ? [heading(2, say("reports.view.replies")), ...replied] : [];
}

function wholeContent(say: Words, { content, tasks }: Said, locale: Locale): PrintedBlock[] {
  const { nil, answers, measures, obstacles, helpWanted } = content;
  const words = (label: string, text: string): PrintedBlock[] =>
    text ? [{ kind: "text", label, text }] : [];
  return [
    ...(nil
      ? [{ kind: "text" as const, tone: "strong" as const, text: say(`reports.view.nil.${nil.kind}`) }]
      : []),
    ...words(say("filing.nil.reason"), nil?.reason ?? ""),
    heading(2, say("paper.answers")),
    ...answers.flatMap((answer) => {
      const task = tasks.find(({ taskId }) => taskId === answer.taskId);
      const asked = task
        ? [heading(3, say("reports.task.paragraph", { label: task.label })), summaryOf(task)]
        : [];
      return [
        ...asked,
        { kind: "text" as const, tone: "strong" as const, text: say(`statuses.progress.${answer.progress}`) },
        ...words(say("reports.form.reason"), answer.reason),
        ...words(
          say(task?.kind === "oversight" ? "reports.form.oversightAnswer" : "reports.form.answer"),
          answer.answer,
        ),
      ];
    }),
    heading(2, say("reports.view.measures")),
    ...(measures.length === 0 ? words("", say("reports.view.noMeasures")) : []),
    ...measures.flatMap((measure) => measureBlocks(say, { measure, tasks, locale })),
    heading(2, say("reports.view.ownWords")),
    ...words(say("reports.form.obstacles"), obstacles || say("common.notProvided")),
    ...words(say("reports.form.help_wanted"), helpWanted || say("common.notProvided")),
  ];
}

function measureBlocks(
  say: Words,
  { measure, tasks, locale }: { measure: ReportedMeasure; tasks: readonly TaskText[]; locale: Locale },
): PrintedBlock[] {
  const { type, chamber, takenOn, title, description, taskIds, evidence } = measure;
  const labels = tasks.filter(({ taskId }) => taskIds.includes(taskId)).map(({ label }) => label);
  const facts = [
    say(`statuses.measure.${type}`),
    say(`statuses.chamber.${chamber}`),
    formatDate(takenOn, locale),
  ];
  const serves = say("measures.facts.serves", { count: labels.length, labels: formatList(labels, locale) });
  const text = (each: string): PrintedBlock => ({ kind: "text", text: each });
  return [
    heading(3, title),
    { kind: "text", tone: "muted", text: facts.join(" · ") },
    ...(description ? [text(description)] : []),
    ...(labels.length > 0 ? [text(serves)] : []),
    ...evidence.map((each) => text(each.description ? `${each.href} – ${each.description}` : each.href)),
  ];
}

function summaryOf({ summary }: TaskText): PrintedBlock {
  return { kind: "text", tone: "muted", text: summary.text };
}

function heading(level: 2 | 3, text: string): PrintedBlock {
  return { kind: "heading", level, text };
}

function fact(label: string, value: string): PrintedFact {
  return { label, value };
}
