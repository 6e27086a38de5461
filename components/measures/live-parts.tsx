"use client";

import { type ReactNode, useContext } from "react";
import { FormStateContext, useFormField } from "@/components/forms/use-form-field";

/** Shows its children once the form around it was refused for this reason. */
export function ShownIfRefused({ refusal, children }: { refusal: string; children: ReactNode }) {
  const { state } = useContext(FormStateContext);
  return state.status === "refused" && state.refusal === refusal && children;
}

type TickBoxProps = { id: string; name: string; value: string; isTicked: boolean };

/** One box of a list that is sent under one name; after an answer of the server it is ticked as it was sent. */
export function TickBox({ id, name, value, isTicked }: TickBoxProps) {
  const { entered, register } = useFormField(name);
  const { state } = useContext(FormStateContext);
  const wasSent = state.status === "invalid" || (state.status === "refused" && "title" in state.entered);
  const { name: _sentName, ...wiring } = register(`${name}[]`);
  return (
    <input
      {...wiring}
      type="checkbox"
      id={id}
      name={`${name}[]`}
      value={value}
      defaultChecked={wasSent ? [entered(name) ?? []].flat().includes(value) : isTicked}
      className="mt-px size-6 shrink-0 cursor-pointer accent-accent"
    />
  );
}
