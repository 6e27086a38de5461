import type { Locale } from "../locale";
import { type DocumentRecord, LANGUAGE_CODES, type RecordedReservation } from "./record";
import { element, type XmlElement } from "./xml";

/** The namespace of Akoma Ntoso 3.0. */
const AKOMA_NTOSO = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
/** The namespace of what Akoma Ntoso has no word for: docs/akoma-ntoso.md describes it. */
const OPERATIVE = "https://operative.example/ns/akn/1.0";

/** A document in Akoma Ntoso as the United Nations use it (AKN4UN): a publication with one statement for each language.
 *  docs/akoma-ntoso.md says what stands where. */
export function toAkomaNtoso(record: DocumentRecord): XmlElement {
  const statements = record.locales.map((locale, index) =>
    element("component", { eId: `cmp_${index + 1}` }, statement(record, locale, `cmp_${index + 1}__`)),
  );
  return element(
    "akomaNtoso",
    { xmlns: AKOMA_NTOSO, "xmlns:op": OPERATIVE },
    element(
      "documentCollection",
      { name: "publication", contains: "originalVersion" },
      element(
        "meta",
        {},
        identification(record, {
          locale: record.authoritative[0] ?? record.locales[0] ?? "en",
          path: "/!publication",
        }),
        references(record, ""),
        notes(record),
        element(
          "proprietary",
          { source: "#operative" },
          element("op:document", { code: record.code, kind: record.kind, draft: String(record.isDraft) }),
          ...record.reservations.map(reservation),
        ),
      ),
      element("collectionBody", {}, ...statements),
    ),
  );
}

function statement(record: DocumentRecord, locale: Locale, prefix: string): XmlElement {
  const inLanguage = record.paragraphs.filter(({ texts }) => texts[locale] !== undefined);
  const recitals = inLanguage.filter(({ part }) => part === "preambular");
  const operative = inLanguage.filter(({ part }) => part === "operative");
  return element(
    "statement",
    { name: record.isDraft ? `${record.kind}Draft` : record.kind, contains: "originalVersion" },
    element("meta", {}, identification(record, { locale, path: "/!main" }), references(record, prefix)),
    preface(record, locale),
    recitals.length === 0
      ? null
      : element(
          "preamble",
          {},
          element(
            "recitals",
            { eId: `${prefix}recs_1` },
            ...recitals.map(({ number, label, texts }) =>
              element(
                "recital",
                { eId: `${prefix}recs_1__rec_${number}` },
                label === "" ? null : element("num", {}, label),
                element("p", {}, `${texts[locale]}`),
              ),
            ),
          ),
        ),
    element(
      "mainBody",
      {},
      ...operative.map(({ number, label, texts }) =>
        element(
          "paragraph",
          { eId: `${prefix}para_${number}` },
          label === "" ? null : element("num", {}, label),
          element(
            "content",
            { eId: `${prefix}para_${number}__content` },
            element("p", {}, `${texts[locale]}`),
          ),
        ),
      ),
      operative.length === 0 ? element("p", {}) : null,
    ),
  );
}

function preface({ symbol, titles, event, textDate }: DocumentRecord, locale: Locale): XmlElement | null {
  const title = titles[locale];
  if (!title && !symbol && !event && !textDate) return null;
  return element(
    "preface",
    {},
    event ? element("p", {}, element("event", { refersTo: "#event" }, event)) : null,
    symbol ? element("p", {}, element("docNumber", {}, symbol)) : null,
    title ? element("longTitle", {}, element("p", {}, element("docTitle", {}, title))) : null,
    textDate ? element("p", {}, element("docDate", { date: textDate }, textDate)) : null,
  );
}

function identification(
  record: DocumentRecord,
  { locale, path }: { locale: Locale; path: string },
): XmlElement {
  const { code, symbol, kind, body, authoritative } = record;
  const dates = datesOf(record);
  const day = `${dates[0]?.attributes.date}`;
  const work = `/akn/un/statement/deliberation/${iriPart(body)}/${day}/${iriPart(code)}`;
  const expression = `${work}/${LANGUAGE_CODES[locale]}@${day}`;
  const level = (name: string, iri: string, ...properties: (XmlElement | null)[]) =>
    element(
      name,
      {},
      element("FRBRthis", { value: `${iri}${path}` }),
      element("FRBRuri", { value: iri }),
      name === "FRBRWork" ? element("FRBRalias", { name: "code", value: code }) : null,
      ...dates,
      element("FRBRauthor", { href: "#body" }),
      ...properties,
    );
  return element(
    "identification",
    { source: "#operative" },
    level(
      "FRBRWork",
      work,
      element("FRBRcountry", { value: "un" }),
      element("FRBRsubtype", { value: "deliberation" }),
      symbol ? element("FRBRnumber", { value: symbol }) : null,
      element("FRBRname", { value: kind }),
    ),
    level(
      "FRBRExpression",
      expression,
      element("FRBRauthoritative", { value: String(authoritative.includes(locale)) }),
      element("FRBRlanguage", { language: LANGUAGE_CODES[locale] }),
    ),
    level("FRBRManifestation", `${expression}.xml`, element("FRBRformat", { value: "application/akn+xml" })),
  );
}

/** The days that are known, the one that the document is cited by first. Akoma Ntoso wants at least one. */
function datesOf({ adoptedOn, textDate, recordedOn }: DocumentRecord): XmlElement[] {
  const days = { adoption: adoptedOn, text: textDate, recorded: recordedOn };
  const known = Object.entries(days).flatMap(([name, date]) =>
    date ? [element("FRBRdate", { date, name })] : [],
  );
  return known.length > 0 ? known : [element("FRBRdate", { date: "0001-01-01", name: "unknown" })];
}

function references({ body, event, references: named }: DocumentRecord, prefix: string): XmlElement {
  return element(
    "references",
    { source: "#operative" },
    ...named.map(({ href, name }, index) =>
      element("activeRef", { eId: `${prefix}ref_${index + 1}`, href, showAs: name }),
    ),
    element("TLCOrganization", {
      eId: `${prefix}body`,
      href: `/akn/ontology/organization/un/${iriPart(body)}`,
      showAs: body,
    }),
    element("TLCOrganization", {
      eId: `${prefix}operative`,
      href: "/akn/ontology/organization/un/operative",
      showAs: "Operative",
    }),
    event
      ? element("TLCEvent", {
          eId: `${prefix}event`,
          href: `/akn/ontology/event/un/${iriPart(event)}`,
          showAs: event,
        })
      : null,
  );
}

/** What the members said, for who reads the file with eyes; `proprietary` says it for machines. */
function notes({ reservations }: DocumentRecord): XmlElement | null {
  if (reservations.length === 0) return null;
  return element(
    "notes",
    { source: "#operative" },
    ...reservations.map(({ iso2, kind, quote }, index) =>
      element(
        "note",
        { eId: `note_${index + 1}`, class: kind },
        element("p", {}, quote === "" ? iso2 : quote),
      ),
    ),
  );
}

function reservation({ iso2, kind, wholeDocument, quote, covers }: RecordedReservation): XmlElement {
  return element(
    "op:reservation",
    { member: iso2, kind, whole: String(wholeDocument), quote },
    ...covers.map(({ part, number, phrase }) =>
      element("op:covers", { part, number: String(number), phrase }),
    ),
  );
}

function iriPart(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "unknown"
  );
}
