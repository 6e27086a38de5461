import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { addMeasure } from "@/lib/measures/commands";
import { findMeasure } from "@/lib/measures/queries";
import { aPdf, bytesOf as bytesFrom, noise } from "@/lib/testing/files";
import { aDay } from "@/lib/testing/makers";
import { anOfficer, aPersonOf, aReportingWorld, type ReportingWorld } from "@/lib/testing/reporting-world";
import { binFile, describeFile } from "./commands";
import { bytesOf, findOpenableFile } from "./queries";
import { answerUpload } from "./upload-server";

beforeAll(testDatabase);

let world: ReportingWorld;
let writer: Actor;
let measureId: string;
beforeAll(async () => {
  world = await aReportingWorld();
  writer = await aPersonOf(world.france, ["contributor"]);
  measureId = await aMeasureOf(writer);
});

async function aMeasureOf(actor: Actor, taskIds: string[] = []): Promise<string> {
  const added = await addMeasure(actor, {
    type: "hearing",
    chamber: "lower",
    takenOn: aDay("2024-03-14"),
    title: "Hearing",
    description: "",
    taskIds,
    links: [],
    reportId: undefined,
    next: "done",
  });
  if (!added.ok) throw new Error(added.refusal);
  return added.value.measureId;
}

const root = "http://localhost/api/measures";
const tus = { "tus-resumable": "1.0.0" };
const asName = (name: string) => Buffer.from(name).toString("base64");

function announced(length: number, { name = "plan.pdf", actor = writer, on = measureId } = {}) {
  const headers = { ...tus, "upload-length": String(length), "upload-metadata": `filename ${asName(name)}` };
  return answerUpload(actor, on, new Request(`${root}/${on}/uploads`, { method: "POST", headers }));
}

async function begun(length: number, given: { name?: string } = {}): Promise<string> {
  const answer = await announced(length, given);
  expect(answer.status).toBe(201);
  return answer.headers.get("location")?.split("/").at(-1) ?? "";
}

function sent(fileId: string, offset: number, body: Uint8Array | ReadableStream, actor = writer) {
  const headers = {
    ...tus,
    "upload-offset": String(offset),
    "content-type": "application/offset+octet-stream",
  };
  const init = { method: "PATCH", headers, body: body as BodyInit, duplex: "half" } as RequestInit;
  return answerUpload(actor, measureId, new Request(`${root}/${measureId}/uploads/${fileId}`, init));
}

async function arrived(fileId: string): Promise<number> {
  const request = new Request(`${root}/${measureId}/uploads/${fileId}`, { method: "HEAD", headers: tus });
  return Number((await answerUpload(writer, measureId, request)).headers.get("upload-offset"));
}

async function downloaded(actor: Actor, fileId: string): Promise<Uint8Array | null> {
  const file = await findOpenableFile(actor, { fileId });
  return file && new Response(bytesOf(actor, file)).bytes();
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Bytes that arrive in small parts, and a line that is cut after some of them. */
function cutAfter(bytes: Uint8Array, length: number): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= length) return controller.error(new Error("the line was cut"));
      controller.enqueue(bytes.subarray(at, Math.min(at + 65_536, length)));
      at += 65_536;
    },
  });
}

describe("a file", () => {
  test.each([1, 9, 11, 25])("of %i MB comes back byte for byte", async (megabytes) => {
    const whole = aPdf({ padding: megabytes * 1024 * 1024 - 200 });
    const fileId = await begun(whole.length, { name: "خطة العمل.pdf" });
    expect((await sent(fileId, 0, whole)).status).toBe(204);
    const back = await downloaded(writer, fileId);
    expect(back?.length).toBe(whole.length);
    expect(hashOf(back ?? noise(0))).toBe(hashOf(whole));
    const stored = (await findMeasure(writer, { measureId }))?.files.find(({ id }) => id === fileId);
    expect(stored).toMatchObject({
      name: "خطة العمل.pdf",
      kind: "pdf",
      sha256: hashOf(whole),
      state: "clean",
    });
  });

  test("goes on where the line was cut at 60 %", async () => {
    const whole = aPdf({ padding: 5_000_000 });
    const fileId = await begun(whole.length);
    await sent(fileId, 0, cutAfter(whole, whole.length * 0.6)).catch(() => null);
    const kept = await arrived(fileId);
    expect(kept).toBeGreaterThan(whole.length * 0.5);
    expect(kept).toBeLessThanOrEqual(whole.length * 0.6 + 65_536);
    expect((await sent(fileId, kept, whole.subarray(kept))).status).toBe(204);
    expect(hashOf((await downloaded(writer, fileId)) ?? noise(0))).toBe(hashOf(whole));
  });

  test("whose last answer was lost is whole when its sender asks", async () => {
    const whole = aPdf({ padding: 5000 });
    const fileId = await begun(whole.length);
    await sent(fileId, 0, whole);
    expect(await arrived(fileId)).toBe(whole.length);
  });

  test("takes each byte once, whoever sends it again", async () => {
    const whole = aPdf({ padding: 50_000 });
    const fileId = await begun(whole.length);
    await sent(fileId, 0, whole.subarray(0, 20_000));
    expect((await sent(fileId, 0, whole.subarray(0, 20_000))).status).toBe(409);
    expect((await sent(fileId, 30_000, whole.subarray(30_000))).status).toBe(409);
    expect(await arrived(fileId)).toBe(20_000);
  });

  test.each([
    [
      "a film that says to be a PDF",
      bytesFrom("\u0000\u0000\u0000 ftypisom", noise(9000)),
      "file_kind_unknown",
    ],
    ["a page", bytesFrom("<html>", noise(9000)), "file_kind_unknown"],
    ["a locked PDF", aPdf({ extra: "9 0 obj<</Encrypt 8 0 R>>endobj\n" }), "file_password"],
    ["half a PDF", aPdf({ padding: 900 }).subarray(0, 800), "file_damaged"],
  ])("that is %s is refused with the reason, and forgotten", async (_what, bytes, refusal) => {
    const fileId = await begun(bytes.length);
    const answer = await sent(fileId, 0, bytes);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toBe(refusal);
    expect((await findMeasure(writer, { measureId }))?.files.some(({ id }) => id === fileId)).toBe(false);
    expect(await downloaded(writer, fileId)).toBeNull();
  });

  test.each([
    [0, "file_empty"],
    [25 * 1024 * 1024 + 1, "file_too_large"],
  ])("of %i bytes is not even begun", async (length, refusal) => {
    const answer = await announced(length);
    expect([answer.status, await answer.text()]).toEqual([422, refusal]);
  });

  test("belongs to a measure of the sender's own parliament", async () => {
    const stranger = await aPersonOf(world.kenya, ["coordinator"]);
    expect(await (await announced(10, { actor: stranger })).text()).toBe("measure_not_found");
    const approver = await aPersonOf(world.france, ["approver"]);
    expect(await (await announced(10, { actor: approver })).text()).toBe("not_your_step");
    const fileId = await begun(10);
    expect((await sent(fileId, 0, noise(10), stranger)).status).toBe(404);
  });

  test("is read by its own parliament alone before the report is submitted", async () => {
    const whole = aPdf({ padding: 100 });
    const fileId = await begun(whole.length);
    await sent(fileId, 0, whole);
    expect(await downloaded(await aPersonOf(world.france, ["approver"]), fileId)).not.toBeNull();
    expect(await downloaded(await aPersonOf(world.kenya, ["coordinator"]), fileId)).toBeNull();
    expect(await downloaded(await anOfficer(), fileId)).toBeNull();
  });

  test("says what it shows, goes to the bin and comes back as it was", async () => {
    const whole = aPdf({ padding: 100 });
    const fileId = await begun(whole.length);
    await sent(fileId, 0, whole);
    const at = { fileId, reportId: null };
    await describeFile(writer, { ...at, description: "Minutes", isPublic: true });
    await binFile(writer, { ...at, to: "bin" });
    const find = async () =>
      (await findMeasure(writer, { measureId }))?.files.find(({ id }) => id === fileId);
    expect(await find()).toMatchObject({
      description: "Minutes",
      isPublic: true,
      removedAt: expect.any(Date),
    });
    await binFile(writer, { ...at, to: "list" });
    expect(await find()).toMatchObject({ removedAt: null });
    const stranger = await aPersonOf(world.kenya, ["coordinator"]);
    expect(await binFile(stranger, { ...at, to: "bin" })).toMatchObject({ refusal: "file_not_found" });
    expect(await binFile(writer, { ...at, fileId: randomUUID(), to: "bin" })).toMatchObject({ ok: false });
  });
});
