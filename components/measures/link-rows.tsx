import { useTranslations } from "next-intl";
import { FormRadios, FormTextField } from "@/components/forms/form-fields";
import { Fold } from "@/components/reports/fold";
import type { ReportedMeasure } from "@/lib/domain/report-content";

/** Empty rows after those that are filled; saving gives as many again. */
const EMPTY_ROWS = 3;

/** The links that show a measure happened, one row each. A row without an address is not sent on. */
export function LinkRows({ links }: { links: ReportedMeasure["evidence"] }) {
  const say = useTranslations("measures.form");
  const rows = Array.from({ length: links.length + EMPTY_ROWS }, (_, row) => ({
    row,
    link: links[row] ?? { href: "", description: "", isPublic: true },
  }));
  return (
    <section id="links" aria-labelledby="links-head">
      <h2 id="links-head">{say("links")}</h2>
      <p className="mb-3 max-w-text text-muted">{say("linksHint")}</p>
      <div className="flex flex-col gap-3 border-line border-t pt-3">
        {rows.map(({ row, link }) => (
          <LinkRow key={row} row={row} link={link} isOpen={row <= links.length} />
        ))}
      </div>
    </section>
  );
}

type LinkRowProps = { row: number; link: ReportedMeasure["evidence"][number]; isOpen: boolean };

function LinkRow({ row, link, isOpen }: LinkRowProps) {
  const say = useTranslations("measures.form");
  const name = `links.${row}`;
  return (
    <Fold
      name={`${name}.href`}
      isOpen={isOpen}
      opensIfTyped
      summary={<span className="link">{say("link", { number: row + 1 })}</span>}
    >
      <FormTextField
        name={`${name}.href`}
        label={say("href")}
        hint={say("hrefHint")}
        dir="ltr"
        inputMode="url"
        defaultValue={link.href}
      />
      <FormTextField
        name={`${name}.description`}
        label={say("linkDescription")}
        defaultValue={link.description}
      />
      <FormRadios
        inline
        name={`${name}.isPublic`}
        label={say("visibility")}
        chosen={link.isPublic ? "yes" : "no"}
        choices={[
          { value: "yes", label: say("public") },
          { value: "no", label: say("private") },
        ]}
      />
    </Fold>
  );
}
