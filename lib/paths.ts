import type { Locale } from "@/lib/domain/locale";

/** Every address inside the product, without its language; `inLocale` adds it. Keys of a query are English. */
export const paths = {
  home: (): string => "/",
  signIn: (): string => "/sign-in",
  account: (): string => "/account",
  unsubscribe: (key: string): string => `/unsubscribe/${key}`,
  tasks: (): string => "/tasks",
  report: (reportId: string): string => `/reports/${reportId}`,
  reportCheck: (reportId: string): string => `/reports/${reportId}/check`,
  reportConversation: (reportId: string): string => `/reports/${reportId}/conversation`,
  reportPrint: (reportId: string): string => `/reports/${reportId}/print`,
  reportNil: (reportId: string): string => `/reports/${reportId}/nil`,
  reportExtension: (reportId: string): string => `/reports/${reportId}/extension`,
  reportEvidence: (reportId: string): string => `/reports/${reportId}/evidence`,
  reportReceipt: (reportId: string): string => `/reports/${reportId}/receipt`,
  reportVersions: (reportId: string): string => `/reports/${reportId}/versions`,
  reportVersion: (reportId: string, number: number): string => `/reports/${reportId}/versions/${number}`,
  reportPublication: (reportId: string): string => `/reports/${reportId}/publication`,
  reportOthers: (reportId: string, taskId: string): string => `/reports/${reportId}/others/${taskId}`,
  reportTexts: (reportId: string): string => `/reports/${reportId}/texts`,
  people: (): string => "/people",
  newColleague: (): string => "/people/invite",
  colleague: (userId: string): string => `/people/${userId}`,
  invitation: (token: string): string => `/invitations/${token}`,
  reportOffline: (reportId: string): string => `/reports/${reportId}/offline`,
  sentForm: (reportId: string, formId: string): string => `/reports/${reportId}/offline/${formId}`,
  measures: (): string => "/measures",
  measure: (measureId: string): string => `/measures/${measureId}`,
  measureFile: (measureId: string, fileId: string): string => `/measures/${measureId}/files/${fileId}`,
  measureSheet: (): string => "/measures/sheet",
  sentSheet: (sheetId: string): string => `/measures/sheet/${sheetId}`,
  newMeasure: (reportId: string): string => `/reports/${reportId}/measures/new`,
  dashboard: (): string => "/dashboard",
  figureRows: (): string => "/dashboard/rows",
  documents: (): string => "/documents",
  document: (documentId: string): string => `/documents/${documentId}`,
  newDocument: (): string => "/documents/new",
  documentVersions: (documentId: string): string => `/documents/${documentId}/versions`,
  documentComparison: (documentId: string, otherId: string): string =>
    `/documents/${documentId}/versions/${otherId}`,
  upload: (uploadId: string): string => `/uploads/${uploadId}`,
  documentActivation: (documentId: string, commitmentId: string): string =>
    `/documents/${documentId}/activate?commitment=${commitmentId}`,
  commitmentCorrect: (commitmentId: string): string => `/commitments/${commitmentId}/correct`,
  correction: (commitmentId: string, correctionId: string): string =>
    `/commitments/${commitmentId}/correct/${correctionId}`,
  commitmentEnd: (commitmentId: string): string => `/commitments/${commitmentId}/end`,
  documentRelations: (documentId: string): string => `/documents/${documentId}/related`,
  reading: (readingId: string): string => `/readings/${readingId}`,
  readingTasks: (readingId: string): string => `/readings/${readingId}/tasks`,
  secretariatTasks: (): string => "/secretariat-tasks",
  reviews: (): string => "/reviews",
  review: (reportId: string): string => `/reviews/${reportId}`,
  reviewConversation: (reportId: string): string => `/reviews/${reportId}/conversation`,
  transcribe: (reportId: string): string => `/filings/${reportId}/transcribe`,
  reviewEvidence: (reportId: string): string => `/reviews/${reportId}/evidence`,
  filing: (reportId: string): string => `/filings/${reportId}`,
  cycles: (): string => "/cycles",
  cycle: (cycleId: string): string => `/cycles/${cycleId}`,
  newCycle: (): string => "/cycles/new",
  rotations: (): string => "/rotations",
  rotation: (rotationId: string): string => `/rotations/${rotationId}`,
  calendar: (): string => "/calendar",
  newEvent: (): string => "/calendar/new",
  calendarFeeds: (): string => "/account/calendars",
  event: (eventId: string): string => `/calendar/${eventId}`,
  parliaments: (): string => "/parliaments",
  contacts: (): string => "/parliaments/contacts",
  contactCheck: (importId: string): string => `/parliaments/contacts/${importId}`,
  parliament: (iso2: string): string => `/parliaments/${iso2}`,
  newCoordinator: (iso2: string): string => `/parliaments/${iso2}/invite`,
  reminders: (): string => "/reminders",
  letters: (): string => "/letters",
  letter: (letterId: string): string => `/letters/${letterId}`,
  committee: (): string => "/committee",
  committeeDocument: (documentId: string): string => `/committee/documents/${documentId}`,
  committeeReport: (reportId: string): string => `/committee/reports/${reportId}`,
  group: (): string => "/group",
  history: (): string => "/history",
  historyCheck: (): string => "/history/check",
} as const;

/** Where people ask for help; shown at the foot of every page and in messages about faults. */
export const HELP_EMAIL = "help@operative.example";

/** Addresses of the route handlers; they carry no language. */
export const apiPaths = {
  signIn: (): string => "/api/sign-in",
  signOut: (): string => "/api/sign-out",
  originals: (): string => "/api/originals",
  original: (originalId: string): string => `/api/originals/${originalId}`,
  uploads: (): string => "/api/uploads",
  upload: (uploadId: string): string => `/api/uploads/${uploadId}`,
  documentXml: (documentId: string): string => `/api/documents/${documentId}/akoma-ntoso`,
  documentJson: (documentId: string): string => `/api/documents/${documentId}/json`,
  uploadFile: (uploadId: string): string => `/api/uploads/${uploadId}/file`,
  draftField: (reportId: string, key: string): string => `/api/reports/${reportId}/fields/${key}`,
  readings: (): string => "/api/readings",
  unsubscribe: (key: string): string => `/api/unsubscribe/${key}`,
  contacts: (): string => "/api/contacts",
  calendarFeed: (key: string): string => `/api/calendar/${key}.ics`,
  historyDigest: (madeOn: string): string => `/api/history/digests/${madeOn}`,
  /** The draft of a report as a PDF file, or one of its submitted versions. */
  reportPdf: (reportId: string, paper: { locale: Locale; number: number | null }): string =>
    withQuery(`/api/reports/${reportId}/pdf`, { language: paper.locale, version: paper.number }),
  file: (fileId: string): string => `/api/files/${fileId}`,
  reportForm: (reportId: string): string => `/api/reports/${reportId}/form`,
  measureSheet: (): string => "/api/measures/sheet",
  measureFiles: (measureId: string): string => `/api/measures/${measureId}/files`,
  measureUploads: (measureId: string): string => `/api/measures/${measureId}/uploads`,
} as const;

/** A path with the filters that are on: empty values and the first page are left out, so that one view of a list has
 *  one address. */
export function withQuery(path: string, query: Record<string, string | number | null>): string {
  const on = Object.entries(query).filter(
    ([key, value]) => value !== "" && value !== null && !(key === "page" && value === 1),
  );
  const search = new URLSearchParams(on.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** The address of `path` in one language, e.g. ("fr", "/tasks?state=open") gives "/fr/tasks?state=open". */
export function inLocale(locale: Locale, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The same page in another language: swaps the first segment of a path that has a language already. */
export function withLocale(locale: Locale, prefixedPath: string): string {
  return prefixedPath.replace(/^\/[^/?]*/, `/${locale}`);
}
