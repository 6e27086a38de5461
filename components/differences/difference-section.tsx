import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Details } from "@/components/ui/notices";
import { DifferenceList } from "./difference-list";

/** The differences between the languages under their heading, folded: they hinder nothing, and few readers need them. */
export function DifferenceSection(props: ComponentProps<typeof DifferenceList>) {
  const say = useTranslations("differences");
  const all = props.paragraphs.flatMap(({ differences }) => differences);
  const waiting = all.filter(({ verdict }) => verdict === null).length;
  return (
    <section id="differences" aria-labelledby="differences-head" className="scroll-mt-4">
      <h2 id="differences-head" className="text-base">
        {say("title", { count: all.length })}
      </h2>
      {all.length > 0 && (
        <Details summary={say("waiting", { count: waiting })}>
          <p className="mb-4 text-muted text-sm">{say("lead")}</p>
          <DifferenceList {...props} />
        </Details>
      )}
    </section>
  );
}
