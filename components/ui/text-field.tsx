import type { ComponentProps } from "react";
import { controlProps, Field, type FieldProps } from "./field";

const WIDTHS = { short: "max-w-32", medium: "max-w-80", full: "" } as const;

/** Native attributes that pass through to the control. */
type Native<Tag extends "input" | "textarea" | "select"> = Omit<ComponentProps<Tag>, keyof FieldProps | "id">;

/** One line of text. `width` hints at how much is expected. */
export function TextField(props: FieldProps & Native<"input"> & { width?: keyof typeof WIDTHS }) {
  const { name, label, hint, errors, width = "full", ...native } = props;
  const field = { name, label, hint, errors };
  return (
    <Field {...field}>
      <input
        type="text"
        dir="auto"
        placeholder=" "
        {...native}
        {...controlProps(field)}
        className={`control ${WIDTHS[width]}`}
      />
    </Field>
  );
}

/** Several lines of text in the writer's own language and direction. */
export function TextArea(props: FieldProps & Native<"textarea">) {
  const { name, label, hint, errors, ...native } = props;
  const field = { name, label, hint, errors };
  return (
    <Field {...field}>
      <textarea
        rows={5}
        dir="auto"
        placeholder=" "
        {...native}
        {...controlProps(field)}
        className="control max-w-text resize-y"
      />
    </Field>
  );
}

/** One choice of a list. */
export function Select(props: FieldProps & Native<"select">) {
  const { name, label, hint, errors, children, ...native } = props;
  const field = { name, label, hint, errors };
  return (
    <Field {...field}>
      <select {...native} {...controlProps(field)} className="control max-w-full sm:w-auto sm:min-w-60">
        {children}
      </select>
    </Field>
  );
}

/** One file. Say in the hint what kinds and sizes are taken. */
export function FileField(props: FieldProps & Native<"input">) {
  const { name, label, hint, errors, ...native } = props;
  const field = { name, label, hint, errors };
  return (
    <Field {...field}>
      <input
        {...native}
        type="file"
        {...controlProps(field)}
        className="control file:me-4 file:cursor-pointer file:rounded-sm file:border file:border-control file:bg-wash file:px-3 file:py-1"
      />
    </Field>
  );
}
