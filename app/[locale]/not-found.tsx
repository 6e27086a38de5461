import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("common.notFound");
  return { title: say("title") };
}

/** One page for what does not exist and for what is not the reader's: existence is itself a secret. */
export default function NotFound() {
  const say = useTranslations("common.notFound");
  return (
    <PageHead
      title={say("title")}
      lead={say("body")}
      next={<ButtonLink href={paths.home()}>{say("home")}</ButtonLink>}
    />
  );
}
