"use client";

import type { ComponentProps } from "react";
import { FormRadios, FormSelect, FormTextArea } from "@/components/forms/form-fields";
import { useFormField } from "@/components/forms/use-form-field";
import { BASE_PREFIX } from "@/lib/reports/field-names";

/** `mark` names the text that stood in the field when the page was drawn; the server merges by it. */
type Marked<Field> = Field & { mark: string };

/** A text of the shared draft. It is drawn anew when what is stored has changed. */
export function DraftTextArea({ mark, ...field }: Marked<ComponentProps<typeof FormTextArea>>) {
  const base = useBase(field.name, mark);
  return (
    <div>
      <input type="hidden" name={base.name} value={base.mark} />
      <FormTextArea key={base.mark} {...field} />
    </div>
  );
}

/** A choice of the shared draft, as a list. */
export function DraftSelect({ mark, ...field }: Marked<ComponentProps<typeof FormSelect>>) {
  const base = useBase(field.name, mark);
  return (
    <div>
      <input type="hidden" name={base.name} value={base.mark} />
      <FormSelect key={base.mark} {...field} />
    </div>
  );
}

/** A choice of the shared draft, in full. */
export function DraftRadios({ mark, ...field }: Marked<ComponentProps<typeof FormRadios>>) {
  const base = useBase(field.name, mark);
  return (
    <div>
      <input type="hidden" name={base.name} value={base.mark} />
      <FormRadios key={base.mark} {...field} />
    </div>
  );
}

/** What was typed belongs to the mark of the page on which it was typed, also when an answer of the server shows it
 *  again on a page that is drawn from something newer. */
function useBase(name: string, mark: string): { name: string; mark: string } {
  const sentName = BASE_PREFIX + name;
  const typedOn = useFormField(sentName).entered(sentName);
  return { name: sentName, mark: typeof typedOn === "string" ? typedOn : mark };
}
