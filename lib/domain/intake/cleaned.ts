import { type Folded, type View, viewOf } from "./folding";
import { footnotesOf } from "./footnotes";
import { furnitureOf } from "./furniture";
import type { Lexicon } from "./lexicon";
import { rawSpan } from "./lines";
import { memberBook } from "./members";
import type { MemberNames, ReadReservation, Span } from "./reading";
import { reservationSentences } from "./reservation-zones";
import { reservationsIn } from "./reservations";
import { joined } from "./spans";

/** One language of a raw text; `masked` is what is not to be read at all: mark-up and other languages. */
export type Source = {
  raw: string;
  folded: Folded;
  members: readonly MemberNames[];
  lexicon: Lexicon;
  masked: Span[];
};

/** A source without its furniture: `noise` is all that was left out, `whole` the view that still shows it. */
export type Cleaned = Source & { whole: View; view: View; noise: Span[]; reservations: ReadReservation[] };

/** Takes page furniture, reservations and footnotes out of the running text, in that order. */
export function cleaned(source: Source): Cleaned {
  const { folded, lexicon, masked } = source;
  const whole = viewOf(folded, masked);
  const pages = joined([...masked, ...furnitureOf(whole, lexicon)]);
  const paged = viewOf(folded, pages);
  const book = memberBook(source.members);
  const sentences = reservationSentences(paged, lexicon, book);
  const reservations = sentences.flatMap((sentence) => reservationsIn(paged, sentence, lexicon, book));
  const noted = joined([...pages, ...sentences.map((sentence) => rawSpan(paged, sentence))]);
  const noise = joined([...noted, ...footnotesOf(viewOf(folded, noted), lexicon)]);
  return { ...source, whole, view: viewOf(folded, noise), noise, reservations };
}
