import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/domain/locale";
import { MESSAGES } from "@/lib/i18n/messages";

const root = fileURLToPath(new URL("..", import.meta.url));
const ARABIC_FORMS = ["few", "many", "one", "other", "two", "zero"];

/** Every message of a language by its whole key, "common.help.contact". */
function messagesOf(locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === "object" && value !== null) {
      for (const [part, inner] of Object.entries(value)) collect(inner, key ? `${key}.${part}` : part);
    } else found.set(key, String(value));
  };
  collect(MESSAGES[locale], "");
  return found;
}

/** The arguments and tags of a message, "count:plural" or "<email>"; and the forms of each plural. */
function argumentsOf(message: string): { names: string[]; plurals: string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  for (const [, tag] of message.matchAll(/<([a-zA-Z]+)\/?>/g)) names.add(`<${tag}>`);
  const read = (text: string): void => {
    for (const inside of braced(text)) {
      const [, name, type = "text", options = ""] =
        /^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,(.*))?)?$/s.exec(inside) ?? [];
      if (!name) throw new Error(`not an argument: {${inside}}`);
      names.add(`${name}:${type}`);
      if (type === "plural") plurals.push(formsOf(options).sort());
      for (const option of braced(options)) read(option);
    }
  };
  read(message);
  return { names: [...names].sort(), plurals };
}

/** The texts between outer braces. */
function braced(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === "{" && depth++ === 0) start = index + 1;
    if (text[index] === "}" && --depth === 0) found.push(text.slice(start, index));
  }
  if (depth !== 0) throw new Error(`unbalanced braces: ${text}`);
  return found;
}

/** The names of the options of a plural, without exact ones such as =0. */
function formsOf(options: string): string[] {
  let outer = options;
  for (const inside of braced(options)) outer = outer.replace(`{${inside}}`, " ");
  return outer.split(/\s+/).filter((word) => word !== "" && !word.startsWith("="));
}

const english = messagesOf("en");

describe("messages", () => {
  it("are there to be judged", () => {
    expect(english.size).toBeGreaterThan(200);
  });

  it.each(LOCALES)("have the same keys in %s as in English", (locale) => {
    expect([...messagesOf(locale).keys()].sort()).toEqual([...english.keys()].sort());
  });

  it.each(LOCALES)("take the same arguments in %s as in English", (locale) => {
    const wrong = [...messagesOf(locale)].filter(
      ([key, message]) =>
        String(argumentsOf(message).names) !== String(argumentsOf(english.get(key) ?? "").names),
    );
    expect(wrong).toEqual([]);
  });

  it.each(LOCALES)("are never empty in %s", (locale) => {
    expect([...messagesOf(locale)].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  it("have all six plural forms in Arabic", () => {
    const wrong = [...messagesOf("ar")].filter(([, message]) =>
      argumentsOf(message).plurals.some((forms) => String(forms) !== String(ARABIC_FORMS)),
    );
    expect(wrong).toEqual([]);
  });

  it("use curved apostrophes, for a straight one quotes in ICU messages", () => {
    const wrong = LOCALES.flatMap((locale) =>
      [...messagesOf(locale)].filter(([, message]) => message.includes("'")),
    );
    expect(wrong).toEqual([]);
  });

  it("say no digits of another script, so that all pages count alike", () => {
    expect([...messagesOf("ar")].filter(([, message]) => /[٠-٩۰-۹]/u.test(message))).toEqual([]);
  });

  it("have no file over 300 lines", () => {
    const folder = join(root, "lib/i18n/messages");
    const long = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .filter((name) => readFileSync(join(folder, name), "utf8").split("\n").length > 301);
    expect(long).toEqual([]);
  });
});
