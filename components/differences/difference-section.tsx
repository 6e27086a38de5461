import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Link } from "@/components/ui/link";
import { DifferenceList } from "./difference-list";

type DifferenceSectionProps = ComponentProps<typeof DifferenceList> & {
  /** Whether the list is asked for; it is long, and few readers need it. */
  isOpen: boolean;
  /** The address of the page with the list. */
  openHref: string;
};

/** How many differences there are between the languages, and the list of them for who asks. */
export function DifferenceSection({ isOpen, openHref, ...list }: DifferenceSectionProps) {
  const say = useTranslations("differences");
  const all = list.paragraphs.flatMap(({ differences }) => differences);
  const waiting = all.filter(({ verdict }) => verdict === null).length;
  return (
    <section id="differences" aria-labelledby="differences-head" className="scroll-mt-4">
      <h2 id="differences-head" className="text-base">
        {say("title", { count: all.length })}
      </h2>
      {all.length > 0 && (
        <p>
          {say("waiting", { count: waiting })} {!isOpen && <Link href={openHref}>{say("show")}</Link>}
        </p>
      )}
      {all.length > 0 && isOpen && (
        <>
          <p className="mb-4 text-muted text-sm">{say("lead")}</p>
          <DifferenceList {...list} />
        </>
      )}
    </section>
  );
}
