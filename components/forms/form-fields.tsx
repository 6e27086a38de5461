"use client";

import type { ComponentProps } from "react";
import { Checkboxes, Radios } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import { useFormField } from "./use-form-field";

/** A TextField that keeps what was typed and shows its errors; inside a ServerForm only, as all in this file. */
export function FormTextField(props: ComponentProps<typeof TextField>) {
  const { errors, entered, register } = useFormField(props.name);
  const typed = one(entered(props.name)) ?? props.defaultValue;
  return <TextField {...props} {...register(props.name)} errors={errors} defaultValue={typed} />;
}

/** A TextArea in a form. */
export function FormTextArea(props: ComponentProps<typeof TextArea>) {
  const { errors, entered, register } = useFormField(props.name);
  const typed = one(entered(props.name)) ?? props.defaultValue;
  return <TextArea {...props} {...register(props.name)} errors={errors} defaultValue={typed} />;
}

/** A Select in a form. */
export function FormSelect(props: ComponentProps<typeof Select>) {
  const { errors, entered, register } = useFormField(props.name);
  const typed = one(entered(props.name)) ?? props.defaultValue;
  return <Select {...props} {...register(props.name)} errors={errors} defaultValue={typed} />;
}

/** Radios in a form. */
export function FormRadios(props: Omit<ComponentProps<typeof Radios>, "control">) {
  const { errors, entered, register } = useFormField(props.name);
  const chosen = one(entered(props.name)) ?? props.chosen ?? "";
  return <Radios {...props} errors={errors} chosen={chosen} control={withoutName(register(props.name))} />;
}

/** Checkboxes in a form. The library is only told of changes: it takes a box that is ticked at first for the value of the
 *  whole group and ticks the boxes that come after it. */
export function FormCheckboxes(props: Omit<ComponentProps<typeof Checkboxes>, "control">) {
  const { errors, entered, markChanged } = useFormField(props.name);
  const typed = entered(props.name);
  const chosen = typed === undefined ? (props.chosen ?? []) : [typed].flat();
  return (
    <Checkboxes
      {...props}
      errors={errors}
      chosen={chosen}
      control={{ onChange: () => markChanged(`${props.name}[]`) }}
    />
  );
}

/** A DateField in a form; its errors are those of the date as a whole. */
export function FormDateField(props: Omit<ComponentProps<typeof DateField>, "control">) {
  const { errors, entered, register } = useFormField(props.name);
  const [day, month, year] = BOXES.map((box) => one(entered(`${props.name}.${box}`)));
  const typed = day === undefined ? props.value : { day, month: month ?? "", year: year ?? "" };
  return (
    <DateField
      {...props}
      errors={errors}
      {...(typed !== undefined && { value: typed })}
      control={(box) => withoutName(register(`${props.name}.${box}`))}
    />
  );
}

const BOXES = ["day", "month", "year"] as const;

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function withoutName<Wiring extends { name: string }>({ name: _sentName, ...wiring }: Wiring) {
  return wiring;
}
