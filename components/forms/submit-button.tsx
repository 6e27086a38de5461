"use client";

import { type ComponentProps, useContext } from "react";
import { Button } from "@/components/ui/button";
import { FormStateContext } from "./use-form-field";

/** Sends its ServerForm. While it is on its way the button says so and a second press does nothing; it is never
 *  disabled, for a disabled button loses the focus. Give several of them a `name` and a `value` each. */
export function SubmitButton(props: ComponentProps<typeof Button>) {
  const { isSending } = useContext(FormStateContext);
  return <Button {...props} type="submit" aria-disabled={isSending || undefined} />;
}
