import type { Locale } from "@/lib/domain/locale";

/** Every address inside the product, without its language; `inLocale` adds it. Keys of a query are English. */
export const paths = {
  home: (): string => "/",
  signIn: (): string => "/sign-in",
  account: (): string => "/account",
  tasks: (): string => "/tasks",
  report: (reportId: string): string => `/reports/${reportId}`,
  reportCheck: (reportId: string): string => `/reports/${reportId}/check`,
  reportNil: (reportId: string): string => `/reports/${reportId}/nil`,
  reportReceipt: (reportId: string): string => `/reports/${reportId}/receipt`,
  reportVersions: (reportId: string): string => `/reports/${reportId}/versions`,
  reportVersion: (reportId: string, number: number): string => `/reports/${reportId}/versions/${number}`,
  reportTexts: (reportId: string): string => `/reports/${reportId}/texts`,
  measures: (): string => "/measures",
  measure: (measureId: string): string => `/measures/${measureId}`,
  newMeasure: (reportId: string): string => `/reports/${reportId}/measures/new`,
  dashboard: (): string => "/dashboard",
  documents: (): string => "/documents",
  reviews: (): string => "/reviews",
  cycles: (): string => "/cycles",
  calendar: (): string => "/calendar",
  parliaments: (): string => "/parliaments",
  committee: (): string => "/committee",
  group: (): string => "/group",
  history: (): string => "/history",
} as const;

/** Where people ask for help; shown at the foot of every page and in messages about faults. */
export const HELP_EMAIL = "help@operative.example";

/** Addresses of the route handlers; they carry no language. */
export const apiPaths = {
  signOut: (): string => "/api/sign-out",
} as const;

/** The address of `path` in one language, e.g. ("fr", "/tasks?state=open") gives "/fr/tasks?state=open". */
export function inLocale(locale: Locale, path: string): string {
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** The same page in another language: swaps the first segment of a path that has a language already. */
export function withLocale(locale: Locale, prefixedPath: string): string {
  return prefixedPath.replace(/^\/[^/?]*/, `/${locale}`);
}
