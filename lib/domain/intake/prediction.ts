import type { ReadAct, ReadDue, ReadParagraph, ReadPart } from "./reading";

/** A due rule in the words of the intake corpus. */
type PredictedDue = { iso_date: string | null; event: string | null; recurrence: string | null };

/** A part in the format of the intake corpus (`lib/domain/intake/gold/README.md`), which the scorer reads. */
export type Prediction = {
  language: string;
  title: string | null;
  adopting_body: string | null;
  date: string | null;
  preambular_count: number;
  operative: {
    number: number;
    text: string;
    verbs: string[];
    addressees: string[];
    deadline: PredictedDue | null;
    deadlines: PredictedDue[];
    subparagraphs: number;
  }[];
  reservations: { member_iso2: string | null; scope: string; paragraphs: number[] }[];
};

/** One part as the corpus writes predictions. */
export function toPrediction(part: ReadPart): Prediction {
  return {
    language: part.language,
    title: part.title?.text ?? null,
    adopting_body: part.adoptingBody?.text ?? null,
    date: part.date?.isoDate ?? null,
    preambular_count: part.preambular.length,
    operative: part.operative.map((paragraph) => predicted(paragraph)),
    reservations: part.reservations.map(({ iso2, scope, paragraphs }) => ({
      member_iso2: iso2,
      scope,
      paragraphs,
    })),
  };
}

function predicted(paragraph: ReadParagraph): Prediction["operative"][number] {
  const dues = paragraph.acts.flatMap((act) => (act.due ? [predictedDue(act.due)] : []));
  return {
    number: paragraph.number,
    text: paragraph.text,
    verbs: paragraph.acts.flatMap((act) => ownVerbs(act)),
    addressees: [...new Set(paragraph.acts.flatMap((act) => act.addressees))],
    deadline: dues[0] ?? null,
    deadlines: dues.slice(1),
    subparagraphs: paragraph.subparagraphs,
  };
}

/** An act cut from its clause by a second due rule repeats the verb of the clause; that is no second verb. */
function ownVerbs(act: ReadAct): string[] {
  return act.verbs.filter((verb) => act.text.toLowerCase().includes(verb));
}

function predictedDue(due: ReadDue): PredictedDue {
  return { iso_date: due.isoDate, event: due.event, recurrence: due.recurrence };
}
