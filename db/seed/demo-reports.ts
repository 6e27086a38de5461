import "server-only";
import { addDays, type CalendarDate } from "@/lib/domain/calendar-date";
import type { Locale } from "@/lib/domain/locale";
import { receiptNumber } from "@/lib/domain/receipt";
import { fieldKey } from "@/lib/domain/report-check";
import type { ReportContent } from "@/lib/domain/report-content";
import type { Chamber } from "@/lib/domain/statuses";
import { contentHash } from "../content-hash";
import type { moves } from "../schema/history";
import type { reports, reportVersions, returnPoints } from "../schema/reports";
import { contentOf } from "./demo-content";
import { type DemoCycle, type Fate, fateOf, STORY_ENDS_ON } from "./demo-story";
import { DEMO_TEXTS } from "./demo-texts";
import { idOf } from "./ids";

/** One parliament's part in a cycle, for one document. Tasks stand in the order of their commitments. */
export type Asked = {
  cycle: DemoCycle;
  iso2: string;
  parliamentId: string;
  locale: Locale;
  chamber: Chamber;
  document: { key: string; id: string; code: string; committeeId: string | null };
  tasks: { id: string; commitmentId: string; reservedById?: string | null | undefined }[];
};

/** Everything that one report of the demo writes. `content` is what was last written, submitted or not. */
export type ToldReport = {
  report: typeof reports.$inferInsert & { id: string };
  content: ReportContent | null;
  writtenOn: CalendarDate | null;
  version: typeof reportVersions.$inferInsert | null;
  points: (typeof returnPoints.$inferInsert)[];
  moves: (typeof moves.$inferInsert)[];
};

const COORDINATOR = "coordinator";

/** The instant in the middle of a working day of the story. */
export const atNoon = (day: CalendarDate): Date => new Date(`${day}T10:30:00Z`);

/** Tells one report from its opening to where it stands at the story's end. */
export function toldReport(asked: Asked, people: { officerId: string; coordinatorId: string }): ToldReport {
  const isReserved = asked.tasks.every(({ reservedById }) => reservedById);
  const fate = fateOf(asked.cycle, { iso2: asked.iso2, document: asked.document.key, isReserved });
  const id = idOf(`report:${asked.cycle.key}:${asked.document.key}:${asked.iso2}`);
  const key = `${asked.cycle.key} ${asked.document.key} ${asked.iso2}`;
  const writtenOn = fate.submittedOn ?? (fate.startedOn && STORY_ENDS_ON);
  const content = writtenOn ? contentOf({ ...asked, key, behind: asked.cycle.behind }, writtenOn) : null;
  const told = movesOf(asked, fate, { id, ...people });
  const version =
    content && fate.submittedOn ? versionRow(asked, { id, content, on: fate.submittedOn, people }) : null;
  return {
    report: reportRow(asked, fate, { id, isReserved, moves: told.length }),
    content,
    writtenOn,
    version,
    points: fate.status === "returned" && content ? pointRows(asked, { id, content, fate }) : [],
    moves: told,
  };
}

function reportRow(
  asked: Asked,
  fate: Fate,
  facts: { id: string; isReserved: boolean; moves: number },
): ToldReport["report"] {
  return {
    parliamentId: asked.parliamentId,
    id: facts.id,
    cycleId: idOf(`cycle:${asked.cycle.key}`),
    documentId: asked.document.id,
    committeeId: asked.document.committeeId,
    status: fate.status,
    version: facts.moves,
    allReserved: facts.isReserved,
    volunteeredAt: asked.cycle.volunteers && atNoon(asked.cycle.opensOn),
    firstSubmittedOn: fate.submittedOn,
    lastSubmittedAt: fate.submittedOn && atNoon(fate.submittedOn),
    submittedVersion: fate.submittedOn ? 1 : null,
    acceptedVersion: fate.status === "accepted" ? 1 : null,
    respondBy: fate.status === "returned" && fate.reviewedOn ? addDays(fate.reviewedOn, 21) : null,
  };
}

function versionRow(
  asked: Asked,
  of: { id: string; content: ReportContent; on: CalendarDate; people: { coordinatorId: string } },
): typeof reportVersions.$inferInsert {
  return {
    parliamentId: asked.parliamentId,
    reportId: of.id,
    number: 1,
    committeeId: asked.document.committeeId,
    receipt: receiptNumber({
      cycleCode: asked.cycle.code,
      documentCode: asked.document.code,
      iso2: asked.iso2,
      version: 1,
    }),
    content: of.content,
    sha256: contentHash(of.content),
    submittedBy: of.people.coordinatorId,
    submittedAt: atNoon(of.on),
  };
}

function pointRows(
  asked: Asked,
  of: { id: string; content: ReportContent; fate: Fate },
): (typeof returnPoints.$inferInsert)[] {
  const meant = of.content.answers.find(
    ({ progress }) => progress === "implemented" || progress === "in_progress",
  );
  return DEMO_TEXTS[asked.locale].returned.map((comment, index) => ({
    parliamentId: asked.parliamentId,
    id: idOf(`point:${of.id}:${index}`),
    reportId: of.id,
    versionNumber: 1,
    fieldKey: index === 0 && meant ? fieldKey(meant.taskId, "answer") : null,
    comment,
    position: index + 1,
    madeAt: atNoon(of.fate.reviewedOn ?? STORY_ENDS_ON),
  }));
}

type Step = {
  step: string;
  from: string;
  to: string;
  on: CalendarDate;
  by: "job" | "parliament" | "officer";
};

function stepsOf(cycle: DemoCycle, fate: Fate): Step[] {
  const steps: Step[] = [{ step: "open", from: "scheduled", to: "open", on: cycle.opensOn, by: "job" }];
  const add = (on: CalendarDate | null, step: Omit<Step, "on">) => on && steps.push({ ...step, on });
  add(fate.startedOn, { step: "start", from: "open", to: "drafting", by: "parliament" });
  if (fate.status === "in_clearance") {
    add(STORY_ENDS_ON, {
      step: "send_for_clearance",
      from: "drafting",
      to: "in_clearance",
      by: "parliament",
    });
  }
  add(fate.submittedOn, { step: "submit", from: "drafting", to: "submitted", by: "parliament" });
  const review = fate.status === "returned" ? "return" : "accept";
  add(fate.reviewedOn, { step: review, from: "submitted", to: fate.status, by: "officer" });
  if (fate.status === "closed") {
    add(addDays(cycle.closesOn, 1), { step: "close", from: "open", to: "closed", by: "job" });
  }
  return steps;
}

function movesOf(
  asked: Asked,
  fate: Fate,
  of: { id: string; officerId: string; coordinatorId: string },
): (typeof moves.$inferInsert)[] {
  const takers = {
    job: (step: string) => ({ actorId: null, actedAs: step === "open" ? "open-cycles" : "close-cycles" }),
    parliament: () => ({ actorId: of.coordinatorId, actedAs: COORDINATOR }),
    officer: () => ({ actorId: of.officerId, actedAs: "officer" }),
  };
  return stepsOf(asked.cycle, fate).map(({ step, from, to, on, by }) => ({
    id: idOf(`move:${of.id}:${step}`),
    parliamentId: asked.parliamentId,
    subject: "report" as const,
    subjectId: of.id,
    step,
    fromState: from,
    toState: to,
    reason: step === "return" ? DEMO_TEXTS[asked.locale].returned[0] : null,
    detail: step === "submit" ? { version: 1 } : null,
    at: atNoon(on),
    ...takers[by](step),
  }));
}
