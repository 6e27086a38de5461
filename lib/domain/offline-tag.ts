import { fieldKey, REPORT_FIELDS, readFieldKey, TASK_FIELDS } from "./report-check";

/** The longest tag that word processors keep. */
export const TAG_CHARACTERS_MAX = 64;

/** Which draft a form out of the house was made for: the report, and the version that its text would become. */
export type FormStamp = { reportId: string; versionNumber: number };

/** What the form itself carries as its tag. */
export function stampTag({ reportId, versionNumber }: FormStamp): string {
  return `report/${reportId}/${versionNumber}`;
}

/** Reads the tag of a form; null for anything else. */
export function readStampTag(tag: string): FormStamp | null {
  const [, reportId, number] = /^report\/([0-9a-f-]{36})\/(\d{1,6})$/.exec(tag) ?? [];
  return reportId && number ? { reportId, versionNumber: Number(number) } : null;
}

/** What a field of a form carries: its key, with the field's name shortened to its first letter so that the tag is
 *  never too long, and the mark of the text that it was made with. */
export function fieldTag({ key, mark }: { key: string; mark: string }): string {
  const field = readFieldKey(key);
  const shortKey = field?.taskId ? `${field.taskId}:${field.name.slice(0, 1)}` : key;
  return `${shortKey}/${mark}`;
}

/** Reads the tag of a field; null for anything else. */
export function readFieldTag(tag: string): { key: string; mark: string } | null {
  const [, shortKey = "", mark] = /^([^/]+)\/(\d+\.[\w-]+)$/.exec(tag) ?? [];
  if (!mark) return null;
  const ofReport = REPORT_FIELDS.find((name) => name === shortKey);
  if (ofReport) return { key: ofReport, mark };
  const [taskId = "", letter] = shortKey.split(":");
  const name = TASK_FIELDS.find((each) => each.slice(0, 1) === letter);
  return taskId && name ? { key: fieldKey(taskId, name), mark } : null;
}
