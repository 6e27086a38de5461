import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/notices";
import { formatList, LANGUAGE_NAMES } from "@/lib/i18n/format";
import type { ContactView } from "@/lib/parliaments/views";

/** Who can sign in for a parliament, and how to write to them. */
export function PeopleTable({ people }: { people: ContactView[] }) {
  const say = useTranslations("parliaments.page");
  const role = useTranslations("statuses.role");
  const locale = useLocale();
  if (people.length === 0) return <EmptyState title={say("people")}>{say("noPeople")}</EmptyState>;
  return (
    <DataTable
      caption={<span className="sr-only">{say("people")}</span>}
      columns={[
        { key: "name", head: say("personName") },
        { key: "roles", head: say("personRoles") },
        { key: "email", head: say("personEmail") },
        { key: "language", head: say("personLanguage") },
      ]}
      rows={people.map((person) => ({
        key: person.id,
        cells: {
          name: (
            <>
              <bdi>{person.name}</bdi>
              {!person.isOn && ` (${say("off")})`}
            </>
          ),
          roles: formatList(
            person.roles.map((each) => role(each)),
            locale,
          ),
          email: (
            <a href={`mailto:${person.email}`} className="link">
              <bdi dir="ltr" className="break-all">
                {person.email}
              </bdi>
            </a>
          ),
          language: <span lang={person.locale}>{LANGUAGE_NAMES[person.locale]}</span>,
        },
      }))}
    />
  );
}
