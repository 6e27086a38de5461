"use client";

import { createContext, useContext } from "react";
import { type UseFormRegisterReturn, useFormContext } from "react-hook-form";
import type { FormState } from "@/lib/http/form-state";

/** What the form around a field knows. */
export const FormStateContext = createContext<{ state: FormState; isSending: boolean }>({
  state: { status: "idle" },
  isSending: false,
});

/** What one field needs of its form. `entered` is what was typed before the answer came, undefined at first. */
export type FormFieldWiring = {
  errors: string[];
  entered: (name: string) => string | string[] | undefined;
  register: (name: string) => UseFormRegisterReturn;
  /** Says that a field was changed which the library does not know. */
  markChanged: (name: string) => void;
};

/** Wires the field `name` to its form: sentences of its errors, what was typed, and the change tracking. */
export function useFormField(name: string): FormFieldWiring {
  const { state } = useContext(FormStateContext);
  const { register, setValue } = useFormContext();
  const codes = state.status === "invalid" ? (state.fields[name] ?? []) : [];
  return {
    errors: codes.map((code) => (state.status === "invalid" && state.words[code]) || code),
    entered: (sentName) =>
      state.status === "invalid" || state.status === "refused" ? state.entered[sentName] : undefined,
    register: (sentName) => register(sentName),
    markChanged: (sentName) => setValue(sentName, true, { shouldDirty: true }),
  };
}
