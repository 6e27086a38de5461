import { useTranslations } from "next-intl";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** What Operative is, in three sentences, and the way in. */
export default function HomePage() {
  const say = useTranslations("home");
  const common = useTranslations("common");
  return (
    <PageHead
      title={say("title")}
      lead={say("lead")}
      next={<ButtonLink href={paths.signIn()}>{common("signIn")}</ButtonLink>}
    />
  );
}
