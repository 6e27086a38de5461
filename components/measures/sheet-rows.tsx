import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Banner } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import type { JudgedRow } from "@/lib/measures/sheet/judge-rows";
import type { WaitingSheet } from "@/lib/measures/sheet/views";
import { paths } from "@/lib/paths";

type SheetRowsProps = { sheet: WaitingSheet; action: FormAction };

/** The rows of a sheet: what each cell needs, or all measures and the button that adds them. */
export function SheetRows({ sheet, action }: SheetRowsProps) {
  const say = useTranslations("sheet.check");
  const locale = useLocale();
  const wrong = sheet.rows.filter(({ measure }) => measure === null);
  const at = (instant: Date) => formatInstant(instant, locale);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-base text-muted">
        <bdi>{say("sent", { name: sheet.name, at: at(sheet.sentAt) })}</bdi>
      </p>
      {sheet.addedAt && <Banner kind="done" title={say("added", { at: at(sheet.addedAt) })} />}
      {wrong.length > 0 ? (
        <>
          <Banner kind="attention" title={say("wrong", { count: wrong.length })}>
            {say("wrongLead")}
          </Banner>
          <Problems rows={wrong} />
          <div>
            <ButtonLink href={paths.measureSheet()}>{say("again")}</ButtonLink>
          </div>
        </>
      ) : (
        <>
          <Ready rows={sheet.rows} />
          {!sheet.addedAt && (
            <ServerForm action={action}>
              <input type="hidden" name="sheetId" value={sheet.id} />
              <div>
                <SubmitButton>{say("add", { count: sheet.rows.length })}</SubmitButton>
              </div>
            </ServerForm>
          )}
        </>
      )}
    </div>
  );
}

function Problems({ rows }: { rows: readonly JudgedRow[] }) {
  const say = useTranslations("sheet.check");
  const columns = useTranslations("sheet.columns");
  const validation = useTranslations("validation");
  const found = rows.flatMap(({ row, problems }) => problems.map((problem) => ({ row, ...problem })));
  return (
    <DataTable
      caption={say("wrong", { count: rows.length })}
      columns={[
        { key: "row", head: say("row"), isNumber: true },
        { key: "column", head: say("column") },
        { key: "typed", head: say("typed") },
        { key: "problem", head: say("problem") },
      ]}
      rows={found.map(({ row, column, code }) => ({
        key: `${row.row}-${column}-${code}`,
        cells: {
          row: row.row,
          column: columns(column),
          typed: <bdi className="wrap-anywhere">{row[column].slice(0, 200) || "–"}</bdi>,
          problem: validation(validation.has(code as never) ? (code as never) : "invalid"),
        },
      }))}
    />
  );
}

function Ready({ rows }: { rows: readonly JudgedRow[] }) {
  const say = useTranslations("sheet.check");
  const columns = useTranslations("sheet.columns");
  const types = useTranslations("statuses.measure");
  const locale = useLocale();
  const ready = rows.flatMap(({ row, measure }) => (measure ? [{ row, measure }] : []));
  return (
    <DataTable
      caption={say("ready", { count: ready.length })}
      columns={[
        { key: "title", head: columns("title") },
        { key: "type", head: columns("type") },
        { key: "takenOn", head: columns("takenOn") },
        { key: "serves", head: columns("serves") },
      ]}
      rows={ready.map(({ row, measure }) => ({
        key: String(row.row),
        cells: {
          title: <bdi>{measure.title}</bdi>,
          type: types(measure.type),
          takenOn: formatDate(measure.takenOn, locale),
          serves: <bdi dir="ltr">{row.serves || "–"}</bdi>,
        },
      }))}
    />
  );
}
