import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { LetterChoices } from "@/components/letters/letter-choices";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { SummaryList } from "@/components/ui/summary-list";
import { requireActor } from "@/lib/auth/actor";
import { findOwnAccount } from "@/lib/auth/queries";
import { formatList } from "@/lib/i18n/format";
import { lettersOffered } from "@/lib/letters/offered";
import { listWantedLetters } from "@/lib/letters/queries";
import { paths } from "@/lib/paths";
import { localText } from "@/lib/text/local-text";
import { chooseLettersAction } from "./actions";

type AccountProps = { searchParams: Promise<{ saved?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("common");
  return { title: say("account") };
}

/** Who one is here, in which roles, and which letters one gets. */
export default async function AccountPage({ searchParams }: AccountProps) {
  const actor = await requireActor();
  const [{ saved }, account, wanted, say, letters, feeds, common, roles, locale] = await Promise.all([
    searchParams,
    findOwnAccount(actor),
    listWantedLetters(actor),
    getTranslations("account"),
    getTranslations("letters.choices"),
    getTranslations("feeds"),
    getTranslations("common"),
    getTranslations("statuses.role"),
    getLocale(),
  ]);
  if (!account) notFound();
  const country = account.country && localText(account.country, locale);
  return (
    <>
      <PageHead title={common("account")} />
      <SummaryList
        items={[
          { key: "name", label: say("name"), value: <bdi>{account.name}</bdi> },
          { key: "email", label: say("signIn.email"), value: <bdi dir="ltr">{account.email}</bdi> },
          ...(country
            ? [{ key: "parliament", label: say("parliament"), value: <bdi>{country.text}</bdi> }]
            : []),
          {
            key: "roles",
            label: say("roles"),
            value: formatList(
              actor.roles.map((role) => roles(role)),
              locale,
            ),
          },
        ]}
      />
      <p className="mt-6">
        <Link href={paths.calendarFeeds()}>{feeds("title")}</Link>
      </p>
      <section id="letters" className="mt-10 flex max-w-filing flex-col gap-4">
        <h2>{letters("title")}</h2>
        {saved === "letters" && <Banner kind="done" title={letters("saved")} />}
        <LetterChoices offered={lettersOffered(actor)} wanted={wanted} action={chooseLettersAction} />
      </section>
    </>
  );
}
