import type { Locale } from "@/lib/domain/locale";
import { ar } from "./messages/ar";
import { en } from "./messages/en";
import { es } from "./messages/es";
import { fr } from "./messages/fr";

/** The shape of all messages; English is the one that types are taken from. */
export type Messages = typeof en;

/** All messages by language. That the four have the same keys is a test, lib/messages.test.ts. */
export const MESSAGES: Record<Locale, Record<keyof Messages, object>> = { ar, en, es, fr };
