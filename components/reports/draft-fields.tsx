"use client";

import type { ComponentProps } from "react";
import { FormRadios, FormSelect, FormTextArea } from "@/components/forms/form-fields";
import { useFormField } from "@/components/forms/use-form-field";

/** `mark` names the text that stood in the field when the page was drawn; the server merges by it. */
type Marked<Field> = Field & { mark: string };

/** A text of the shared draft. It is drawn anew when what is stored has changed. */
export function DraftTextArea({ mark, ...field }: Marked<ComponentProps<typeof FormTextArea>>) {
  return (
    <div>
      <Base name={field.name} mark={mark} />
      <FormTextArea key={mark} {...field} />
    </div>
  );
}

/** A choice of the shared draft, as a list. */
export function DraftSelect({ mark, ...field }: Marked<ComponentProps<typeof FormSelect>>) {
  return (
    <div>
      <Base name={field.name} mark={mark} />
      <FormSelect key={mark} {...field} />
    </div>
  );
}

/** A choice of the shared draft, in full. */
export function DraftRadios({ mark, ...field }: Marked<ComponentProps<typeof FormRadios>>) {
  return (
    <div>
      <Base name={field.name} mark={mark} />
      <FormRadios key={mark} {...field} />
    </div>
  );
}

/** What was typed belongs to the mark of the page on which it was typed, also when an answer of the server shows it
 *  again beside something newer. */
function Base({ name, mark }: { name: string; mark: string }) {
  const sentName = `base:${name}`;
  const { entered } = useFormField(sentName);
  const typedOn = entered(sentName);
  return <input type="hidden" name={sentName} value={typeof typedOn === "string" ? typedOn : mark} />;
}
