"use client";

import { FormTextArea } from "@/components/forms/form-fields";
import { useFormField } from "@/components/forms/use-form-field";

type PointFieldProps = { name: string; summary: string; about: string; label: string };

/** A comment that opens on demand, and stands open where something was typed or is wrong. */
export function PointField({ name, summary, about, label }: PointFieldProps) {
  const { entered, errors } = useFormField(name);
  const isFilled = Boolean(entered(name)) || errors.length > 0;
  return (
    <details open={isFilled} className="not-printed mt-2">
      <summary className="link w-fit text-base">
        {summary}
        <span className="sr-only"> – {about}</span>
      </summary>
      <div className="mt-2 border-returned border-s-4 ps-4">
        <FormTextArea name={name} label={label} rows={3} />
      </div>
    </details>
  );
}
