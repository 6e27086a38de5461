import type { ComponentProps, ReactNode } from "react";
import { type FieldProps, Fieldset, fieldId } from "./field";

/** One option of a group; `hint` says what choosing it means. */
type Choice = { value: string; label: ReactNode; hint?: ReactNode };

type ChoicesProps = FieldProps & {
  choices: readonly Choice[];
  /** Side by side from 640 px, for short options. */
  inline?: boolean;
  /** Attributes for each control, such as the wiring of a form library. */
  control?: Omit<ComponentProps<"input">, "type" | "id" | "name" | "value">;
};

/** One of a few; shown in full, for a list hides what can be chosen. */
export function Radios({ chosen, ...props }: ChoicesProps & { chosen?: string }) {
  return <Choices {...props} type="radio" sentName={props.name} isChosen={(value) => value === chosen} />;
}

/** Any of a few; sent as a list ("name[]"), also when one is chosen. */
export function Checkboxes({ chosen = [], ...props }: ChoicesProps & { chosen?: readonly string[] }) {
  const sentName = `${props.name}[]`;
  return (
    <Choices {...props} type="checkbox" sentName={sentName} isChosen={(value) => chosen.includes(value)} />
  );
}

type Kind = { type: "radio" | "checkbox"; sentName: string; isChosen: (value: string) => boolean };

function Choices({ choices, inline, control, type, sentName, isChosen, ...field }: ChoicesProps & Kind) {
  return (
    <Fieldset {...field}>
      <div className={inline ? "flex flex-col gap-x-6 sm:flex-row sm:flex-wrap" : "flex flex-col"}>
        {choices.map(({ value, label, hint }, index) => {
          const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${value}`;
          return (
            <div key={value} className="flex items-start gap-3 py-1.5">
              <input
                {...control}
                type={type}
                id={id}
                name={sentName}
                value={value}
                defaultChecked={isChosen(value)}
                aria-describedby={hint ? `${id}-hint` : undefined}
                className="mt-px size-6 shrink-0 cursor-pointer accent-accent"
              />
              <div>
                <label htmlFor={id} className="block cursor-pointer">
                  {label}
                </label>
                {hint && (
                  <div id={`${id}-hint`} className="text-base text-muted">
                    {hint}
                  </div>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
