import { isLocale, type Locale } from "./locale";

/** A row of a table of contacts as it was typed; `line` is where it stands in the file, the head being line 1. */
export type ContactRow = { line: number; country: string; name: string; email: string; language: string };

/** Why a row cannot be taken. */
const CONTACT_PROBLEMS = [
  "country_unknown",
  "name_missing",
  "email_missing",
  "email_invalid",
  "email_twice",
  "email_elsewhere",
  "language_unknown",
  "has_coordinator",
] as const;
/** One of CONTACT_PROBLEMS. */
export type ContactProblem = (typeof CONTACT_PROBLEMS)[number];

/** Somebody to invite to coordinate a parliament. */
type NewContact = { parliamentId: string; name: string; email: string; locale: Locale };
/** What becomes of a row: somebody to invite, somebody who has an account already and is left as they are, or all that
 *  is wrong with it. */
export type CheckedRow =
  | { line: number; is: "new"; contact: NewContact }
  | { line: number; is: "known"; email: string }
  | { line: number; is: "wrong"; problems: ContactProblem[] };

/** What is known when a table comes in: parliaments by their code, whose parliament an address with an account is of
 *  (null: of none), and which parliaments look after their people themselves. */
export type KnownContacts = {
  parliamentByCode: ReadonlyMap<string, string>;
  parliamentByEmail: ReadonlyMap<string, string | null>;
  coordinated: ReadonlySet<string>;
};

const NAME_MAX = 200;
// Enough to find a slip of the keyboard; whether an address exists only a letter tells.
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]+$/;

/** Judges a table of contacts row by row. It is taken whole or not at all: the caller does nothing while any is wrong. */
export function checkContacts(rows: readonly ContactRow[], known: KnownContacts): CheckedRow[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const email = row.email.normalize("NFKC").toLowerCase();
    const isTwice = seen.has(email);
    seen.add(email);
    return checked({ ...row, email }, { isTwice, known });
  });
}

function checked(
  row: ContactRow,
  { isTwice, known }: { isTwice: boolean; known: KnownContacts },
): CheckedRow {
  const { line, name, email } = row;
  const parliamentId = known.parliamentByCode.get(row.country.toUpperCase());
  const locale = row.language.toLowerCase();
  const account = known.parliamentByEmail.get(email);
  if (account !== undefined && account === parliamentId && !isTwice) return { line, is: "known", email };
  const found: [ContactProblem, boolean][] = [
    ["country_unknown", parliamentId === undefined],
    ["name_missing", name === "" || name.length > NAME_MAX],
    ["email_missing", email === ""],
    ["email_invalid", email !== "" && !EMAIL.test(email)],
    ["email_twice", email !== "" && isTwice],
    ["email_elsewhere", account !== undefined && account !== parliamentId],
    ["language_unknown", !isLocale(locale)],
    ["has_coordinator", parliamentId !== undefined && known.coordinated.has(parliamentId)],
  ];
  const problems = found.filter(([, holds]) => holds).map(([problem]) => problem);
  if (problems.length > 0 || parliamentId === undefined || !isLocale(locale))
    return { line, is: "wrong", problems };
  return { line, is: "new", contact: { parliamentId, name, email, locale } };
}
