import { createHash } from "node:crypto";
import type { StoredField, TypedField } from "@/lib/domain/merge-fields";
import type { TypedDraftField } from "./schema";

/** What a form carries instead of the text that stood in a field when the page was drawn: its version and a short
 *  hash, "3.Zk0p…". Half the size of sending each text back twice. */
export function markOf({ value, version }: StoredField): string {
  return `${version}.${hashOf(value)}`;
}

/** The mark of a field that was never stored. */
export const EMPTY_MARK: string = markOf({ value: "", version: 0 });

/** A mark that no stored field ever has: a text that comes with it is kept aside and never replaces another. */
export const ASIDE_MARK = "-1.";

/** Puts the text that a mark stands for back in its place. Merging only asks whether it equals what was typed or what
 *  is stored; where it is neither, a text that nobody can type says so. */
export function unmarked(typed: TypedDraftField, stored: StoredField | undefined): TypedField {
  const [version = "", hash = ""] = typed.base.split(".");
  const candidates = [typed.value, stored?.value ?? ""];
  const baseValue = candidates.find((text) => hashOf(text) === hash) ?? NEITHER;
  return { value: typed.value, baseVersion: Number(version) || 0, baseValue };
}

const NEITHER = "\u0000";

function hashOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("base64url").slice(0, 16);
}
