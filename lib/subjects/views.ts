import type { LocalText } from "@/lib/text/local-text";

/** A theme by its code, scheme and number there, with its short name in the reader's language. */
export type ThemeNamed = { code: string; scheme: "gcm" | "sdg"; number: string; name: LocalText };

/** What commitments may be about, in the order of the reference data. `instruments` names those that it has, by code. */
export type SubjectNames = { themes: ThemeNamed[]; instruments: ReadonlyMap<string, LocalText> };

/** What one commitment is about. An instrument that the reference data has not is told by the name in the text. */
export type Subjects = { themes: ThemeNamed[]; instruments: LocalText[] };
