import type { ReactNode } from "react";

/** What every field has. `errors` are sentences; `name` is the name it is sent by. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: readonly string[] | undefined;
};

/** The id of the control of a field, for labels and for links from the error summary. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** What ties the control of a field to its label, hint and errors. */
export function controlProps(field: FieldProps) {
  return {
    id: fieldId(field.name),
    name: field.name,
    "aria-describedby": describedBy(field),
    "aria-invalid": field.errors?.length ? true : undefined,
  };
}

function describedBy({ name, hint, errors }: FieldProps): string | undefined {
  const ids = [hint && `${fieldId(name)}-hint`, errors?.length && `${fieldId(name)}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Label, hint and error around one control. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <FieldFrame errors={field.errors} className={CONTROL_BELOW_NOTES}>
      <label htmlFor={fieldId(field.name)} className="block font-bold">
        {field.label}
      </label>
      <FieldNotes {...field} />
      {children}
    </FieldFrame>
  );
}

/** Legend, hint and error around a group of controls. */
export function Fieldset({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <FieldFrame errors={field.errors}>
      <fieldset aria-describedby={describedBy(field)} className={CONTROL_BELOW_NOTES}>
        <legend className="mb-1 block font-bold">{field.label}</legend>
        <FieldNotes {...field} />
        {children}
      </fieldset>
    </FieldFrame>
  );
}

/** A margin and no element of its own: a long report has a hundred fields, and slow machines feel each element. */
const CONTROL_BELOW_NOTES = "[&>:last-child]:mt-1.5";

type FieldFrameProps = { errors?: readonly string[] | undefined; className?: string; children: ReactNode };

function FieldFrame({ errors, className = "", children }: FieldFrameProps) {
  return (
    <div className={`${errors?.length ? "border-error border-s-4 ps-4" : ""} ${className}`}>{children}</div>
  );
}

function FieldNotes({ name, hint, errors }: FieldProps) {
  return (
    <>
      {hint && (
        <div id={`${fieldId(name)}-hint`} className="max-w-text text-muted">
          {hint}
        </div>
      )}
      {errors && errors.length > 0 && <FieldError id={`${fieldId(name)}-error`} errors={errors} />}
    </>
  );
}

/** The sentences of what is wrong with a field, beside it. */
function FieldError({ id, errors }: { id: string; errors: readonly string[] }) {
  return (
    <div id={id} className="font-bold text-error">
      {errors.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
