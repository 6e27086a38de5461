import type { ComponentProps } from "react";
import { datePartsOf } from "@/lib/text/date-parts";
import { type FieldProps, Fieldset, fieldId } from "./field";

/** The words on the three boxes. */
type DateWords = { day: string; month: string; year: string };

type DateFieldProps = FieldProps & {
  words: DateWords;
  /** An ISO calendar date, or what was typed box by box. */
  value?: string | { day: string; month: string; year: string };
  /** Attributes for one box, such as the wiring of a form library. */
  control?: (box: keyof DateWords) => Omit<ComponentProps<"input">, "type" | "id" | "name">;
};

const BOXES = ["day", "month", "year"] as const;

/** A date in three boxes: reads the same in every language, takes any digits and needs no script. Browsers show
 *  their own date control in the browser's language, not the page's. Sent as name.day, name.month, name.year. */
export function DateField({ words, value = "", control, ...field }: DateFieldProps) {
  const typed = typeof value === "string" ? datePartsOf(value) : value;
  return (
    <Fieldset {...field}>
      <div className="flex flex-wrap gap-4">
        {BOXES.map((box, index) => {
          const id = index === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${box}`;
          return (
            <div key={box}>
              <label htmlFor={id} className="block text-base">
                {words[box]}
              </label>
              <input
                {...control?.(box)}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                id={id}
                name={`${field.name}.${box}`}
                defaultValue={typed[box]}
                aria-invalid={field.errors?.length ? true : undefined}
                className={`control ${box === "year" ? "max-w-24" : "max-w-16"}`}
              />
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
