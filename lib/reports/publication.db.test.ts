import { beforeAll, describe, expect, test } from "vitest";
import { inScopeOf } from "@/db/client";
import { publishedMeasures } from "@/db/schema/published";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { addMeasure } from "@/lib/measures/commands";
import { aDraftOf, asShown, reading } from "@/lib/testing/reporting-acts";
import { anOfficer, aPersonOf } from "@/lib/testing/reporting-world";
import { choosePublication, findPublication } from "./publication";
import { findReport, listMoves } from "./queries";
import { submitReport } from "./submissions";

beforeAll(testDatabase);

/** France has submitted a report with one measure on the first act; one link of it is not public. */
async function aSubmittedReport() {
  const draft = await aDraftOf([["coordinator"]]);
  const { france, kenya, reportId } = draft;
  const [luc] = draft.people;
  if (!luc) throw new Error("Nobody writes");
  await measureOf(luc, france.taskIds.slice(0, 1));
  const sent = await submitReport(luc, await asShown(luc, reportId));
  if (!sent.ok) throw new Error(sent.refusal);
  const publication = await findPublication(luc, { reportId });
  const [measure] = publication?.measures ?? [];
  if (!publication || !measure) throw new Error("Nothing to publish");
  const choose = (actor: Actor, measures: string[], number = publication.number) =>
    choosePublication(actor, { reportId, number, measures });
  const wanjiru = await aPersonOf(kenya, ["contributor"]);
  const seenBy = async (actor: Actor, of: string) =>
    (await findReport(actor, { reportId: of, ...reading }))?.othersMeasures ?? [];
  return { ...draft, luc, wanjiru, measure, choose, seenBy, number: publication.number };
}

async function measureOf(actor: Actor, taskIds: string[]): Promise<void> {
  const created = await addMeasure(actor, {
    type: "hearing",
    chamber: "lower",
    takenOn: reading.today,
    title: "Hearing on pathways",
    description: "",
    taskIds,
    links: [
      { href: "https://parliament.example/minutes", description: "Minutes", isPublic: true },
      { href: "https://parliament.example/internal", description: "Note", isPublic: false },
    ],
    reportId: undefined,
    next: "done",
  });
  if (!created.ok) throw new Error(created.refusal);
}

describe("what a parliament publishes", () => {
  test("is nothing until its coordinator chooses, whatever was submitted", async () => {
    const { wanjiru, kenya, seenBy, measure } = await aSubmittedReport();
    expect(measure.publishedAt).toBeNull();
    expect(await seenBy(wanjiru, kenya.reportId)).toEqual([]);
  });

  test("is shown to others who write on the same act, without what is not public", async () => {
    const { luc, wanjiru, kenya, reportId, measure, choose, seenBy } = await aSubmittedReport();
    expect(await choose(luc, [measure.id])).toMatchObject({ ok: true });
    const [seen] = await seenBy(wanjiru, kenya.reportId);
    expect(seen).toMatchObject({
      title: "Hearing on pathways",
      country: { text: "FR" },
      links: [{ href: "https://parliament.example/minutes", description: "Minutes" }],
    });
    expect(JSON.stringify(seen)).not.toContain("internal");
    expect(await seenBy(luc, reportId)).toEqual([]);
    expect((await findPublication(luc, { reportId }))?.measures[0]?.publishedAt).toBeInstanceOf(Date);
  });

  test("is taken back at once, and both are in the history", async () => {
    const { luc, wanjiru, kenya, reportId, measure, choose, seenBy } = await aSubmittedReport();
    await choose(luc, [measure.id]);
    await choose(luc, [measure.id]);
    await choose(luc, []);
    expect(await seenBy(wanjiru, kenya.reportId)).toEqual([]);
    const steps = (await listMoves(luc, { reportId })).map(({ step }) => step);
    expect(steps.slice(0, 2)).toEqual(["unpublish", "publish"]);
    expect(steps.filter((step) => step === "publish")).toHaveLength(1);
  });

  test("is chosen by nobody but the coordinator, and from the version that stands", async () => {
    const { luc, wanjiru, france, reportId, measure, choose } = await aSubmittedReport();
    const writer = await aPersonOf(france, ["contributor", "approver"]);
    expect(await choose(writer, [measure.id])).toEqual({ ok: false, refusal: "not_your_step" });
    expect(await choose(wanjiru, [measure.id])).toEqual({ ok: false, refusal: "report_not_found" });
    expect(await choose(luc, [measure.id], 7)).toEqual({ ok: false, refusal: "changed_meanwhile" });
    expect(await findPublication(writer, { reportId })).toBeNull();
    expect(await findPublication(wanjiru, { reportId })).toBeNull();
  });

  test("is read on every side, and changed on no other", async () => {
    const { luc, wanjiru, measure, choose } = await aSubmittedReport();
    await choose(luc, [measure.id]);
    const officer = await anOfficer();
    for (const reader of [officer, wanjiru]) {
      const rows = await inScopeOf(reader, (scope) => scope.select().from(publishedMeasures));
      expect(rows.map(({ measureId }) => measureId)).toContain(measure.id);
      const gone = await inScopeOf(reader, (scope) => scope.delete(publishedMeasures).returning());
      expect(gone).toEqual([]);
    }
  });
});
