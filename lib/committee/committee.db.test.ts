import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { events } from "@/db/schema/reference";
import { draftFields } from "@/db/schema/reports";
import { testDatabase } from "@/db/testing";
import { mintActor } from "@/lib/auth/mint-actor";
import { findFigureRows } from "@/lib/dashboard/figure-rows";
import { findDashboard } from "@/lib/dashboard/queries";
import { UNFILTERED } from "@/lib/dashboard/schema";
import type { Actor } from "@/lib/domain/actor";
import type { Progress } from "@/lib/domain/statuses";
import { findParliament } from "@/lib/parliaments/find-parliament";
import { listParliaments } from "@/lib/parliaments/queries";
import { findReview } from "@/lib/reviews/find-review";
import { listQueue } from "@/lib/reviews/queries";
import {
  anEmptyContent,
  type StoredDocument,
  storeBody,
  storeCycle,
  storeDocument,
  storePerson,
  storeReport,
  storeTasks,
} from "@/lib/testing/filing-rows";
import { aDay } from "@/lib/testing/makers";
import { listGroupPages } from "./group-queries";
import { findCommitteeDocument, findCommitteePage, findCommitteeReport } from "./queries";

const SECRET = "Nobody outside our parliament may read this.";
const COUNTRIES = ["Kenya", "France", "Jordan", "Ghana", "Chile", "Malta"];

let body: Awaited<ReturnType<typeof storeBody>>;
let mine: StoredDocument;
let theirs: StoredDocument;
let actors: Record<"chair" | "groupChair" | "auditor" | "officer" | "ghanaian", Actor>;
const filed: Record<"kenya" | "draft" | "elsewhere" | "withdrawn", string> = {
  kenya: "",
  draft: "",
  elsewhere: "",
  withdrawn: "",
};

beforeAll(async () => {
  await testDatabase();
  const people = await asSystem("test", async (scope) => {
    body = await storeBody(
      scope,
      COUNTRIES.map((country, nth) => ({ iso2: `C${nth}`, country })),
    );
    const { bodyId, parliaments } = body;
    mine = await storeDocument(scope, { bodyId, code: "145R1", committeeId: body.mine });
    theirs = await storeDocument(scope, { bodyId, code: "139R1", committeeId: body.other });
    const cycleId = await storeCycle(scope, { bodyId, code: "149", documents: [mine, theirs] });
    await scope.insert(events).values({
      bodyId,
      code: "148",
      kind: "assembly",
      name: { en: "148th Assembly" },
      startsOn: aDay("2024-03-23"),
      endsOn: aDay("2024-03-27"),
      provenance: { sources: [], confidence: null, note: null },
    });
    const [kenya = "", france = "", jordan = "", ghana = ""] = parliaments;
    const said = (taskIds: string[], progress: Progress) =>
      anEmptyContent({
        answers: taskIds.map((taskId, nth) => ({
          taskId,
          commitmentId: mine.commitments[nth] ?? "",
          progress,
          answer: "",
          reason: "",
        })),
      });
    const at = { cycleId, document: mine };
    const ofKenya = await storeTasks(scope, { document: mine, parliamentId: kenya });
    filed.kenya = await storeReport(scope, {
      ...at,
      parliamentId: kenya,
      row: { status: "accepted", acceptedVersion: 1 },
      versions: [said(ofKenya, "implemented")],
    });
    filed.draft = await storeReport(scope, { ...at, parliamentId: france, row: { status: "drafting" } });
    await scope.insert(draftFields).values({
      parliamentId: france,
      reportId: filed.draft,
      key: "obstacles",
      value: SECRET,
      version: 1,
      editedAt: new Date(),
    });
    const ofJordan = await storeTasks(scope, { document: mine, parliamentId: jordan });
    filed.withdrawn = await storeReport(scope, {
      ...at,
      parliamentId: jordan,
      row: { status: "drafting", submittedVersion: null, firstSubmittedOn: null },
      versions: [{ ...said(ofJordan, "planned"), obstacles: SECRET }],
    });
    filed.elsewhere = await storeReport(scope, {
      cycleId,
      document: theirs,
      parliamentId: ghana,
      row: { status: "submitted" },
      versions: [{ ...anEmptyContent(), obstacles: SECRET }],
    });
    const chairs = { side: "chairs" as const };
    return {
      chair: await storePerson(scope, { ...chairs, roles: ["committee_chair"], organId: body.mine }),
      groupChair: await storePerson(scope, { ...chairs, roles: ["group_chair"], groupId: body.south }),
      auditor: await storePerson(scope, { side: "audit", roles: ["auditor"] }),
      officer: await storePerson(scope, { side: "secretariat", roles: ["officer"] }),
      ghanaian: await storePerson(scope, { side: "parliament", roles: ["coordinator"], parliamentId: ghana }),
    };
  });
  const minted = async (userId: string) => {
    const actor = await mintActor(userId);
    if (!actor) throw new Error("no actor");
    return actor;
  };
  actors = {
    chair: await minted(people.chair),
    groupChair: await minted(people.groupChair),
    auditor: await minted(people.auditor),
    officer: await minted(people.officer),
    ghanaian: await minted(people.ghanaian),
  };
}, 60_000);

const read = (actor: Actor, reportId: string) => findCommitteeReport(actor, { reportId, reader: "en" });
const open = (actor: Actor, documentId: string) =>
  findCommitteeDocument(actor, { documentId, cycle: "", reader: "en" });

describe("a committee chair", () => {
  it("sees the documents of the committee and no other", async () => {
    const page = await findCommitteePage(actors.chair, "en");
    expect(page.documents.map(({ code }) => code)).toEqual(["145R1"]);
    expect(page.documents[0]).toMatchObject({
      parliamentsAsked: 3,
      newSince: 1,
      figures: { asked: 3, answered: 1 },
    });
    expect(await open(actors.chair, mine.id)).not.toBeNull();
    expect(await open(actors.chair, theirs.id)).toBeNull();
    expect(await open(actors.chair, crypto.randomUUID())).toBeNull();
  });

  it("sees where each commitment stands, of how many, and what is new since the last Assembly", async () => {
    const page = await open(actors.chair, mine.id);
    expect(page?.lastAssembly).toMatchObject({ endedOn: "2024-03-27" });
    expect(page?.commitments).toMatchObject([
      {
        label: "1",
        figures: { asked: 2, owed: 2, answered: 1, awaited: 1 },
        progress: { implemented: 1, planned: 0 },
        changes: [{ parliaments: [{ text: "Kenya" }], before: null, after: "implemented" }],
      },
      { label: "2" },
    ]);
    expect(page?.reports.map(({ parliament }) => parliament.name.text)).toEqual([
      "France",
      "Jordan",
      "Kenya",
    ]);
  });

  it("reads what was submitted and stands, never a draft, a withdrawn version or another committee's report", async () => {
    expect((await read(actors.chair, filed.kenya))?.number).toBe(1);
    for (const reportId of [filed.draft, filed.withdrawn, filed.elsewhere, crypto.randomUUID()]) {
      expect(await read(actors.chair, reportId)).toBeNull();
    }
    const everything = JSON.stringify([
      await findCommitteePage(actors.chair, "en"),
      await open(actors.chair, mine.id),
      await read(actors.chair, filed.kenya),
    ]);
    expect(everything).not.toContain(SECRET);
  });
});

describe("a group chair", () => {
  it("sees the states of the group's own parliaments, those not asked among them, and no text", async () => {
    const [page, ...others] = await listGroupPages(actors.groupChair, "en");
    expect(others).toEqual([]);
    expect(page?.parliaments.map(({ name, rows }) => [name.text, rows.map(({ place }) => place)])).toEqual([
      ["Chile", []],
      ["France", ["awaited"]],
    ]);
    expect(JSON.stringify(page)).not.toContain(SECRET);
    expect(await read(actors.groupChair, filed.kenya)).toBeNull();
    expect(await read(actors.groupChair, filed.draft)).toBeNull();
    expect(await open(actors.groupChair, mine.id)).toBeNull();
  });
});

describe("pages that are not theirs", () => {
  it("show a parliament nothing of another one", async () => {
    const { ghanaian } = actors;
    const asked = { ...UNFILTERED, by: "parliament" as const, page: 1 };
    const { total, parts } = await findDashboard(ghanaian, asked, "en");
    expect(total.asked).toBe(1);
    expect(parts.filter(({ figures }) => figures.asked > 0).map(({ name }) => name.text)).toEqual(["Ghana"]);
    const rows = await findFigureRows(ghanaian, { ...asked, unit: "reports", figure: "asked" }, "en");
    expect(rows.rows.map(({ reportId }) => reportId)).toEqual([filed.elsewhere]);
    expect(await read(ghanaian, filed.kenya)).toBeNull();
    expect(await read(ghanaian, filed.elsewhere)).toBeNull();
    expect(await open(ghanaian, mine.id)).toBeNull();
    expect(await listGroupPages(ghanaian, "en")).toEqual([]);
    expect(await findReview(ghanaian, { reportId: filed.kenya, against: null, reader: "en" })).toBeNull();
  });

  it("show an auditor the log and no report", async () => {
    const { auditor } = actors;
    const all = { document: "", cycle: "", group: "", language: "" as const, officer: "", page: 1, done: "" };
    expect((await listQueue(auditor, all, "en")).submitted).toEqual([]);
    expect(await read(auditor, filed.kenya)).toBeNull();
    expect(await open(auditor, mine.id)).toBeNull();
  });
});

describe("the directory of parliaments", () => {
  const asked = { q: "", group: "", health: "" as const, page: 1 };

  it("counts parliaments on record and shows those that nobody asked", async () => {
    const directory = await listParliaments(actors.officer, asked, "en");
    expect(directory).toMatchObject({ onRecord: 6, found: 6 });
    expect(directory.rows.map(({ name, figures, people }) => [name.text, figures.asked, people])).toEqual([
      ["Chile", 0, 0],
      ["France", 1, 0],
      ["Ghana", 1, 1],
      ["Jordan", 1, 0],
      ["Kenya", 1, 0],
      ["Malta", 0, 0],
    ]);
  });

  it("finds by name, code and group", async () => {
    const found = async (filter: Partial<typeof asked>) =>
      (await listParliaments(actors.officer, { ...asked, ...filter }, "en")).rows.map(({ iso2 }) => iso2);
    expect(await found({ q: "ken" })).toEqual(["C0"]);
    expect(await found({ q: "c3" })).toEqual(["C3"]);
    expect(await found({ group: body.south })).toEqual(["C4", "C1"]);
    expect(await found({ group: "none" })).toEqual(["C2", "C5"]);
    expect(await found({ group: "rubbish" })).toEqual([]);
  });

  it("opens one parliament with its people and what it filed, by a code in any case", async () => {
    const ghana = await findParliament(actors.officer, "c3", "en");
    expect(ghana).toMatchObject({
      name: { text: "Ghana" },
      groups: [{ basis: "named" }],
      reports: [{ rows: [{ place: "answered", isReadable: true }] }],
      people: [{ roles: ["coordinator"], isOn: true }],
    });
    expect(await findParliament(actors.officer, "ZZ", "en")).toBeNull();
  });
});
