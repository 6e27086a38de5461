import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/i18n/format";
import type { LetterListed } from "@/lib/letters/views";
import { paths } from "@/lib/paths";
import { LetterState } from "./letter-state";

/** Letters with what became of them, the latest first. */
export function LetterTable({ letters }: { letters: readonly LetterListed[] }) {
  const say = useTranslations("letters");
  const locale = useLocale();
  return (
    <DataTable
      caption={<span className="sr-only">{say("caption")}</span>}
      columns={[
        { key: "letter", head: say("column.letter") },
        { key: "reader", head: say("column.reader") },
        { key: "parliament", head: say("column.parliament") },
        { key: "written", head: say("column.written") },
        { key: "state", head: say("column.state") },
      ]}
      rows={letters.map((letter) => ({
        key: letter.id,
        cells: {
          letter: <Link href={paths.letter(letter.id)}>{say(`kind.${letter.letter}`)}</Link>,
          reader: <ReaderName letter={letter} />,
          parliament: letter.parliament ? <OwnText>{letter.parliament.name}</OwnText> : "–",
          written: formatInstant(letter.writtenAt, locale),
          state: <LetterState letter={letter} />,
        },
      }))}
    />
  );
}

/** Who a letter is for: a name with the address under it, or the address alone. */
export function ReaderName({ letter }: { letter: Pick<LetterListed, "reader" | "email"> }) {
  const address = (
    <bdi dir="ltr" className="break-all">
      {letter.email}
    </bdi>
  );
  if (!letter.reader) return address;
  return (
    <>
      <bdi>{letter.reader}</bdi>
      <span className="block text-base text-muted">{address}</span>
    </>
  );
}
