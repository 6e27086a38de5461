import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("common.notFound");
  return { title: say("title") };
}

/** Every address that no page has gets the not-found page in the reader's language. */
export default function UnknownPage(): never {
  notFound();
}
