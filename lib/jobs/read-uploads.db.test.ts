import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { users } from "@/db/schema/people";
import { uploads } from "@/db/schema/uploads";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { findReading } from "@/lib/readings/queries";
import { runJob } from "@/lib/testing/cycle-world";
import { anIntakeWorld, aShortText, type IntakeWorld } from "@/lib/testing/intake-world";
import { aWordFile, aWordParagraph } from "@/lib/testing/sources";
import { retryUpload, sendUpload } from "@/lib/uploads/commands";
import { findPastedText, findUpload, findUploadFile, listUnreadUploads } from "@/lib/uploads/queries";
import { readInChild } from "@/lib/uploads/read-in-child";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const encoded = (text: string) => new TextEncoder().encode(text);
const send = async (content: Uint8Array, { actor = world.officer, isPasted = false } = {}) => {
  const sent = await sendUpload(actor, {
    content,
    isPasted,
    declared: null,
    name: "قرار.pdf",
    origin: "by post",
  });
  if (!sent.ok) throw new Error(sent.refusal);
  return sent.value.uploadId;
};
const shown = async (uploadId: string, actor: Actor = world.officer) => {
  const upload = await findUpload(actor, uploadId, "en");
  if (!upload) throw new Error("No upload");
  return upload;
};
const read = async (uploadId: string) => {
  await runJob("read-uploads");
  return shown(uploadId);
};
const readingOf = async (path: string | null) => {
  const id = /readings\/([\w-]+)/.exec(path ?? "")?.[1] ?? "";
  return findReading(world.officer, id, "en");
};

describe("a file that was sent in", () => {
  it("waits until the worker has read it, and leads to its reading, opened for who sent it", async () => {
    const uploadId = await send(new Uint8Array(readFileSync("lib/uploads/samples/shared-rivers-ar.pdf")));
    expect(await shown(uploadId)).toMatchObject({ state: "waiting", path: null });
    expect((await listUnreadUploads(world.officer, "en")).map(({ id }) => id)).toEqual([uploadId]);

    const done = await read(uploadId);
    expect(done).toMatchObject({ state: "read", kind: "pdf", pages: 1, failure: null });
    const reading = await readingOf(done.path);
    expect(reading?.draft.languages).toEqual(["ar"]);
    expect(reading?.draft.paragraphs.filter(({ part }) => part === "operative")).toHaveLength(3);
    expect(await listUnreadUploads(world.officer, "en")).toEqual([]);
  });

  it("leads to the same reading when it comes again, whoever sends it and in whatever file", async () => {
    const text = aShortText();
    const first = await read(await send(encoded(text)));
    const again = await read(await send(encoded(text), { actor: world.second }));
    expect(again.id).toBe(first.id);
    expect(again.path).toBe(`${first.path?.split("?")[0]}?known=1`);

    const paragraphs = text
      .trim()
      .split("\n\n")
      .map((each) => aWordParagraph(each));
    const asWord = await read(await send(aWordFile(paragraphs.join(""))));
    expect(asWord.state).toBe("read");
    expect(asWord.path).not.toBe(first.path);
  });

  it("with two documents gives a reading of each, to choose from", async () => {
    const both = await read(await send(encoded(aShortText() + aShortText())));
    expect(both).toMatchObject({ state: "read", path: `/uploads/${both.id}` });
    expect(both.documents.map(({ name }) => name)).toEqual(["قرار.pdf (1)", "قرار.pdf (2)"]);
    const drafts = await Promise.all(both.documents.map(({ path }) => readingOf(path)));
    expect(drafts.map((each) => each?.draft.paragraphs.length)).toEqual([3, 3]);
    expect(drafts.map((each) => each?.draft.doubts)).toEqual([[], []]);
    expect(both.documents[0]?.title?.text).toContain("on the protection of the sea");
  });

  it("is stored byte for byte, and shown to the secretariat alone", async () => {
    const content = encoded(`${aShortText()}\r\n\u00e9`);
    const uploadId = await send(content);
    const file = await findUploadFile(world.officer, uploadId);
    expect(Buffer.from(file?.content ?? []).equals(content)).toBe(true);
    await read(uploadId);
    expect((await findUploadFile(world.second, uploadId))?.name).toBe("قرار.txt");
    expect(await findUploadFile(world.kenyan, uploadId)).toBeNull();
    expect(await findUpload(world.kenyan, uploadId, "en")).toBeNull();
    expect(await findPastedText(world.officer, uploadId)).toBeNull();
    const refused = { ok: false, refusal: "not_your_step" };
    const sent = { content, isPasted: true, declared: null, name: "x", origin: "" };
    expect(await sendUpload(world.kenyan, sent)).toEqual(refused);
    expect(await sendUpload(world.administrator, sent)).toEqual(refused);
    expect(await retryUpload(world.administrator, { uploadId })).toEqual(refused);
  });

  it("says why it could not be read, is tried again when somebody asks, and is kept for a month", async () => {
    const uploadId = await send(encoded("Dear colleagues, the lift is out of order."), { isPasted: true });
    expect(await read(uploadId)).toMatchObject({ state: "failed", failure: "not_a_resolution", path: null });
    expect((await findPastedText(world.officer, uploadId))?.text).toContain("the lift");
    await retryUpload(world.second, { uploadId });
    expect(await shown(uploadId)).toMatchObject({
      state: "waiting",
      failure: null,
      sentBy: world.second.name,
    });
    expect((await read(uploadId)).state).toBe("failed");

    await asSystem("test", (scope) =>
      scope.update(uploads).set({ endedAt: sql`now() - interval '31 days'` }).where(eq(uploads.id, uploadId)),
    );
    await runJob("read-uploads");
    expect(await findUpload(world.officer, uploadId, "en")).toBeNull();
    expect(await retryUpload(world.officer, { uploadId })).toEqual({ ok: false, refusal: "not_found" });
  });

  it("is begun again after its worker was killed, and given up when it kills every worker", async () => {
    const uploadId = await send(encoded(aShortText()));
    const lost = (attempts: number) =>
      asSystem("test", (scope) =>
        scope
          .update(uploads)
          .set({ state: "reading", attempts, startedAt: sql`now() - interval '1 hour'` })
          .where(eq(uploads.id, uploadId)),
      );
    await lost(3);
    expect(await read(uploadId)).toMatchObject({ state: "failed", failure: "reading_broke_off" });
    await lost(1);
    expect((await read(uploadId)).state).toBe("read");
  });

  it("is not read for somebody who has lost their account", async () => {
    const leaver = (await anIntakeWorld()).officer;
    const uploadId = await send(encoded(aShortText()), { actor: leaver });
    await asSystem("test", (scope) =>
      scope.update(users).set({ disabledAt: sql`now()` }).where(eq(users.id, leaver.userId)),
    );
    expect(await read(uploadId)).toMatchObject({ state: "failed", failure: "not_your_step" });
  });
});

describe("the process that reads a file", () => {
  const task = { bytes: encoded(aShortText()), declared: null, members: [] };
  const onProgress = () => {};

  it("is ended when it takes too long or too much memory, and its caller goes on", async () => {
    const hurried = { memoryBytes: 2 ** 30, milliseconds: 5 };
    expect(await readInChild(task, { onProgress, limits: hurried })).toEqual({
      ok: false,
      refusal: "reading_out_of_time",
    });
    const narrow = { memoryBytes: 1, milliseconds: 30_000 };
    const long = { ...task, bytes: encoded("1. Urges all states;\n".repeat(90_000)) };
    expect(await readInChild(long, { onProgress, limits: narrow })).toEqual({
      ok: false,
      refusal: "reading_broke_off",
    });
  });

  it("is ended with its worker, and says nothing then", async () => {
    expect(await readInChild(task, { onProgress, ending: AbortSignal.timeout(5) })).toBeNull();
  });
});
