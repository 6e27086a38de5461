import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { fieldKey } from "@/lib/domain/report-check";
import { withdrawReport } from "@/lib/reports/commands";
import { findReport, findVersion } from "@/lib/reports/queries";
import { ACCEPTANCE_CHECKS } from "@/lib/reviews/acceptance-checks";
import { acceptReport } from "@/lib/reviews/commands";
import { aPdf } from "@/lib/testing/files";
import { aDay } from "@/lib/testing/makers";
import { reading } from "@/lib/testing/reporting-acts";
import { anOfficer, aPersonOf, aReportingWorld } from "@/lib/testing/reporting-world";
import { confirmTranscription, storeOriginal, transcribeReport } from "./commands";
import { findOriginal, findTranscription, listOriginals } from "./queries";

beforeAll(testDatabase);

const refused = (refusal: string) => ({ ok: false, refusal });
const letter = new Uint8Array(aPdf({}));

async function aWorld() {
  const world = await aReportingWorld();
  const officer = await anOfficer();
  const reportId = world.france.reportId;
  const store = (actor: Actor = officer, given = {}) =>
    storeOriginal(
      actor,
      { reportId, channel: "paper", source: "Letter 118", receivedOn: aDay("2024-09-10"), ...given },
      { name: "letter.pdf", bytes: letter },
    );
  return { ...world, officer, other: await anOfficer(), reportId, store };
}

/** A world in which the answer of France was written down. */
async function aTranscription() {
  const world = await aWorld();
  const stored = await world.store();
  if (!stored.ok) throw new Error(stored.refusal);
  const { originalId } = stored.value;
  const fields = { [fieldKey(world.france.taskIds[0] ?? "", "progress")]: "implemented" };
  const input = { reportId: world.reportId, originalId, version: 0, language: "fr" as const, fields };
  return { ...world, originalId, input };
}

describe("an original", () => {
  test("is kept byte for byte, for its parliament and the secretariat alone", async () => {
    const { officer, france, kenya, reportId, store } = await aWorld();
    const stored = await store();
    expect(stored).toMatchObject({ ok: true });
    const originalId = stored.ok ? stored.value.originalId : "";
    const french = await aPersonOf(france, ["contributor"]);
    for (const reader of [officer, french]) {
      const found = await findOriginal(reader, originalId);
      expect(found?.kind).toBe("pdf");
      expect(Buffer.from(found?.bytes ?? []).equals(Buffer.from(letter))).toBe(true);
    }
    expect(await listOriginals(french, { reportId })).toMatchObject([
      { source: "Letter 118", channel: "paper" },
    ]);
    const kenyan = await aPersonOf(kenya, ["coordinator"]);
    expect(await findOriginal(kenyan, originalId)).toBeNull();
    expect(await findTranscription(kenyan, { reportId, ...reading })).toBeNull();
  });

  test("is stored by an officer, is a known kind of file and came by today", async () => {
    const { officer, france, reportId, store } = await aWorld();
    expect(await store(await aPersonOf(france, ["coordinator"]))).toEqual(refused("not_your_step"));
    expect(await store(officer, { receivedOn: aDay("2199-01-01") })).toEqual(refused("received_in_future"));
    const input = { reportId, channel: "email" as const, source: "x", receivedOn: aDay("2024-09-10") };
    const script = new TextEncoder().encode("<script>alert(1)</script>");
    expect(await storeOriginal(officer, input, { name: "letter.pdf", bytes: script })).toEqual(
      refused("file_kind_unknown"),
    );
  });
});

describe("an answer that an officer writes down", () => {
  test("needs its original and at least one answer, and is no business of a parliament", async () => {
    const { officer, france, input } = await aTranscription();
    const unknown = { ...input, originalId: crypto.randomUUID() };
    expect(await transcribeReport(officer, unknown)).toEqual(refused("original_missing"));
    expect(await transcribeReport(officer, { ...input, fields: {} })).toEqual(
      refused("transcription_incomplete"),
    );
    const coordinator = await aPersonOf(france, ["coordinator"]);
    expect(await transcribeReport(coordinator, input)).toEqual(refused("not_your_step"));
  });

  test("counts as awaited and cannot be accepted before its parliament confirms it; then as of the day it came", async () => {
    const { officer, other, france, input, reportId } = await aTranscription();
    expect(await transcribeReport(officer, input)).toMatchObject({ ok: true });
    const coordinator = await aPersonOf(france, ["coordinator"]);
    const before = await findReport(coordinator, { reportId, ...reading });
    expect(before).toMatchObject({
      status: "submitted",
      submittedVersion: 1,
      standing: { place: "awaited", unconfirmed: true, overdue: false },
    });
    const acceptance = { reportId, checks: [...ACCEPTANCE_CHECKS] };
    expect(await acceptReport(other, { ...acceptance, version: 1 })).toEqual(refused("unconfirmed"));
    expect(await acceptReport(officer, { ...acceptance, version: 1 })).toEqual(refused("own_transcription"));

    expect(
      await confirmTranscription(await aPersonOf(france, ["contributor"]), { reportId, version: 1 }),
    ).toEqual(refused("not_your_step"));
    expect(await confirmTranscription(coordinator, { reportId, version: 1 })).toMatchObject({ ok: true });
    expect(await confirmTranscription(coordinator, { reportId, version: 2 })).toEqual(
      refused("nothing_to_confirm"),
    );
    const after = await findVersion(coordinator, { reportId, number: 1, ...reading });
    expect(after).toMatchObject({
      standing: { place: "answered", onTime: true, unconfirmed: false },
      clearance: { kind: "confirmed" },
      content: { language: "fr" },
    });
    expect((await findReport(coordinator, { reportId, ...reading }))?.lastSubmittedAt).toBeInstanceOf(Date);
    expect(await acceptReport(officer, { ...acceptance, version: 2 })).toEqual(refused("own_transcription"));
    expect(await acceptReport(other, { ...acceptance, version: 2 })).toMatchObject({ ok: true });
  });

  test("is confirmed by the approver where there is one, or taken back by the parliament", async () => {
    const { officer, france, input, reportId } = await aTranscription();
    await transcribeReport(officer, input);
    const approver = await aPersonOf(france, ["approver"]);
    const coordinator = await aPersonOf(france, ["coordinator"]);
    expect(await confirmTranscription(coordinator, { reportId, version: 1 })).toEqual(
      refused("approver_needed"),
    );
    expect(
      await withdrawReport(coordinator, { reportId, version: 1, reason: "A wrong figure" }),
    ).toMatchObject({
      ok: true,
    });
    expect(await findReport(approver, { reportId, ...reading })).toMatchObject({
      status: "drafting",
      submittedVersion: null,
      standing: { place: "awaited", unconfirmed: false },
    });
  });
});
