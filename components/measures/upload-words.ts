/** Why a file may not be taken, by the codes that the server answers; each has its sentence among the refusals. */
export const REFUSALS = [
  "file_empty",
  "file_too_large",
  "file_kind_unknown",
  "file_macros",
  "file_password",
  "file_damaged",
  "file_unpacks",
  "file_missing",
  "file_not_found",
  "file_interrupted",
  "file_quota",
  "measure_not_found",
  "not_your_step",
  "signed_out",
] as const;

/** Sentences of an upload in the page's language; those that begin with a name have {name} and {share} in them. */
export type UploadWords = {
  choose: string;
  send: string;
  sending: string;
  done: string;
  cut: string;
  cancelled: string;
  cancel: string;
  retry: string;
  dismiss: string;
  refusals: Record<string, string>;
};
