import { z } from "zod";

/** A sheet whose rows are added. */
export const addSheetSchema = z.object({ sheetId: z.uuid() });
/** What `addSheet` takes. */
export type AddSheet = z.output<typeof addSheetSchema>;
