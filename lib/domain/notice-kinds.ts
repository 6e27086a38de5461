/** The letters that Operative sends. A person may mute some; a secret one carries a way in, so that nobody but its
 *  reader sees its text and none of it is kept once it is delivered. */
export const LETTERS = {
  /** What a parliament owes and its news, in one letter; others get their news in it. */
  digest: { mayMute: true, isSecret: false },
  /** What the members of a group have not filed, for its chair. */
  group_list: { mayMute: true, isSecret: false },
  report_returned: { mayMute: false, isSecret: false },
  mention: { mayMute: true, isSecret: false },
  invitation: { mayMute: false, isSecret: true },
  invitation_asked: { mayMute: true, isSecret: false },
} as const satisfies Record<string, { mayMute: boolean; isSecret: boolean }>;
/** A key of LETTERS. */
export type LetterKind = keyof typeof LETTERS;
/** A letter that a person can do without. */
export type MutableLetter = {
  [Kind in LetterKind]: (typeof LETTERS)[Kind]["mayMute"] extends true ? Kind : never;
}[LetterKind];

/** True for a letter that may be muted; anything that comes from a form or a link goes through here. */
export function isMutable(letter: string): letter is MutableLetter {
  return Object.hasOwn(LETTERS, letter) && LETTERS[letter as LetterKind].mayMute;
}

/** What people are told, and in which letter: "digest" waits for the next one, any other goes at once (product rule,
 *  part 8 item 14). To add a kind: a line here and, where it goes at once, a letter above; its words are
 *  `lines.<kind>` and `subjects.<letter>` in messages/<locale>/mail.json. */
export const NOTICE_KINDS = {
  // Reminders are not queued: the day's digest works them out from what is open.
  report_due: "digest",
  report_overdue: "digest",
  respond_due: "digest",
  respond_overdue: "digest",
  members_awaited: "group_list",
  report_returned: "report_returned",
  mention: "mention",
  invitation: "invitation",
  invitation_asked: "invitation_asked",
  report_submitted: "digest",
  report_transcribed: "digest",
  report_accepted: "digest",
  report_reopened: "report_returned",
  report_excused: "digest",
  extension_asked: "digest",
  extension_granted: "digest",
  extension_refused: "digest",
  evidence_check_shared: "digest",
  commitment_ended: "digest",
  event_moved: "digest",
  event_undated: "digest",
  file_infected: "digest",
  commitment_corrected: "digest",
} as const satisfies Record<string, LetterKind>;
/** A key of NOTICE_KINDS. */
export type NoticeKind = keyof typeof NOTICE_KINDS;
