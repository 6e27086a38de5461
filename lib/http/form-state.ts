/** What was typed in a form, by field name; names that end in "[]" and names used twice give lists. */
export type Entered = Record<string, string | string[]>;

/** All a form can be told. `fields` holds codes; `words` puts every code in the reader's language, so that a form
 *  needs no dictionary in the browser. "form" is the field of problems that belong to no single field. */
export type FormState<Field extends string = string> =
  | { status: "idle" }
  | {
      status: "invalid";
      fields: Partial<Record<Field | "form", string[]>>;
      words: Record<string, string>;
      entered: Entered;
    }
  | { status: "refused"; refusal: string; words: Record<string, string>; entered: Entered }
  | { status: "done" };

/** A Server Action as a form calls it: the last state and what was sent give the next state. */
export type FormAction<Field extends string = string> = (
  last: FormState<Field>,
  sent: FormData,
) => Promise<FormState<Field>>;
