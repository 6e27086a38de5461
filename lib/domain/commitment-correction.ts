import type { TaskKey, TaskPlan } from "./assignment";
import type { CalendarDate } from "./calendar-date";
import type { DueRule } from "./due";
import type { Addressee, KindOfAct } from "./intake/reading";
import { keysOf } from "./keys-of";
import type { ByLocale } from "./reading-draft";
import type { TaskKind } from "./statuses";

/** What a commitment asks, as an officer reads the text: all of it that a correction may change. Members are ISO codes;
 *  null binds all. */
export type CommitmentReading = {
  summary: ByLocale<string>;
  verbs: string[];
  addressees: Addressee[];
  kindOfAct: KindOfAct;
  due: { rule: DueRule; text: string | null };
  boundIso2: string[] | null;
  themes: string[];
  instruments: string[];
  note: string | null;
};

/** The parts of a reading that a correction changes, in their order; none where it says the same again. */
export function partsCorrected(
  before: CommitmentReading,
  after: CommitmentReading,
): (keyof CommitmentReading)[] {
  const parts = keysOf(PARTS);
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

const PARTS = {
  summary: true,
  verbs: true,
  addressees: true,
  kindOfAct: true,
  due: true,
  boundIso2: true,
  themes: true,
  instruments: true,
  note: true,
} as const satisfies Record<keyof CommitmentReading, true>;

/** A task as it stands. `isAnswered` once its parliament said something on it. */
export type StandingTask = TaskKey & {
  id: string;
  kind: TaskKind;
  dueOn: CalendarDate | null;
  isAnswered: boolean;
  isEnded: boolean;
};

/** What a correction does to tasks: those made, opened again after an earlier correction had ended them, ended, and
 *  changed in their day or kind; `kept` are answered ones, which no correction alters, with how many of them a correction
 *  would have ended or changed. */
export type CorrectionEffects = {
  made: TaskPlan[];
  reopened: TaskChange[];
  ended: StandingTask[];
  changed: TaskChange[];
  kept: { all: number; otherwise: number };
  /** Tasks that stand before and after it. */
  standing: { before: number; after: number };
};

/** A task with the day and kind that it takes. */
type TaskChange = { task: StandingTask; kind: TaskKind; dueOn: CalendarDate | null };

/** Compares what a commitment asked with what its new reading asks, both for the members of today, and with the tasks
 *  that stand. A member for whom only the calendar changed, such as one who joined, gets no task by a correction. */
export function correctionEffects(given: {
  before: readonly TaskPlan[];
  after: readonly TaskPlan[];
  standing: readonly StandingTask[];
}): CorrectionEffects {
  const asked = new Set(given.before.map(nameOf));
  const wanted = new Map(given.after.map((task) => [nameOf(task), task]));
  const known = new Set(given.standing.map(nameOf));
  const open = given.standing.filter(({ isAnswered, isEnded }) => !isAnswered && !isEnded);
  const answered = given.standing.filter(({ isAnswered, isEnded }) => isAnswered && !isEnded);
  const made = given.after.filter((task) => !asked.has(nameOf(task)) && !known.has(nameOf(task)));
  const reopened = given.standing
    .filter((task) => task.isEnded && !task.isAnswered && !asked.has(nameOf(task)))
    .flatMap((task) => changeTo(task, wanted.get(nameOf(task))));
  const ended = open.filter((task) => !wanted.has(nameOf(task)));
  const before = open.length + answered.length;
  return {
    made,
    reopened,
    ended,
    changed: open.flatMap((task) => {
      const plan = wanted.get(nameOf(task));
      return plan && differs(task, plan) ? changeTo(task, plan) : [];
    }),
    kept: {
      all: answered.length,
      otherwise: answered.filter((task) => {
        const plan = wanted.get(nameOf(task));
        return !plan || differs(task, plan);
      }).length,
    },
    standing: { before, after: before + made.length + reopened.length - ended.length },
  };
}

function changeTo(task: StandingTask, plan: TaskPlan | undefined): TaskChange[] {
  return plan ? [{ task, kind: plan.kind, dueOn: plan.dueOn }] : [];
}

function differs(task: Pick<TaskPlan, "kind" | "dueOn">, plan: Pick<TaskPlan, "kind" | "dueOn">): boolean {
  return task.kind !== plan.kind || task.dueOn !== plan.dueOn;
}

function nameOf({ parliamentId, occurrence }: TaskKey): string {
  return `${parliamentId} ${occurrence}`;
}
