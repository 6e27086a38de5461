import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { Reference } from "@/components/ui/source-quote";
import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/lib/i18n/format";
import type { ParliamentView } from "@/lib/parliaments/views";

/** The reference facts about a parliament, each with how sure it is where its source says so. */
export function FactList({ parliament }: { parliament: ParliamentView }) {
  const say = useTranslations("parliaments.page");
  const words = useTranslations("parliaments");
  return (
    <SummaryList
      items={[
        { key: "code", label: say("code"), value: <Reference>{parliament.iso2}</Reference> },
        {
          key: "name",
          label: say("officialName"),
          value: parliament.officialName && <bdi lang="en">{parliament.officialName}</bdi>,
        },
        {
          key: "native",
          label: say("nativeName"),
          value: parliament.nativeName && <bdi>{parliament.nativeName}</bdi>,
        },
        {
          key: "chambers",
          label: say("chambers"),
          value: (
            <>
              {words(`structure.${parliament.structure}`)}
              <ul>
                {parliament.chambers.map((chamber) => (
                  <li key={`${chamber.kind} ${chamber.name}`}>
                    <Chamber chamber={chamber} />
                  </li>
                ))}
              </ul>
            </>
          ),
        },
        { key: "membership", label: say("membership"), value: <Memberships parliament={parliament} /> },
        { key: "groups", label: say("groups"), value: <Groups parliament={parliament} /> },
      ]}
    />
  );
}

function Chamber({ chamber: { kind, name } }: { chamber: ParliamentView["chambers"][number] }) {
  const say = useTranslations("parliaments.chamber");
  const known = (["single", "lower", "upper"] as const).find((each) => each === kind);
  return (
    <>
      {known ? say(known) : kind}
      {name && (
        <>
          {" · "}
          <bdi lang="en">{name}</bdi>
        </>
      )}
    </>
  );
}

function Memberships({ parliament }: { parliament: ParliamentView }) {
  const say = useTranslations("parliaments.page");
  const locale = useLocale();
  if (parliament.memberships.length === 0) return say("noMembership");
  return (
    <ul>
      {parliament.memberships.map(({ joinedOn, leftOn, confidence }) => (
        <li key={joinedOn}>
          {joinedOn ? say("memberFrom", { date: formatDate(joinedOn, locale) }) : say("memberBefore")}
          {leftOn && `, ${say("memberUntil", { date: formatDate(leftOn, locale) })}`}{" "}
          <span className="text-muted text-sm">
            {say("confidence", { level: say(`level.${confidence ?? "none"}`) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Groups({ parliament }: { parliament: ParliamentView }) {
  const say = useTranslations("parliaments.page");
  const words = useTranslations("parliaments");
  if (parliament.groups.length === 0) return words("noGroup");
  return (
    <ul>
      {parliament.groups.map(({ name, basis, confidence }) => (
        <li key={name.text}>
          <LocalWords text={name} />{" "}
          <span className="text-muted text-sm">
            ({say(`basis.${basis}`)}) {say("confidence", { level: say(`level.${confidence ?? "none"}`) })}
          </span>
        </li>
      ))}
    </ul>
  );
}
