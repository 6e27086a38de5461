import { z } from "zod";
import { readLink } from "@/lib/domain/link";
import { CHAMBERS, MEASURE_TYPES } from "@/lib/domain/statuses";
import { requiredDay } from "@/lib/http/day-schema";

/** The longest title, description of a measure and description of a link, in characters. */
export const MEASURE_LENGTHS = { title: 300, description: 10_000, link: 500 } as const;

/** A link as typed: `href` may lack its scheme or be no link at all. */
type TypedLink = { row: string; href: string; description: string; isPublic: boolean };

/** A link that shows a measure happened. */
export type MeasureLink = { href: string; description: string; isPublic: boolean };

const list = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.uuid()));
const text = (max: number) =>
  z
    .string()
    .transform((typed) => typed.replaceAll(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(max, { error: "too_long" }));

const measureFields = z
  .object({
    type: z.enum(MEASURE_TYPES, { error: "choose" }),
    chamber: z.enum(CHAMBERS, { error: "choose" }),
    takenOn: requiredDay,
    title: text(MEASURE_LENGTHS.title).pipe(z.string().min(1, { error: "required" })),
    description: text(MEASURE_LENGTHS.description),
    tasks: list,
    reportId: z.uuid().optional().catch(undefined),
    next: z.enum(["done", "more_links"]).catch("done"),
  })
  // Rows of links arrive as "evidence.0.href" and so on: as many as there are, with or without script.
  .catchall(z.unknown())
  .transform((sent, context) => {
    const { type, chamber, takenOn, title, description, tasks, reportId, next } = sent;
    const links = typedLinks(sent).map((typed) => readTypedLink(typed, context));
    return {
      type,
      chamber,
      takenOn,
      title,
      description,
      taskIds: [...new Set(tasks)],
      links,
      reportId,
      next,
    };
  });

/** A new measure as its form sends it. */
export const addMeasureSchema = measureFields;
/** What `addMeasure` takes. */
export type AddMeasure = z.output<typeof addMeasureSchema>;

/** A changed measure: the version is the one that the person saw. */
export const changeMeasureSchema = z
  .object({ measureId: z.uuid(), version: z.coerce.number().int().nonnegative() })
  .loose()
  .transform(({ measureId, version, ...fields }, context) => {
    const parsed = measureFields.safeParse(fields, { error: () => "invalid" });
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        context.addIssue({ code: "custom", message, path });
      }
      return z.NEVER;
    }
    return { measureId, version, ...parsed.data };
  });
/** What `changeMeasure` takes. */
export type ChangeMeasure = z.output<typeof changeMeasureSchema>;

/** A measure to put in the bin or to take out of it. */
export const binMeasureSchema = z.object({ measureId: z.uuid(), to: z.enum(["bin", "list"]) });
/** What `binMeasure` takes. */
export type BinMeasure = z.output<typeof binMeasureSchema>;

function typedLinks(sent: Record<string, unknown>): TypedLink[] {
  const said = (name: string) => {
    const value = sent[name];
    return typeof value === "string" ? value.trim() : "";
  };
  return Object.keys(sent)
    .flatMap((name) => /^evidence\.(\d+)\.href$/.exec(name)?.[1] ?? [])
    .map((row) => ({
      row,
      href: said(`evidence.${row}.href`),
      description: said(`evidence.${row}.description`),
      isPublic: sent[`evidence.${row}.isPublic`] !== "no",
    }))
    .filter(({ href, description }) => href !== "" || description !== "");
}

function readTypedLink({ row, href, ...link }: TypedLink, context: z.RefinementCtx): MeasureLink {
  const read = readLink(href);
  const problem = href === "" ? "link_missing" : read.ok ? null : read.refusal;
  if (problem) context.addIssue({ code: "custom", message: problem, path: ["evidence", row, "href"] });
  if (link.description.length > MEASURE_LENGTHS.link) {
    context.addIssue({ code: "custom", message: "too_long", path: ["evidence", row, "description"] });
  }
  return { ...link, href: read.ok ? read.value.href : href };
}
