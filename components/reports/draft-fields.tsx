"use client";

import type { ComponentProps } from "react";
import { FormRadios, FormSelect, FormTextArea } from "@/components/forms/form-fields";
import { useFormField } from "@/components/forms/use-form-field";
import { MetTexts } from "@/components/saving/met-texts";
import { useSaving, useSavingField } from "@/components/saving/saver";
import { BASE_PREFIX } from "@/lib/reports/field-names";

/** `mark` names the text that stood in the field when the page was drawn; the server merges by it. */
type Marked<Field> = Field & { mark: string };

// What a browser puts back into a box after a reload would overwrite what a colleague wrote meanwhile.
const NOT_RESTORED = { autoComplete: "off" };

/** A text of the shared draft. It is drawn anew when what is stored has changed. */
export function DraftTextArea({ mark, ...field }: Marked<ComponentProps<typeof FormTextArea>>) {
  const base = useBase(field.name, mark);
  return (
    <>
      <input type="hidden" name={base.name} value={base.mark} />
      <MetTexts name={field.name} />
      <FormTextArea key={base.drawnWith} {...NOT_RESTORED} {...field} />
    </>
  );
}

type DraftSelectProps = Marked<ComponentProps<typeof FormSelect>> & {
  /** What is said to who has just chosen this value. */
  thanks?: { value: string; words: string };
};

/** A choice of the shared draft, as a list. */
export function DraftSelect({ mark, thanks, ...field }: DraftSelectProps) {
  const { saver } = useSaving();
  const base = useBase(field.name, mark);
  return (
    <>
      <input type="hidden" name={base.name} value={base.mark} />
      <MetTexts name={field.name} />
      <FormSelect key={base.drawnWith} {...NOT_RESTORED} {...field} />
      {thanks && saver.value(field.name) === thanks.value && (
        <p className="text-base text-muted">{thanks.words}</p>
      )}
    </>
  );
}

/** A choice of the shared draft, in full. */
export function DraftRadios({ mark, ...field }: Marked<ComponentProps<typeof FormRadios>>) {
  const base = useBase(field.name, mark);
  return (
    <>
      <input type="hidden" name={base.name} value={base.mark} />
      <MetTexts name={field.name} />
      <FormRadios key={base.drawnWith} {...field} />
    </>
  );
}

/** What was typed belongs to the mark of the page on which it was typed, also when an answer of the server shows it
 *  again on a page that is drawn from something newer; what was saved since, to the mark that came with the answer. */
function useBase(name: string, mark: string): { name: string; mark: string; drawnWith: string } {
  const sentName = BASE_PREFIX + name;
  const typedOn = useFormField(sentName).entered(sentName);
  const drawnWith = typeof typedOn === "string" ? typedOn : mark;
  return { name: sentName, mark: useSavingField(name)?.mark ?? drawnWith, drawnWith };
}
