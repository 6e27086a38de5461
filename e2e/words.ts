import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@/lib/domain/locale";

const FOLDER = join(import.meta.dirname, "../lib/i18n/messages");
const read = new Map<string, unknown>();

/** What a page says in a language, by the key of its message: `words("ar")("filing.check.steps.submit")`. Journeys
 *  find things by the words that people read, so a missing or changed sentence is seen. Throws for an unknown key. */
export function words(locale: Locale): (key: string) => string {
  return (key) => {
    const [namespace = "", ...path] = key.split(".");
    const file = join(FOLDER, locale, `${namespace}.json`);
    if (!read.has(file)) read.set(file, JSON.parse(readFileSync(file, "utf8")));
    const found = path.reduce<unknown>(step, read.get(file));
    if (typeof found !== "string") throw new Error(`${locale} has no message ${key}`);
    return found;
  };
}

function step(at: unknown, name: string): unknown {
  return typeof at === "object" && at !== null
    ? Object.entries(at).find(([key]) => key === name)?.[1]
    : undefined;
}
