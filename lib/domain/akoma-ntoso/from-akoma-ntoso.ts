import { type CalendarDate, calendarDate } from "../calendar-date";
import { LOCALES, type Locale } from "../locale";
import { DOCUMENT_KINDS } from "../reading-draft";
import { RESERVATION_KINDS } from "../statuses";
import { type DocumentRecord, LANGUAGE_CODES, type RecordedReservation } from "./record";
import { elementsOf, localName, textIn, within, type XmlElement } from "./xml";

/** The elements that hold one text in one language. */
const TEXTS = ["statement", "doc", "act", "bill", "debateReport"];

/** Reads a document from Akoma Ntoso: our own export without loss, and of others' what has a place here (titles, dates,
 *  recitals, numbered paragraphs and the documents named). Null where it holds no text in a language of ours. */
export function fromAkomaNtoso(root: XmlElement): DocumentRecord | null {
  const found = TEXTS.flatMap((name) => within(root, name)).map((text) => ({
    text,
    locale: languageOf(text),
  }));
  const texts = found.filter((each): each is Text => each.locale !== null);
  const [first] = texts;
  if (!first) return null;
  const own = within(root, "proprietary").flatMap((each) => elementsOf(each));
  const facts = own.find((each) => localName(each) === "document");
  const name = `${first.text.attributes.name}`;
  const days = (named: string) =>
    dayOf(within(first.text, "FRBRdate").find(({ attributes }) => attributes.name === named));
  const adoptedOn = days("adoption");
  return {
    code: facts?.attributes.code ?? statedValue(first.text, "FRBRalias") ?? "",
    symbol: statedValue(first.text, "FRBRnumber") ?? textOf(first.text, "docNumber"),
    kind: DOCUMENT_KINDS.find((kind) => name.startsWith(kind)) ?? "resolution",
    body: within(first.text, "TLCOrganization")[0]?.attributes.showAs ?? "",
    event: within(first.text, "TLCEvent")[0]?.attributes.showAs ?? null,
    titles: byLocale(texts, ({ text }) => textOf(text, "docTitle")),
    textDate: facts
      ? days("text")
      : (dayOf(within(first.text, "docDate")[0]) ?? dayOf(within(first.text, "FRBRdate")[0])),
    adoptedOn,
    recordedOn: days("recorded"),
    isDraft: facts ? facts.attributes.draft === "true" : /draft/i.test(name),
    locales: texts.map(({ locale }) => locale),
    authoritative: texts
      .filter(({ text }) => statedValue(text, "FRBRauthoritative") !== "false")
      .map(({ locale }) => locale),
    paragraphs: paragraphsIn(texts),
    reservations: own.filter((each) => localName(each) === "reservation").flatMap(reservationIn),
    references: within(first.text, "activeRef").map(({ attributes }) => ({
      href: `${attributes.href}`,
      name: `${attributes.showAs ?? attributes.href}`,
    })),
  };
}

type Text = { text: XmlElement; locale: Locale };
type RecordedParagraph = DocumentRecord["paragraphs"][number];

function languageOf(text: XmlElement): Locale | null {
  const stated = within(text, "FRBRlanguage")[0]?.attributes.language?.toLowerCase() ?? "";
  return LOCALES.find((locale) => stated === locale || stated === LANGUAGE_CODES[locale]) ?? null;
}

function byLocale(texts: readonly Text[], find: (text: Text) => string | null): DocumentRecord["titles"] {
  return Object.fromEntries(
    texts.flatMap((text) => {
      const found = find(text);
      return found === null ? [] : [[text.locale, found]];
    }),
  );
}

/** The same paragraph of each language is one: the part and the number say which. */
function paragraphsIn(texts: readonly Text[]): RecordedParagraph[] {
  const joined = new Map<string, RecordedParagraph>();
  for (const { text, locale } of texts) {
    for (const read of [...recitalsIn(text), ...operativeIn(text)]) {
      const key = `${read.part} ${read.number}`;
      const paragraph = joined.get(key) ?? {
        part: read.part,
        number: read.number,
        label: read.label,
        texts: {},
      };
      paragraph.texts[locale] ??= read.text;
      joined.set(key, paragraph);
    }
  }
  const place = ({ part, number }: RecordedParagraph) => (part === "preambular" ? 0 : 1e9) + number;
  return [...joined.values()].sort((a, b) => place(a) - place(b));
}

type Read = Omit<RecordedParagraph, "texts"> & { text: string };

function recitalsIn(text: XmlElement): Read[] {
  const [preamble] = within(text, "preamble");
  if (!preamble) return [];
  const marked = within(preamble, "recital");
  const recitals = marked.length > 0 ? marked : within(preamble, "p");
  return recitals
    .map((each, index) => readAs("preambular", each, index + 1))
    .filter(({ text }) => text !== "");
}

function operativeIn(text: XmlElement): Read[] {
  const [main] = [...within(text, "mainBody"), ...within(text, "body")];
  if (!main) return [];
  return outermost(main).map((each, index) => readAs("operative", each, index + 1));
}

/** The paragraphs of a body wherever they stand in its sections; those inside another belong to its text. */
function outermost(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    localName(child) === "paragraph" ? [child] : outermost(child),
  );
}

function readAs(part: Read["part"], paragraph: XmlElement, counted: number): Read {
  const [num] = elementsOf(paragraph, "num");
  const label = num ? textIn(num).replace(/\.$/, "") : "";
  const [, cited] = /(?:para|rec)_(\d+)$/.exec(paragraph.attributes.eId ?? "") ?? [];
  const words = { ...paragraph, children: paragraph.children.filter((child) => child !== num) };
  return { part, number: cited ? Number(cited) : counted, label, text: textIn(words) };
}

function reservationIn(given: XmlElement): RecordedReservation[] {
  const { member = "", kind, whole, quote = "" } = given.attributes;
  const known = RESERVATION_KINDS.find((each) => each === kind);
  if (!known) return [];
  const covers = elementsOf(given, "covers").map(({ attributes }) => ({
    part: attributes.part === "preambular" ? ("preambular" as const) : ("operative" as const),
    number: Number(attributes.number),
    phrase: attributes.phrase ?? null,
  }));
  return [{ iso2: member, kind: known, wholeDocument: whole === "true", quote, covers }];
}

function dayOf(dated: XmlElement | undefined): CalendarDate | null {
  return calendarDate(dated?.attributes.date ?? "");
}

function statedValue(text: XmlElement, name: string): string | null {
  return within(text, name)[0]?.attributes.value ?? null;
}

function textOf(text: XmlElement, name: string): string | null {
  const [found] = within(text, name);
  return (found && textIn(found)) || null;
}
