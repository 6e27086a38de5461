import { useLocale, useTranslations } from "next-intl";
import { Radios } from "@/components/ui/choices";
import { TextDiff } from "@/components/ui/text-diff";
import { formatInstant } from "@/lib/i18n/format";
import { KEEP_PREFIX, KEEP_THEIRS } from "@/lib/reports/field-names";
import type { DiffPart } from "@/lib/text/word-diff";

/** Two texts of one field: what is stored, and what this person typed without having seen it. */
export type FieldConflict = {
  id: string;
  key: string;
  mine: string;
  /** Who wrote what is stored; null where nobody in particular did. */
  theirName: string | null;
  theirAt: string;
  /** From what is stored to what was typed. */
  diff: readonly DiffPart[];
};

/** A stored field as the form shows it. */
type ShownField = { value: string; mark: string };

/** A point of a return; `number` is its place among them. */
export type PointOnForm = { id: string; number: number; fieldKey: string | null; comment: string };

/** What the parliament said before, by key, and where and when: the form marks what is no longer so. */
export type EarlierFields = { fields: Readonly<Record<string, string>>; href: string; filedOn: string };

/** What the form of a report knows of its fields, by key. */
export type FormFields = {
  fields: Readonly<Record<string, ShownField>>;
  /** The mark of a field that was never stored. */
  emptyMark: string;
  conflicts: readonly FieldConflict[];
  points: readonly PointOnForm[];
  earlier: EarlierFields | null;
};

/** The texts of this person that were kept aside for one field. */
export function FieldConflicts({ form, name }: { form: FormFields; name: string }) {
  return form.conflicts
    .filter(({ key }) => key === name)
    .map((conflict) => <Conflict key={conflict.id} conflict={conflict} />);
}

/** Says that a colleague changed the field, shows the difference, and asks which text to keep. The other one stays in
 *  the history; editing the box below joins both. */
function Conflict({ conflict }: { conflict: FieldConflict }) {
  const say = useTranslations("reports.conflict");
  const locale = useLocale();
  const at = formatInstant(new Date(conflict.theirAt), locale);
  return (
    <div id={`conflict-${conflict.id}`} className="border-returned border-s-4 bg-returned-wash p-4 text-base">
      <p className="font-bold">
        {conflict.theirName
          ? say.rich("titleBy", { name: conflict.theirName, at, who: (name) => <bdi>{name}</bdi> })
          : say("title", { at })}
      </p>
      <p className="mt-1">{say("explain")}</p>
      <div className="my-3 bg-paper p-3">
        <TextDiff parts={conflict.diff} />
      </div>
      <Radios
        name={KEEP_PREFIX + conflict.key}
        label={say("choice")}
        chosen={KEEP_THEIRS}
        choices={[
          { value: KEEP_THEIRS, label: say("keepTheirs"), hint: say("keepTheirsHint") },
          { value: conflict.id, label: say("keepMine") },
        ]}
      />
    </div>
  );
}
