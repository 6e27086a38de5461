import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { filePieces, files } from "@/db/schema/files";
import { notices } from "@/db/schema/outbox";
import { evidence, measures, measureTasks } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { binFile } from "@/lib/files/commands";
import { findOpenableFile } from "@/lib/files/queries";
import { beginUpload, finishUpload, takePiece } from "@/lib/files/uploads";
import { addMeasure, binMeasure } from "@/lib/measures/commands";
import { submitReport } from "@/lib/reports/submissions";
import { aPdf } from "@/lib/testing/files";
import { aDay } from "@/lib/testing/makers";
import { aDraftOf, asShown } from "@/lib/testing/reporting-acts";
import { anOfficer, aPersonOf } from "@/lib/testing/reporting-world";
import { scanFiles } from "./scan-files";
import { sweepFiles } from "./sweep-files";

const SIGNATURE = "OPERATIVE TEST VIRUS SIGNATURE";
const folder = mkdtempSync(join(tmpdir(), "clamd-"));
const socketPath = join(folder, "clamd.sock");
const CLAMD = "/usr/sbin/clamd";

/** The real clamd with one signature of ours where it is installed; else a server that speaks its protocol. */
let stop: () => void;
beforeAll(async () => {
  process.env.CLAMD = socketPath;
  stop = existsSync(CLAMD) ? await realClamd() : await smallClamd();
  return () => rmSync(folder, { recursive: true });
});
beforeAll(testDatabase);
afterAll(() => stop());

async function realClamd(): Promise<() => void> {
  writeFileSync(join(folder, "test.ndb"), `Operative.Test:0:*:${Buffer.from(SIGNATURE).toString("hex")}\n`);
  const settings = [`DatabaseDirectory ${folder}`, `LocalSocket ${socketPath}`, "Foreground yes"];
  writeFileSync(join(folder, "clamd.conf"), `${settings.join("\n")}\n`);
  const daemon = spawn(CLAMD, ["-c", join(folder, "clamd.conf")], { stdio: "ignore" });
  for (let tries = 0; tries < 300 && !existsSync(socketPath); tries += 1) await pause(100);
  return () => daemon.kill();
}

async function smallClamd(): Promise<() => void> {
  const server: Server = createServer((socket) => {
    let heard = "";
    socket.on("data", (part) => {
      heard += part.toString("latin1");
      if (!heard.endsWith("\u0000\u0000\u0000\u0000")) return;
      socket.end(heard.includes(SIGNATURE) ? "stream: Operative.Test FOUND\u0000" : "stream: OK\u0000");
    });
  });
  await new Promise<void>((ready) => server.listen(socketPath, ready));
  return () => server.close();
}

async function aWorldWithAFile(extra = "") {
  const world = await aDraftOf([["coordinator"]]);
  const [writer] = world.people;
  if (!writer) throw new Error();
  const measureId = await aMeasure(writer, world.france.taskIds);
  return { ...world, writer, measureId, fileId: await aFile(writer, { measureId, extra }) };
}

async function aMeasure(writer: Actor, taskIds: string[]): Promise<string> {
  const added = await addMeasure(writer, {
    type: "plan",
    chamber: "lower",
    takenOn: aDay("2024-03-14"),
    title: "Plan",
    description: "",
    taskIds,
    links: [{ href: "https://example.org/", description: "", isPublic: true }],
    reportId: undefined,
    next: "done",
  });
  if (!added.ok) throw new Error(added.refusal);
  return added.value.measureId;
}

async function aFile(writer: Actor, given: { measureId: string; extra?: string }): Promise<string> {
  const fileId = randomUUID();
  const bytes = aPdf({ extra: given.extra ?? "", padding: 3000 });
  const { measureId } = given;
  await beginUpload(writer, { fileId, measureId, name: "plan.pdf", sizeBytes: bytes.length });
  await takePiece(writer, { fileId, firstByte: 0, bytes });
  expect(await finishUpload(writer, { fileId })).toMatchObject({ ok: true });
  return fileId;
}

const stateOf = (fileId: string) =>
  asSystem("test", async (scope) => {
    const [file] = await scope.select({ state: files.state }).from(files).where(eq(files.id, fileId));
    const pieces = await scope.select().from(filePieces).where(eq(filePieces.fileId, fileId));
    return file ? { state: file.state, pieces: pieces.length } : null;
  });
const put = (fileId: string, set: Partial<typeof files.$inferInsert>) =>
  asSystem("test", (scope) => scope.update(files).set(set).where(eq(files.id, fileId)));
const longAgo = new Date("2020-01-01T00:00:00Z");

describe("a file in quarantine", () => {
  test("is opened by nobody until clamd has looked at it, and the report can be sent meanwhile", async () => {
    const { writer, fileId, reportId } = await aWorldWithAFile();
    expect(await findOpenableFile(writer, { fileId })).toBeNull();
    expect(await submitReport(writer, await asShown(writer, reportId))).toMatchObject({ ok: true });
    const officer = await anOfficer();
    expect(await findOpenableFile(officer, { fileId })).toBeNull();
    await scanFiles();
    expect(await findOpenableFile(officer, { fileId })).toMatchObject({ name: "plan.pdf" });
    expect(await stateOf(fileId)).toEqual({ state: "clean", pieces: 1 });
  });

  test("with a virus is never opened; its bytes go, and who added it is told", async () => {
    const { writer, fileId, measureId } = await aWorldWithAFile(`% ${SIGNATURE}\n`);
    await scanFiles();
    expect(await stateOf(fileId)).toEqual({ state: "infected", pieces: 0 });
    expect(await findOpenableFile(writer, { fileId })).toBeNull();
    const told = await asSystem("test", (scope) =>
      scope
        .select()
        .from(notices)
        .where(eq(notices.dedupeKey, `file_infected:${fileId}`)),
    );
    expect(told).toMatchObject([{ userId: writer.userId, path: `/measures/${measureId}` }]);
  });

  test("stays there while clamd does not answer", async () => {
    const { fileId } = await aWorldWithAFile();
    const { env } = await import("@/lib/env");
    const configured = env().CLAMD;
    env().CLAMD = "127.0.0.1:1";
    await expect(scanFiles()).rejects.toThrow();
    expect(await stateOf(fileId)).toEqual({ state: "quarantined", pieces: 1 });
    env().CLAMD = configured;
    await scanFiles();
    expect(await stateOf(fileId)).toEqual({ state: "clean", pieces: 1 });
  });
});

describe("a file that a submitted version names", () => {
  test("is read by who may read the version, and by nobody else", async () => {
    const { writer, fileId, reportId, kenya } = await aWorldWithAFile();
    await scanFiles();
    const officer = await anOfficer();
    expect(await findOpenableFile(officer, { fileId })).toBeNull();
    await submitReport(writer, await asShown(writer, reportId));
    expect(await findOpenableFile(officer, { fileId })).not.toBeNull();
    const stranger = await aPersonOf(kenya, ["coordinator"]);
    expect(await findOpenableFile(stranger, { fileId })).toBeNull();
    const later = await aFile(writer, { measureId: (await measureOf(fileId)) ?? "" });
    await scanFiles();
    expect(await findOpenableFile(officer, { fileId: later })).toBeNull();
  });

  test("outlives the bin, and so does its measure", async () => {
    const { writer, fileId, measureId, reportId } = await aWorldWithAFile();
    await scanFiles();
    await submitReport(writer, await asShown(writer, reportId));
    await binFile(writer, { fileId, reportId: null, to: "bin" });
    await binMeasure(writer, { measureId, to: "bin" });
    await put(fileId, { removedAt: longAgo });
    await asSystem("test", (scope) =>
      scope.update(measures).set({ removedAt: longAgo }).where(eq(measures.id, measureId)),
    );
    await sweepFiles();
    expect(await stateOf(fileId)).toEqual({ state: "clean", pieces: 1 });
    expect(await findOpenableFile(await anOfficer(), { fileId })).not.toBeNull();
  });
});

describe("the bin", () => {
  test("keeps a file and a measure for thirty days, and then nothing of them", async () => {
    const { writer, fileId, measureId } = await aWorldWithAFile();
    const other = await aFile(writer, { measureId });
    await binFile(writer, { fileId, reportId: null, to: "bin" });
    await sweepFiles();
    expect(await stateOf(fileId)).not.toBeNull();
    await put(fileId, { removedAt: longAgo });
    await sweepFiles();
    expect(await stateOf(fileId)).toBeNull();
    await asSystem("test", (scope) =>
      scope.update(measures).set({ removedAt: longAgo }).where(eq(measures.id, measureId)),
    );
    await sweepFiles();
    expect(await stateOf(other)).toBeNull();
    const left = await asSystem("test", async (scope) => [
      ...(await scope.select().from(measures).where(eq(measures.id, measureId))),
      ...(await scope.select().from(evidence).where(eq(evidence.measureId, measureId))),
      ...(await scope.select().from(measureTasks).where(eq(measureTasks.measureId, measureId))),
    ]);
    expect(left).toEqual([]);
  });

  test("takes in what never arrived whole", async () => {
    const { writer, measureId } = await aWorldWithAFile();
    const fileId = randomUUID();
    await beginUpload(writer, { fileId, measureId, name: "a.pdf", sizeBytes: 9000 });
    await takePiece(writer, { fileId, firstByte: 0, bytes: aPdf({ padding: 5000 }) });
    await sweepFiles();
    expect(await stateOf(fileId)).toEqual({ state: "uploading", pieces: 1 });
    await put(fileId, { addedAt: longAgo });
    await sweepFiles();
    expect(await stateOf(fileId)).toBeNull();
  });
});

function measureOf(fileId: string) {
  return asSystem("test", async (scope) => {
    const [file] = await scope
      .select({ measureId: files.measureId })
      .from(files)
      .where(and(eq(files.id, fileId)));
    return file?.measureId;
  });
}
