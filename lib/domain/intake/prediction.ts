import type { ReadPart } from "./reading";
/** The part in the format of the intake corpus, which the scorer reads. */
export function toPrediction(part: ReadPart): Record<string, unknown> {
  return {
    language: part.language,
    title: part.title?.text ?? null,
    adopting_body: null,
    date: part.date?.isoDate ?? null,
    preambular_count: part.preambular.length,
    operative: part.operative.map((p) => ({
      number: p.number,
      text: p.text,
      verbs: p.acts.flatMap((a) => a.verbs),
      addressees: [...new Set(p.acts.flatMap((a) => a.addressees))],
      deadline: null,
      deadlines: [],
      subparagraphs: p.subparagraphs,
    })),
    reservations: part.reservations.map((r) => ({
      member_iso2: r.iso2,
      scope: r.scope,
      paragraphs: r.paragraphs,
    })),
  };
}
