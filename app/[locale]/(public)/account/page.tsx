import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { SummaryList } from "@/components/ui/summary-list";
import { requireActor } from "@/lib/auth/actor";
import { findOwnAccount } from "@/lib/auth/queries";
import { formatList } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("common");
  return { title: say("account") };
}

/** Who one is here, and in which roles. */
export default async function AccountPage() {
  const actor = await requireActor();
  const [account, say, common, roles, locale] = await Promise.all([
    findOwnAccount(actor),
    getTranslations("account"),
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
    </>
  );
}
