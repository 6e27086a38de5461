import { useTranslations } from "next-intl";
import type { KindOfAct } from "@/lib/domain/intake/reading";
import { strengthOf } from "@/lib/domain/subjects/verb-strength";

/** What is asked for, with the verb that asks and how strongly it does: "ratify – “urges”, strong verb". */
export function ActInWords({ kindOfAct, verbs }: { kindOfAct: KindOfAct; verbs: readonly string[] }) {
  const statuses = useTranslations("statuses");
  const say = useTranslations("subjects.strength");
  const strength = strengthOf(verbs);
  return (
    <>
      {statuses(`act.${kindOfAct}`)}
      {verbs.map((verb) => (
        <span key={verb}>
          {" – "}
          <q dir="auto">{verb}</q>
        </span>
      ))}
      {strength && ` (${say(strength)})`}
    </>
  );
}
