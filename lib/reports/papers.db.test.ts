import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { renderPdf } from "@/lib/pdf/render";
import { aDay } from "@/lib/testing/makers";
import { aDraftOf, reading, versionsOf, write } from "@/lib/testing/reporting-acts";
import { sendForClearance } from "./commands";
import { printedDraft, printedVersion } from "./printed-report";
import { findCheck, findVersion, listMoves } from "./queries";
import { approveOnPaper } from "./submissions";

beforeAll(testDatabase);

const address = "https://operative.example/en/reports/1";
const signed = { signatory: "Amina Otieno, Clerk", signedOn: aDay("2024-09-12"), otherwiseIn: "en" as const };

async function shown(actor: Actor, reportId: string, reader: "en" | "ar" = "en") {
  const check = await findCheck(actor, { ...reading, reportId, reader });
  if (!check) throw new Error("Nothing to print");
  return check;
}

async function aDraft(...roles: Parameters<typeof aDraftOf>[0]) {
  const world = await aDraftOf(roles);
  const [coordinator, other] = world.people;
  if (!coordinator) throw new Error();
  return { ...world, coordinator, other: other ?? coordinator };
}

describe("a draft on paper", () => {
  test("is the same file each time, with a mark that is the same in every language and changes with the draft", async () => {
    const { coordinator, reportId, france } = await aDraft(["coordinator"]);
    const check = await shown(coordinator, reportId);
    const print = async () =>
      renderPdf(printedDraft(await shown(coordinator, reportId), { locale: "en", address }));
    expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
    expect((await shown(coordinator, reportId, "ar")).paperMark).toBe(check.paperMark);
    expect(printedDraft(check, { locale: "en", address })).toMatchObject({ stamp: "DRAFT – not submitted" });

    await write(coordinator, france, { obstacles: "Elections" });
    expect((await shown(coordinator, reportId)).paperMark).not.toBe(check.paperMark);
  });

  test("that was signed is submitted by the coordinator, also past an approver, and the receipt says who signed", async () => {
    const { coordinator, other: approver, reportId } = await aDraft(["coordinator"], ["approver"]);
    const { paperMark, version } = await shown(coordinator, reportId, "ar");
    const input = { reportId, version, ...signed, paperMark: paperMark.toLowerCase().replace("-", " ") };
    expect(await approveOnPaper(approver, input)).toEqual({ ok: false, refusal: "not_your_step" });
    expect(await approveOnPaper(coordinator, input)).toMatchObject({ ok: true });
    expect(await versionsOf(reportId)).toHaveLength(1);
    const filed = await findVersion(coordinator, { reportId, number: 1, ...reading });
    expect(filed?.clearance).toEqual({
      kind: "paper",
      signatory: "Amina Otieno, Clerk",
      signedOn: "2024-09-12",
    });
    expect((await listMoves(coordinator, { reportId }))[0]).toMatchObject({ step: "approve_on_paper" });
    if (!filed) throw new Error();
    expect(JSON.stringify(printedVersion(filed, { locale: "en", address }))).toContain(
      "Approved on paper by Amina Otieno, Clerk on 12 September 2024",
    );
  });

  test("with the approver can be signed there as well", async () => {
    const { coordinator, reportId } = await aDraft(["coordinator"], ["approver"]);
    const { version, mark } = await shown(coordinator, reportId);
    await sendForClearance(coordinator, { reportId, version, seen: mark, otherwiseIn: "en" });
    const { paperMark } = await shown(coordinator, reportId);
    const input = { reportId, version: version + 1, ...signed, paperMark };
    expect(await approveOnPaper(coordinator, input)).toMatchObject({ ok: true });
  });

  test("is refused when it was changed after the signature, or signed tomorrow", async () => {
    const { coordinator, reportId, france } = await aDraft(["coordinator"]);
    const { paperMark } = await shown(coordinator, reportId);
    await write(coordinator, france, { obstacles: "Elections" });
    const { version } = await shown(coordinator, reportId);
    const input = { reportId, version, ...signed, paperMark };
    expect(await approveOnPaper(coordinator, input)).toEqual({ ok: false, refusal: "other_paper" });
    expect(await approveOnPaper(coordinator, { ...input, signedOn: aDay("2199-01-01") })).toEqual({
      ok: false,
      refusal: "signed_in_future",
    });
    expect(await versionsOf(reportId)).toEqual([]);
  });
});
