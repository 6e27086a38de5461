import type { SavedField } from "./saved-field";

/** A save of one field as it is sent; sent again unchanged, name included, until it is answered. */
export type FieldRequest = { key: string; value: string; base: string; idempotencyKey: string };

/** Why a save was not answered. Only "refused" will not be better by trying the same again. */
export type FailureCause = "connection" | "timeout" | "server" | "signed_out" | "refused";

/** The answer to a save, or why there is none; `sentence` is the server's own word on it. */
export type SendOutcome = { answer: SavedField } | { cause: FailureCause; sentence?: string };

/** How the saving of a draft stands. `unsaved` are the keys of fields that hold more than the server has. */
export type SavingState = {
  phase: "untouched" | "typing" | "sending" | "saved" | "failed";
  savedAt: string | null;
  failure: { cause: FailureCause; sentence: string | null } | null;
  unsaved: readonly string[];
  /** The report went on while somebody typed: what they type is kept, but not part of it. */
  isLate: boolean;
  others: SavedField["others"];
};

/** One field as its box needs it: what its next save starts from, and a colleague's text where one stands there. */
export type SavingField = { mark: string; theirs: SavedField["theirs"] };

type Field = {
  key: string;
  value: string;
  isUnsaved: boolean;
  /** The server will not take this text; it waits until it is changed. */
  isRefused: boolean;
  /** What waits for an answer; frozen, so that a lost answer never makes a person meet their own text. */
  request: FieldRequest | null;
  shown: SavingField & { theirMark: string | null };
};

const TYPING_PAUSE_MS = 1000;
/** Who types without a pause is saved all the same. */
const TYPING_MS_MAX = 10_000;
const RETRY_MS = [2000, 4000, 8000, 16_000, 30_000];

/** Saves the fields of a draft while they are typed in, one request at a time, and holds every text until the server
 *  has it. It knows no page and no network: `send` carries a request and never throws, `newKey` names one. */
export function fieldSaver({
  send,
  newKey,
}: {
  send: (request: FieldRequest) => Promise<SendOutcome>;
  newKey: () => string;
}) {
  const fields = new Map<string, Field>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let failures = 0;
  let dueBy: number | null = null;
  let state: SavingState = {
    phase: "untouched",
    savedAt: null,
    failure: null,
    unsaved: [],
    isLate: false,
    others: [],
  };

  function tell(change: Partial<SavingState>): void {
    const unsaved = [...fields.values()].filter(({ isUnsaved }) => isUnsaved).map(({ key }) => key);
    state = { ...state, ...change, unsaved };
    for (const listener of listeners) listener();
  }

  function schedule(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void sendNext(), delayMs);
  }

  function scheduleAfterTyping(): void {
    dueBy ??= Date.now() + TYPING_MS_MAX;
    schedule(Math.min(TYPING_PAUSE_MS, Math.max(0, dueBy - Date.now())));
  }

  function sendNext(): Promise<void> {
    clearTimeout(timer);
    dueBy = null;
    if (sending) return sending;
    const field = [...fields.values()].find(({ isUnsaved, isRefused }) => isUnsaved && !isRefused);
    if (!field) return Promise.resolve();
    const { key, value, shown } = field;
    const request = field.request ?? { key, value, base: shown.mark, idempotencyKey: newKey() };
    field.request = request;
    sending = send(request).then((outcome) => {
      sending = null;
      if ("answer" in outcome) accept(field, request, outcome.answer);
      else fail(field, outcome);
    });
    if (!state.failure) tell({ phase: "sending" });
    return sending;
  }

  function accept(field: Field, request: FieldRequest, answer: SavedField): void {
    failures = 0;
    field.request = null;
    field.isUnsaved = field.value !== request.value;
    // To the end of the queue, so that no field waits for one that is always being typed in.
    fields.delete(field.key);
    fields.set(field.key, field);
    const { mark, theirs, outcome, savedAt, others } = answer;
    // Until its writer has chosen, a field goes on from where they began, so that every later text is kept aside too.
    if (outcome === "saved") field.shown = { mark, theirs: null, theirMark: null };
    if (outcome === "conflict") field.shown = { ...field.shown, theirs, theirMark: mark };
    const isMore = [...fields.values()].some(({ isUnsaved, isRefused }) => isUnsaved && !isRefused);
    const isAnyRefused = [...fields.values()].some(({ isRefused }) => isRefused);
    const isLate = state.isLate || outcome === "late";
    const failure = isAnyRefused ? state.failure : null;
    const phase = failure ? "failed" : isMore ? "typing" : "saved";
    tell({ phase, savedAt: outcome === "saved" ? savedAt : state.savedAt, failure, isLate, others });
    if (isMore) scheduleAfterTyping();
  }

  function fail(
    field: Field,
    { cause, sentence = null }: { cause: FailureCause; sentence?: string | null },
  ): void {
    // The same would be refused again, so what is typed next is a new request.
    if (cause === "refused") Object.assign(field, { request: null, isRefused: true });
    tell({ phase: "failed", failure: { cause, sentence } });
    if (cause === "refused") scheduleAfterTyping();
    if (cause === "refused" || cause === "signed_out") return;
    schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
    failures += 1;
  }

  /** Tells that a box now holds `value`; `mark` is what its page was drawn with. Saved a second after the last one. */
  function typed(key: string, value: string, mark: string): void {
    const field = fields.get(key);
    if (field) Object.assign(field, { value, isUnsaved: true, isRefused: false });
    else {
      const shown = { mark, theirs: null, theirMark: null };
      fields.set(key, { key, value, isUnsaved: true, isRefused: false, request: null, shown });
    }
    tell(state.failure ? {} : { phase: "typing" });
    const { cause } = state.failure ?? {};
    if (cause === undefined || cause === "refused") scheduleAfterTyping();
  }

  /** Tries again now: the line is back, or somebody signed in again. */
  function retry(): Promise<void> {
    failures = 0;
    for (const field of fields.values()) field.isRefused = false;
    return sendNext();
  }

  /** Sends all that is not saved yet and waits for the answers, as far as they come. */
  async function flush(): Promise<void> {
    if (sending) await sending;
    while (state.unsaved.length > 0 && !state.failure) await sendNext();
  }

  /** Puts the text of this person into the place of the colleague's, which goes to the history. */
  function keepMine(key: string): void {
    const field = fields.get(key);
    if (!field?.shown.theirMark) return;
    chosen(field, field.value);
    schedule(0);
  }

  /** Leaves the colleague's text in its place and answers it; the one typed is in the history. */
  function keepTheirs(key: string): string | null {
    const field = fields.get(key);
    if (!field?.shown.theirs) return null;
    const { value } = field.shown.theirs;
    chosen(field, value);
    field.isUnsaved = false;
    tell({});
    return value;
  }

  /** Answers both texts, one after the other, as the new text of the field, for its writer to make one of. */
  function editBoth(key: string): string | null {
    const field = fields.get(key);
    if (!field?.shown.theirs) return null;
    chosen(field, `${field.shown.theirs.value}\n\n${field.value}`);
    schedule(TYPING_PAUSE_MS);
    return field.value;
  }

  function chosen(field: Field, value: string): void {
    Object.assign(field, { value, isUnsaved: true, isRefused: false });
    field.shown = { mark: field.shown.theirMark ?? field.shown.mark, theirs: null, theirMark: null };
    tell({});
  }

  return {
    typed,
    retry,
    flush,
    keepMine,
    keepTheirs,
    editBoth,
    state: (): SavingState => state,
    field: (key: string): SavingField | undefined => fields.get(key)?.shown,
    value: (key: string): string => fields.get(key)?.value ?? "",
    /** The texts that the server does not have yet, for whoever wants to copy them. */
    unsavedTexts: (): { key: string; value: string }[] =>
      [...fields.values()].filter(({ isUnsaved }) => isUnsaved).map(({ key, value }) => ({ key, value })),
    /** Calls `listener` after each change, until the function that it answers is called. */
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `fieldSaver` makes. */
export type FieldSaver = ReturnType<typeof fieldSaver>;
