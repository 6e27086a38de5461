import { z } from "zod";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar-date";
import { readLink } from "@/lib/domain/link";
import { CHAMBERS, MEASURE_TYPES } from "@/lib/domain/statuses";

/** The longest title and description of a measure and description of a link, in characters. */
export const MEASURE_LENGTHS = { title: 300, description: 10_000, link: 500 } as const;

/** A link that shows a measure happened. */
export type MeasureLink = { href: string; description: string; isPublic: boolean };

/** More rows than any form of ours draws. */
const LINK_ROWS_MAX = 100;

const plainText = z
  .string()
  .transform((typed) => typed.replaceAll(/\r\n?/g, "\n").replaceAll("\u0000", "").trim());
const text = (max: number) => plainText.pipe(z.string().max(max, { error: "too_long" }));

const takenOn = z.string({ error: "measure_day" }).transform((typed, context): CalendarDate => {
  const day = calendarDate(typed);
  if (day) return day;
  context.addIssue({ code: "custom", message: typed === "" ? "measure_day" : "not_a_date" });
  return z.NEVER;
});

const linkRow = z
  .object({ href: plainText, description: text(MEASURE_LENGTHS.link), isPublic: z.boolean() })
  .transform(({ href, description, isPublic }, context): MeasureLink | null => {
    if (href === "" && description === "") return null;
    const read = readLink(href);
    if (read.ok) return { href: read.value.href, description, isPublic };
    const message = href === "" ? "link_missing" : read.refusal;
    context.addIssue({ code: "custom", message, path: ["href"] });
    return z.NEVER;
  });

const FIELDS = {
  type: z.enum(MEASURE_TYPES, { error: "measure_type" }),
  chamber: z.enum(CHAMBERS, { error: "measure_chamber" }),
  takenOn,
  title: text(MEASURE_LENGTHS.title).pipe(z.string().min(1, { error: "measure_title" })),
  description: text(MEASURE_LENGTHS.description),
  tasks: z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.uuid())),
  links: z.array(linkRow),
  reportId: z.uuid().optional().catch(undefined),
  next: z.enum(["done", "more_links"]).catch("done"),
};

/** A new measure as its form sends it. */
export const addMeasureSchema = z.preprocess(withLinkRows, z.object(FIELDS)).transform(withTaskIds);
/** What `addMeasure` takes. */
export type AddMeasure = z.output<typeof addMeasureSchema>;

/** A changed measure: the version is the one that the person saw. */
export const changeMeasureSchema = z
  .preprocess(
    withLinkRows,
    z.object({ ...FIELDS, measureId: z.uuid(), version: z.coerce.number().int().nonnegative() }),
  )
  .transform(withTaskIds);
/** What `changeMeasure` takes. */
export type ChangeMeasure = z.output<typeof changeMeasureSchema>;

/** A measure to put in the bin or to take out of it. */
export const binMeasureSchema = z.object({ measureId: z.uuid(), to: z.enum(["bin", "list"]) });
/** What `binMeasure` takes. */
export type BinMeasure = z.output<typeof binMeasureSchema>;

/** A measure that serves one more task, told from a report. */
export const reuseMeasureSchema = z.object({ measureId: z.uuid(), taskId: z.uuid(), reportId: z.uuid() });
/** What `reuseMeasure` takes. */
export type ReuseMeasure = z.output<typeof reuseMeasureSchema>;

/** Rows of links arrive as "links.0.href" and so on, as many as there are; a list keeps each row at its number, so
 *  that a problem names the box that it is about. */
function withLinkRows(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return sent;
  const typed: Record<string, unknown> = { ...sent };
  const rows = Object.keys(typed).flatMap((name) => {
    const row = Number(/^links\.(\d{1,3})\.href$/.exec(name)?.[1] ?? LINK_ROWS_MAX);
    return row < LINK_ROWS_MAX ? [row] : [];
  });
  const links = Array.from({ length: Math.max(-1, ...rows) + 1 }, (_, row) => ({
    href: typed[`links.${row}.href`] ?? "",
    description: typed[`links.${row}.description`] ?? "",
    isPublic: typed[`links.${row}.isPublic`] !== "no",
  }));
  return { ...typed, links };
}

function withTaskIds<Fields extends { tasks: string[]; links: (MeasureLink | null)[] }>({
  tasks,
  links,
  ...fields
}: Fields) {
  return {
    ...fields,
    taskIds: [...new Set(tasks)],
    links: links.filter((link) => link !== null),
  };
}
