import "server-only";
import { addDays } from "@/lib/domain/calendar-date";
import type { Scope } from "../client";
import { evidenceChecks } from "../schema/evidence-checks";
import { moves } from "../schema/history";
import { excuseProposals, extensionRequests } from "../schema/requests";
import { reviewAssignments } from "../schema/reviews";
import members from "./data/members.json";
import { DEMO_PEOPLE } from "./demo-accounts";
import { coordinatorId, OFFICER_ID } from "./demo-people";
import { atNoon, type ToldReport } from "./demo-reports";
import { DEMO_CYCLES, STORY_ENDS_ON } from "./demo-story";
import { idOf } from "./ids";
import { insertAll } from "./insert-all";
import { parliamentId } from "./reference";

/** The other officer of the story, who confirms what the first one proposes. */
const SECOND_OFFICER_ID = idOf("user:second.officer@ipu.example");
const ASKED_ON = addDays(STORY_ENDS_ON, -3);

/** What lies on the secretariat's desk at the story's end: a parliament that drafts asks for two more weeks, an officer
 *  proposes to excuse a report that nobody began, every third report that waits for review has its officer, and France
 *  has its evidence checked and may reply. */
export async function addDesk(scope: Scope, told: readonly ToldReport[]): Promise<void> {
  const open = told.filter(({ report }) => report.cycleId === idOf("cycle:149"));
  const hasAccount = new Set(DEMO_PEOPLE.flatMap(({ iso2 }) => (iso2 ? parliamentId(iso2) : [])));
  const unattended = open.filter(({ report }) => !report.allReserved && !hasAccount.has(report.parliamentId));
  const drafting = unattended.find(({ report }) => report.status === "drafting");
  const notBegun = unattended.find(({ report }) => report.status === "open");
  if (drafting) await askForTime(scope, drafting.report);
  if (notBegun) await proposeExcuse(scope, notBegun.report);
  const france = open.find(({ report }) => report.parliamentId === parliamentId("FR"));
  if (france) await shareCheck(scope, france);
  const waiting = open.filter(({ report }) => report.status === "submitted");
  await insertAll(
    scope,
    reviewAssignments,
    waiting
      .filter((_, nth) => nth % 3 === 0)
      .map(({ report }, nth) => ({
        parliamentId: report.parliamentId,
        reportId: report.id,
        officerId: nth % 2 === 0 ? OFFICER_ID : SECOND_OFFICER_ID,
        assignedAt: atNoon(STORY_ENDS_ON),
      })),
  );
}

async function shareCheck(scope: Scope, { report, content }: ToldReport): Promise<void> {
  const { parliamentId: owner, id: reportId } = report;
  const at = atNoon(STORY_ENDS_ON);
  const shown = { checkedBy: OFFICER_ID, checkedAt: at, sharedAt: at };
  const [first, second] = content?.answers ?? [];
  const found = [
    ...(first ? [{ taskId: first.taskId, value: "substantial" as const, note: "" }] : []),
    ...(second
      ? [
          {
            taskId: second.taskId,
            value: "no_evidence" as const,
            note: "No measure is linked to this answer.",
          },
        ]
      : []),
  ];
  const of = { parliamentId: owner, reportId, versionNumber: 1, replyUntil: addDays(STORY_ENDS_ON, 21) };
  await insertAll(
    scope,
    evidenceChecks,
    found.map((check) => ({ ...of, ...shown, ...check })),
  );
  await insertAll(scope, moves, [
    {
      id: idOf(`move:${reportId}:share_evidence_check`),
      parliamentId: owner,
      subject: "report",
      subjectId: reportId,
      step: "share_evidence_check",
      detail: { version: 1, tasks: found.length, replyUntil: of.replyUntil },
      actorId: OFFICER_ID,
      actedAs: "officer",
      at,
    },
  ]);
}

async function askForTime(scope: Scope, report: ToldReport["report"]): Promise<void> {
  const { parliamentId: owner, id: reportId } = report;
  const dueOn = DEMO_CYCLES.find(({ key }) => key === "149")?.dueOn ?? STORY_ENDS_ON;
  const until = addDays(dueOn, 14);
  const reason = "The committee in charge does not sit before 21 October.";
  const iso2 = members.members.find((member) => parliamentId(member.iso2) === owner)?.iso2 ?? "";
  const asked = { askedBy: coordinatorId(iso2), askedAt: atNoon(ASKED_ON) };
  await insertAll(scope, extensionRequests, [{ parliamentId: owner, reportId, until, reason, ...asked }]);
  await insertAll(scope, moves, [
    {
      id: idOf(`move:${reportId}:request_extension`),
      parliamentId: owner,
      subject: "report",
      subjectId: reportId,
      step: "request_extension",
      reason,
      detail: { until },
      actorId: asked.askedBy,
      actedAs: "coordinator",
      at: asked.askedAt,
    },
  ]);
}

async function proposeExcuse(scope: Scope, report: ToldReport["report"]): Promise<void> {
  const { parliamentId: owner, id: reportId } = report;
  const reason = "The parliament told us that elections are held before the due date.";
  const proposed = { proposedBy: OFFICER_ID, proposedAt: atNoon(ASKED_ON) };
  await insertAll(scope, excuseProposals, [
    { parliamentId: owner, reportId, code: "dissolution", reason, ...proposed },
  ]);
  await insertAll(scope, moves, [
    {
      id: idOf(`move:${reportId}:propose_excuse`),
      subject: "report",
      subjectId: reportId,
      step: "propose_excuse",
      reason,
      detail: { code: "dissolution" },
      actorId: OFFICER_ID,
      actedAs: "officer",
      at: proposed.proposedAt,
    },
  ]);
}
