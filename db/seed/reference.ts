import "server-only";
import { getTableColumns, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import { calendarDate } from "@/lib/domain/calendar-date";
import type { NamedEvent } from "@/lib/domain/event-named";
import { asSystem, type Scope } from "../client";
import type { PerLocale, Provenance } from "../columns";
import * as schema from "../schema/reference";
import assemblies from "./data/assemblies.json";
import committees from "./data/committees.json";
import events from "./data/events.json";
import instruments from "./data/instruments.json";
import members from "./data/members.json";
import organNames from "./data/organ-names.json";
import sources from "./data/sources.json";
import themes from "./data/themes.json";
import { idOf } from "./ids";

/** The body that Operative serves first. */
export const IPU_ID = idOf("body:ipu");

/** Loads parliaments, memberships, groups, organs, events, instruments, themes and their sources. Running it again
 *  changes only what the data changed; events keep the days that an officer gave them. */
export function loadReference(): Promise<void> {
  return asSystem("load reference data", async (scope) => {
    await put(scope, schema.sources, sourceRows(), ["id"]);
    await put(scope, schema.bodies, [bodyRow()], ["id"]);
    await put(scope, schema.organs, organRows(), ["id"]);
    await scope
      .insert(schema.events)
      .values([...assemblyRows(), ...eventRows()])
      .onConflictDoNothing();
    await put(scope, schema.parliaments, parliamentRows(), ["id"]);
    await put(scope, schema.memberships, membershipRows(), ["id"]);
    await put(scope, schema.groups, groupRows(), ["id"]);
    await put(scope, schema.groupMembers, groupMemberRows(), ["groupId", "parliamentId"]);
    await put(scope, schema.instruments, instrumentRows(), ["code"]);
    await put(scope, schema.themes, themeRows(), ["code"]);
  });
}

type Row<Table extends PgTable> = Table["$inferInsert"];

/** The meetings of the reference data as a text may name them. */
export function namedEvents(): NamedEvent[] {
  return [...assemblyRows(), ...eventRows()].map(({ id, number, name, startsOn }) => ({
    id,
    number,
    name,
    startsOn,
  }));
}

async function put<Table extends PgTable>(
  scope: Scope,
  table: Table,
  rows: Row<Table>[],
  keys: string[],
): Promise<void> {
  const columns: Record<string, PgColumn> = getTableColumns(table);
  const keyColumns = keys.flatMap((key) => columns[key] ?? []);
  const rest = Object.entries(columns).filter(([name]) => !keys.includes(name));
  const set = Object.fromEntries(
    rest.map(([name, column]) => [name, sql`excluded.${sql.identifier(column.name)}`]),
  );
  await scope
    .insert(table)
    .values(rows)
    .onConflictDoUpdate({ target: keyColumns, set: set as never });
}

/** A name as the data has it, without the languages that it lacks. */
function named(name: Record<string, string | null | undefined>): PerLocale {
  return Object.fromEntries(Object.entries(name).filter(([, text]) => text)) as PerLocale;
}

type Sourced = { sources?: string[]; confidence?: string | null; note?: string | null };
function provenance({ sources: ids = [], confidence, note = null }: Sourced): Provenance {
  const known = confidence === "high" || confidence === "medium" || confidence === "low" ? confidence : null;
  return { sources: ids, confidence: known, note };
}

const day = (text: string | null | undefined) => (text ? calendarDate(text) : null);

function bodyRow() {
  const name = {
    en: "Inter-Parliamentary Union",
    fr: "Union interparlementaire",
    es: "Unión Interparlamentaria",
    ar: "الاتحاد البرلماني الدولي",
  };
  return { id: IPU_ID, code: "ipu", name };
}

function sourceRows(): Row<typeof schema.sources>[] {
  return Object.entries(sources).map(([id, source]) => ({
    id,
    address: source.address,
    description: source.what,
    dated: source.dated ?? null,
  }));
}

function organRows(): Row<typeof schema.organs>[] {
  const added: Record<string, PerLocale> = organNames;
  return committees.bodies.map((organ) => ({
    id: idOf(`organ:${organ.id}`),
    bodyId: IPU_ID,
    code: organ.id,
    name: { ...added[organ.id], ...named(organ.name) },
    kind: organ.kind,
    provenance: provenance(organ),
  }));
}

type EventRow = Row<typeof schema.events> & NamedEvent;

function assemblyRows(): EventRow[] {
  return assemblies.assemblies.map((assembly) => ({
    id: idOf(`event:assembly-${assembly.number}`),
    bodyId: IPU_ID,
    code: `assembly-${assembly.number}`,
    kind: "assembly",
    number: assembly.number,
    name: assemblyName(assembly.number),
    city: assembly.city,
    countryIso2: assembly.countryIso2,
    startsOn: day(assembly.start),
    endsOn: day(assembly.end),
    provenance: provenance(assembly),
  }));
}

function assemblyName(number: number): PerLocale {
  const suffix = { one: "st", two: "nd", few: "rd", other: "th", zero: "th", many: "th" };
  const ending = suffix[new Intl.PluralRules("en", { type: "ordinal" }).select(number)];
  return {
    en: `${number}${ending} IPU Assembly`,
    fr: `${number}e Assemblée de l’UIP`,
    es: `${number}.ª Asamblea de la UIP`,
    ar: `الجمعية العامة الـ${number} للاتحاد البرلماني الدولي`,
  };
}

function eventRows(): EventRow[] {
  return events.events.map((event) => ({
    id: idOf(`event:${event.id}`),
    bodyId: IPU_ID,
    code: event.id,
    kind: event.kind,
    number: null,
    name: named(event.name),
    city: event.city,
    countryIso2: event.countryIso2,
    startsOn: day(event.start),
    endsOn: day(event.end),
    provenance: provenance({ sources: [event.source], confidence: event.confidence }),
  }));
}

/** The id of a parliament on record by its ISO 3166 code. */
export const parliamentId = (iso2: string): string => idOf(`parliament:${iso2}`);

function parliamentRows(): Row<typeof schema.parliaments>[] {
  return members.members.map((member) => ({
    id: parliamentId(member.iso2),
    iso2: member.iso2,
    country: named(member.name),
    aliases: member.aliases,
    name: member.parliament?.nameEn ?? null,
    nativeName: member.parliament?.nameNative ?? null,
    structure: structureOf(member.structure),
    chambers: member.chambers.map(({ kind, name }) => ({ kind, name })),
    provenance: provenance({ ...member, confidence: member.statusConfidence }),
  }));
}

function structureOf(text: string | null): Row<typeof schema.parliaments>["structure"] {
  return text === "unicameral" || text === "bicameral" ? text : "unknown";
}

function membershipRows(): Row<typeof schema.memberships>[] {
  return members.members.map((member) => ({
    id: idOf(`membership:ipu:${member.iso2}`),
    bodyId: IPU_ID,
    parliamentId: parliamentId(member.iso2),
    joinedOn: admissionDay(member.admission),
    leftOn: null,
    confidence: confidenceOf(member.statusConfidence),
  }));
}

/** Where only the month of an admission is sourced, the first day of the Assembly that admitted, or of the month. */
function admissionDay(admission: { date: string; assembly?: string | null } | null) {
  if (!admission) return null;
  const number = Number.parseInt(admission.assembly ?? "", 10);
  const assembly = assemblies.assemblies.find((candidate) => candidate.number === number);
  return day(admission.date) ?? day(assembly?.start) ?? day(`${admission.date}-01`);
}

const confidenceOf = (text: string | null): "high" | "medium" | "low" =>
  text === "high" || text === "medium" ? text : "low";

/** The id of a geopolitical group by its English name in the data. */
export const groupId = (code: string): string => idOf(`group:${code}`);

function groupRows(): Row<typeof schema.groups>[] {
  return Object.entries(members.groupNames).map(([code, name]) => ({
    id: groupId(code),
    code,
    name: named({ en: code, ...name }),
  }));
}

function groupMemberRows(): Row<typeof schema.groupMembers>[] {
  return members.members.flatMap((member) =>
    (member.groups ?? []).map((group) => {
      const basis = member.groupsBasis.find((entry) => entry.group === group);
      return {
        groupId: groupId(group),
        parliamentId: parliamentId(member.iso2),
        basis: basis?.basis === "named" || basis?.basis === "derived" ? basis.basis : ("unknown" as const),
        confidence: confidenceOf(basis?.confidence ?? null),
      };
    }),
  );
}

function instrumentRows(): Row<typeof schema.instruments>[] {
  return instruments.instruments.map((instrument) => ({
    code: instrument.code,
    kind: instrument.kind,
    name: named(instrument.name),
    adoptedOn: day(instrument.date),
    provenance: provenance({
      sources: Object.values(instrument.nameSource).filter((source) => source !== null),
      note: instrument.note,
    }),
  }));
}

function themeRows(): Row<typeof schema.themes>[] {
  const objectives = themes.gcmObjectives.map((objective) => ({
    code: objective.id,
    scheme: "gcm" as const,
    number: String(objective.number),
    title: verifiedOnly(objective.title, objective.titleVerified),
    short: named(objective.short),
  }));
  const targets = themes.sdgTargets.map((target) => ({
    code: target.id,
    scheme: "sdg" as const,
    number: target.target,
    title: named(target.short),
    short: named(target.short),
  }));
  return [...objectives, ...targets];
}

/** Titles that nobody checked against a source are left out, and the next language is shown instead. */
function verifiedOnly(title: Record<string, string>, verified: Record<string, boolean>): PerLocale {
  return named(Object.fromEntries(Object.entries(title).filter(([locale]) => verified[locale])));
}
