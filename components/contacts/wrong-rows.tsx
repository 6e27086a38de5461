import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { ContactCheck } from "@/lib/contacts/views";
import { formatNumber } from "@/lib/i18n/format";

/** The rows that cannot be taken, each with everything that is wrong with it. */
export function WrongRows({ check }: { check: ContactCheck }) {
  const say = useTranslations("contacts");
  const locale = useLocale();
  const { wrong, wrongRows } = check;
  return (
    <>
      <DataTable
        caption={say("wrongCaption", { count: wrong })}
        columns={[
          { key: "line", head: say("line") },
          { key: "email", head: say("row") },
          { key: "problems", head: say("problems") },
        ]}
        rows={wrongRows.map(({ line, country, email, problems }) => ({
          key: String(line),
          cells: {
            line: formatNumber(line, locale),
            email: (
              <bdi dir="ltr" className="break-all">
                {country} {email}
              </bdi>
            ),
            problems: (
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{say(`problem.${problem}`)}</li>
                ))}
              </ul>
            ),
          },
        }))}
      />
      {wrong > wrongRows.length && <p>{say("more", { count: wrong - wrongRows.length })}</p>}
    </>
  );
}
