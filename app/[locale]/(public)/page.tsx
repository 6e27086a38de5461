import { getLocale, getTranslations } from "next-intl/server";
import { DemoAccounts } from "@/components/account/demo-accounts";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { findActor } from "@/lib/auth/actor";
import { demoAccounts } from "@/lib/demo/accounts";
import { placesFor } from "@/lib/navigation";
import { paths } from "@/lib/paths";

/** What Operative is, in three sentences, and the way in. */
export default async function HomePage() {
  const [say, common, locale, actor] = await Promise.all([
    getTranslations("home"),
    getTranslations("common"),
    getLocale(),
    findActor(),
  ]);
  const [first] = placesFor(actor);
  const demo = demoAccounts(locale);
  return (
    <>
      <PageHead
        title={say("title")}
        lead={say("lead")}
        next={
          <ButtonLink href={first?.path ?? paths.signIn()}>
            {first ? common(`places.${first.key}`) : common("signIn")}
          </ButtonLink>
        }
      />
      {demo && <DemoAccounts {...demo} />}
    </>
  );
}
