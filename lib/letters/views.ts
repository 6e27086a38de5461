import type { Locale } from "@/lib/domain/locale";
import type { MailOutcome } from "@/lib/domain/mail-delivery";
import type { LetterKind } from "@/lib/domain/notice-kinds";
import type { LocalText } from "@/lib/text/local-text";
import type { LETTER_STATES } from "./schema";

/** A letter in the secretariat's list. */
export type LetterListed = {
  id: string;
  letter: LetterKind;
  state: (typeof LETTER_STATES)[number];
  email: string;
  /** Null for an address without an account. */
  reader: string | null;
  parliament: { iso2: string; name: LocalText } | null;
  writtenAt: Date;
  outcome: MailOutcome | null;
};

/** A page of letters, the latest first. `mayLeave` is false where no mail server is set. */
export type LetterList = { letters: LetterListed[]; found: number; mayLeave: boolean };

/** One letter as it was or will be sent; `text` is null for a secret one, which only its reader sees. */
export type LetterShown = LetterListed & {
  locale: Locale;
  subject: string;
  text: string | null;
  attempts: number;
  sentAt: Date | null;
  answer: string | null;
};

/** An address that letters do not reach: the last one was refused or given up, or is put off again and again. */
export type Unreachable = {
  email: string;
  parliament: { iso2: string; name: LocalText } | null;
  letterId: string;
  since: Date;
  answer: string | null;
};
