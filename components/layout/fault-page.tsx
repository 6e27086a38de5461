"use client";

import { Button } from "@/components/ui/button";
import { isLocale } from "@/lib/domain/locale";
import ar from "@/lib/i18n/messages/ar/fault.json";
import en from "@/lib/i18n/messages/en/fault.json";
import es from "@/lib/i18n/messages/es/fault.json";
import fr from "@/lib/i18n/messages/fr/fault.json";

/** A fault can strike before anything of the server arrives, so these few sentences come with the script. */
const WORDS = { en, fr, ar, es };

type FaultPageProps = { locale: string; reference: string | undefined; retry: () => void };

/** Says that something went wrong on our side, that nothing saved is lost, and under which reference to ask. */
export function FaultPage({ locale, reference, retry }: FaultPageProps) {
  const words = WORDS[isLocale(locale) ? locale : "en"];
  return (
    <>
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="mt-2 max-w-text text-lg">{words.body}</p>
      {reference && (
        <p className="mt-4">
          {words.reference} <bdi className="font-bold">{reference}</bdi>
        </p>
      )}
      <div className="mt-6">
        <Button type="button" onClick={() => retry()}>
          {words.retry}
        </Button>
      </div>
    </>
  );
}
