import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/account/sign-in-form";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { signInAction } from "./actions";

type SignInProps = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("account");
  return { title: say("signIn.title") };
}

export default async function SignInPage({ searchParams }: SignInProps) {
  const [{ next }, say, locale] = await Promise.all([searchParams, getTranslations("account"), getLocale()]);
  return (
    <FilingLayout
      head={<PageHead title={say("signIn.title")} lead={next ? say("signIn.leadBack") : undefined} />}
    >
      <SignInForm action={signInAction} locale={locale} next={typeof next === "string" ? next : ""} />
    </FilingLayout>
  );
}
