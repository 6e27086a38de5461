import type { JudgedRow } from "./judge-rows";

/** A sheet as it waits, with its rows judged as things stand now. */
export type WaitingSheet = {
  id: string;
  name: string;
  sentAt: Date;
  addedAt: Date | null;
  rows: JudgedRow[];
};
