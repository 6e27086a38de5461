import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ContactsForm } from "@/components/contacts/contacts-form";
import { FilingLayout, PageHead } from "@/components/layout/page-head";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { apiPaths, paths, withQuery } from "@/lib/paths";
import { sendContactsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("contacts");
  return { title: say("title") };
}

/** Contacts as a table: out for a spreadsheet, and in again. */
export default async function ContactsPage() {
  await requireActor("secretariat");
  const [say, parliaments, locale] = await Promise.all([
    getTranslations("contacts"),
    getTranslations("parliaments"),
    getLocale(),
  ]);
  return (
    <FilingLayout
      head={
        <PageHead
          before={<BackLink href={paths.parliaments()}>{parliaments("title")}</BackLink>}
          title={say("title")}
          lead={say("lead")}
          next={
            <a className="link" href={withQuery(apiPaths.contacts(), { locale })} download="contacts.csv">
              {say("export")}
            </a>
          }
        />
      }
    >
      <ContactsForm action={sendContactsAction} />
    </FilingLayout>
  );
}
