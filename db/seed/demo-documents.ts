import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar-date";
import { type DocumentPlan, documentPlan, renditionPlan } from "@/lib/domain/document-plan";
import { eventNamed } from "@/lib/domain/event-named";
import { readDocument } from "@/lib/domain/intake/read-document";
import type { MemberNames } from "@/lib/domain/intake/reading";
import { type DraftFacts, draftFromReading, type ReadingDraft } from "@/lib/domain/reading-draft";
import type { documents, paragraphTexts, renditions } from "../schema/documents";
import members from "./data/members.json";
import origin from "./documents/origin.json";
import { idOf } from "./ids";
import { IPU_ID, namedEvents, parliamentId } from "./reference";

/** A source document as the officer of the demo confirmed it. `renditions` are files of the same text, the first of
 *  which was read; `asked` says when its commitments became active. */
type DemoDocument = {
  key: string;
  renditions: [string, ...string[]];
  titles?: Partial<Record<"en" | "fr", string>>;
  facts: Partial<DraftFacts>;
  activatedOn: CalendarDate;
};

const organ = (code: string): string => idOf(`organ:${code}`);
const event = (code: string): string => idOf(`event:${code}`);
/** A day of the story; a wrong one is a mistake in this folder. */
export function storyDay(text: string): CalendarDate {
  const found = calendarDate(text);
  if (!found) throw new Error(`${text} is no day`);
  return found;
}

const DEMO_DOCUMENTS: DemoDocument[] = [
  {
    key: "geneva-113",
    renditions: ["geneva-113.txt"],
    titles: { en: "Migration and development" },
    facts: {
      code: "113R1",
      kind: "resolution",
      organId: organ("assembly"),
      eventId: event("assembly-113"),
      textDate: storyDay("2005-10-19"),
      adoption: "adopted_wording_not_seen",
      adoptedOn: storyDay("2005-10-19"),
      adoptionReference: "archive.ipu.org/conf-e/113/113-2.htm",
      isDraftText: true,
      authoritativeLocales: ["en", "fr"],
    },
    activatedOn: storyDay("2021-02-01"),
  },
  {
    key: "a-139",
    renditions: ["a-139-4-dr.txt"],
    // As the body's own site gives it (source id ipu-site-docs).
    titles: {
      fr: "Renforcer la coopération interparlementaire et la gouvernance en matière migratoire dans la perspective de l’adoption du Pacte mondial pour des migrations sûres, ordonnées et régulières",
    },
    facts: {
      code: "139R1",
      symbol: "A/139/4-DR",
      kind: "resolution",
      organId: organ("assembly"),
      committeeId: organ("sc-democracy-human-rights"),
      eventId: event("assembly-139"),
      textDate: storyDay("2018-10-17"),
      adoption: "adopted_wording_not_seen",
      adoptedOn: storyDay("2018-10-18"),
      adoptionReference: "CL/204/7(h)-R.1, final declaration, paragraph 3",
      isDraftText: true,
      authoritativeLocales: ["en", "fr"],
    },
    activatedOn: storyDay("2021-02-01"),
  },
  {
    key: "rabat-2018",
    renditions: ["rabat-2018.txt"],
    facts: {
      code: "RABAT18",
      symbol: "CL/204/7(h)-R.1",
      kind: "declaration",
      committeeId: organ("sc-democracy-human-rights"),
      eventId: event("rabat-2018"),
      textDate: storyDay("2018-12-07"),
      adoption: "adopted",
      adoptedOn: storyDay("2018-12-07"),
      adoptionReference: "CL/204/7(h)-R.1",
      isDraftText: false,
      authoritativeLocales: ["en", "fr"],
    },
    activatedOn: storyDay("2021-02-01"),
  },
  {
    key: "kigali-145",
    renditions: ["kigali-145.txt", "kigali-145-ft-dk.txt"],
    // As a press notice of the Assembly gives it (source id newspress-145).
    titles: {
      fr: "L’impulsion parlementaire en faveur du développement local et régional des pays à taux de migration internationale élevé et de la cessation de toutes les formes de traite des êtres humains et de violation des droits de l’homme, y compris celles commanditées par les États",
    },
    facts: {
      code: "145R1",
      kind: "resolution",
      organId: organ("assembly"),
      committeeId: organ("sc-democracy-human-rights"),
      eventId: event("assembly-145"),
      textDate: storyDay("2022-10-15"),
      adoption: "adopted",
      adoptedOn: storyDay("2022-10-15"),
      adoptionReference: "145th IPU Assembly, Kigali, 15 October 2022",
      isDraftText: false,
      authoritativeLocales: ["en", "fr"],
    },
    activatedOn: storyDay("2022-11-15"),
  },
];

// The names by which members may be printed in a text.
const MEMBER_NAMES: MemberNames[] = members.members.map(({ iso2, name, aliases }) => ({
  iso2,
  names: [...Object.values(name), ...aliases],
}));

const ON_RECORD = new Set(MEMBER_NAMES.map(({ iso2 }) => iso2));

const findEvent = (words: string): string | null => eventNamed(namedEvents(), words);

/** One demo document as rows to insert. */
export type DemoDocumentRows = {
  key: string;
  activatedOn: CalendarDate;
  document: typeof documents.$inferInsert;
  renditions: (typeof renditions.$inferInsert)[];
  paragraphTexts: (typeof paragraphTexts.$inferInsert)[];
  plan: DocumentPlan;
};

/** Reads the source documents with the parser, as they are, and plans their rows with fixed ids. */
export function readDemoDocuments(): Promise<DemoDocumentRows[]> {
  return Promise.all(DEMO_DOCUMENTS.map(rowsOf));
}

async function rowsOf(demo: DemoDocument): Promise<DemoDocumentRows> {
  const [main, ...others] = demo.renditions;
  const documentId = idOf(`document:${demo.key}`);
  const confirmedAt = new Date(`${demo.activatedOn}T09:00:00Z`);
  const plan = planOf(demo, await draftOf(main, demo));
  const copies = await Promise.all(
    others.map(async (file) => {
      const onRecord = { renditionId: idOf(`rendition:${file}`), paragraphs: plan.paragraphs };
      return renditionPlan(await draftOf(file, demo), onRecord).paragraphTexts;
    }),
  );
  return {
    key: demo.key,
    activatedOn: demo.activatedOn,
    document: { ...plan.document, confirmedAt },
    renditions: await Promise.all(
      demo.renditions.map((file) => renditionRow(file, { documentId, storedAt: confirmedAt })),
    ),
    paragraphTexts: [...plan.paragraphTexts, ...copies.flat()],
    plan,
  };
}

function planOf(demo: DemoDocument, draft: ReadingDraft): DocumentPlan {
  const planned = documentPlan(draft, {
    documentId: idOf(`document:${demo.key}`),
    renditionId: idOf(`rendition:${demo.renditions[0]}`),
    bodyId: IPU_ID,
    parliamentIdOf: (iso2) => (ON_RECORD.has(iso2) ? parliamentId(iso2) : null),
    newId: (name) => idOf(`${demo.key} ${name}`),
  });
  if (!planned.ok) throw new Error(`${demo.key} cannot be confirmed as it is read: ${planned.refusal}`);
  return planned.value;
}

async function draftOf(file: string, demo: DemoDocument): Promise<ReadingDraft> {
  const raw = await rawText(file);
  const reading = readDocument(raw, MEMBER_NAMES);
  return draftFromReading(reading, {
    raw,
    facts: demo.facts,
    ...(demo.titles ? { titles: demo.titles } : {}),
    findEvent,
  });
}

function rawText(file: string): Promise<string> {
  return readFile(join(process.cwd(), "db/seed/documents", file), "utf8");
}

async function renditionRow(
  file: string,
  of: { documentId: string; storedAt: Date },
): Promise<typeof renditions.$inferInsert> {
  const raw = await rawText(file);
  const reading = readDocument(raw, MEMBER_NAMES);
  return {
    id: idOf(`rendition:${file}`),
    name: file,
    origin: originOf(file),
    rawText: raw,
    sha256: createHash("sha256").update(raw).digest("hex"),
    locales: [...new Set(reading.parts.map(({ language }) => language))],
    ...of,
  };
}

function originOf(file: string): string | null {
  return origin.documents.find(({ name }) => name === file)?.origin ?? null;
}
