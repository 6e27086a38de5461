import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { LetterState } from "@/components/letters/letter-state";
import { ReaderName } from "@/components/letters/letter-table";
import { SummaryList } from "@/components/ui/summary-list";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { directionOf } from "@/lib/domain/locale";
import { readRouteId } from "@/lib/http/route-id";
import { formatInstant, formatNumber, LANGUAGE_NAMES } from "@/lib/i18n/format";
import { findLetter } from "@/lib/letters/queries";
import { paths } from "@/lib/paths";

type LetterProps = { params: Promise<{ letterId: string }> };

async function load({ params }: LetterProps) {
  const actor = await requireActor("secretariat");
  const letterId = readRouteId((await params).letterId);
  return (letterId && (await findLetter(actor, letterId, await getLocale()))) || notFound();
}

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("letters");
  return { title: say("title") };
}

/** One letter as it was sent or will be, and what the mail server said. */
export default async function LetterPage(props: LetterProps) {
  const [letter, say, locale] = await Promise.all([load(props), getTranslations("letters"), getLocale()]);
  const dir = directionOf(letter.locale);
  return (
    <>
      <PageHead
        before={<BackLink href={paths.letters()}>{say("one.back")}</BackLink>}
        title={say(`kind.${letter.letter}`)}
        lead={<LetterState letter={letter} />}
      />
      <div className="flex max-w-filing flex-col gap-8">
        <SummaryList
          items={[
            { key: "to", label: say("one.to"), value: <ReaderName letter={letter} /> },
            { key: "written", label: say("column.written"), value: formatInstant(letter.writtenAt, locale) },
            { key: "language", label: say("one.language"), value: LANGUAGE_NAMES[letter.locale] },
            { key: "attempts", label: say("one.attempts"), value: formatNumber(letter.attempts, locale) },
            ...(letter.sentAt
              ? [{ key: "sent", label: say("one.sent"), value: formatInstant(letter.sentAt, locale) }]
              : []),
            ...(letter.answer
              ? [{ key: "answer", label: say("one.answer"), value: <bdi dir="ltr">{letter.answer}</bdi> }]
              : []),
          ]}
        />
        <section lang={letter.locale} dir={dir}>
          <h2 className="mb-3">{letter.subject}</h2>
          {letter.text === null ? (
            <p lang={locale}>{say("one.hidden")}</p>
          ) : (
            <div className="whitespace-pre-wrap break-words border-line border-s-4 ps-4">{letter.text}</div>
          )}
        </section>
      </div>
    </>
  );
}
