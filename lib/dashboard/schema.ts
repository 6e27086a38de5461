import { z } from "zod";
import { FIGURE_NAMES } from "./views";

/** By what the figures are told apart. By commitment they count tasks, otherwise reports (product rule 8.6). */
export const DIMENSIONS = ["document", "commitment", "group", "parliament", "cycle"] as const;
/** One of DIMENSIONS. */
export type Dimension = (typeof DIMENSIONS)[number];

/** What is counted. */
export const UNITS = ["reports", "tasks"] as const;
/** One of UNITS. */
export type Unit = (typeof UNITS)[number];

/** The group filter that shows the parliaments of no group on record. */
export const NO_GROUP = "none";
/** The cycle filter that shows every exercise together. */
export const ALL_CYCLES = "all";

const chosen = z.uuid().or(z.literal("")).catch("");
const page = z.coerce.number().int().min(1).max(10_000).catch(1);

const filterFields = {
  cycle: z
    .uuid()
    .or(z.enum(["", ALL_CYCLES]))
    .catch(""),
  document: chosen,
  group: z
    .uuid()
    .or(z.enum(["", NO_GROUP]))
    .catch(""),
  parliament: chosen,
  commitment: chosen,
};

/** Which reports or tasks are looked at; "" means all, and of cycles the present one. */
export type FigureFilter = z.output<z.ZodObject<typeof filterFields>>;

/** Every report and task of every exercise; a page sets what it narrows down to. */
export const UNFILTERED: FigureFilter = {
  cycle: ALL_CYCLES,
  document: "",
  group: "",
  parliament: "",
  commitment: "",
};

/** The address of the dashboard. What cannot be read counts as not given. */
export const dashboardSchema = z.object({
  ...filterFields,
  by: z.enum(DIMENSIONS).catch("document"),
  page,
});
/** What the dashboard is asked for. */
export type DashboardAsked = z.output<typeof dashboardSchema>;

/** The address of the rows behind one figure. */
export const figureRowsSchema = z.object({
  ...filterFields,
  figure: z.enum(FIGURE_NAMES).catch("asked"),
  unit: z.enum(UNITS).catch("reports"),
  page,
});
/** What the rows are asked for. */
export type FigureRowsAsked = z.output<typeof figureRowsSchema>;
