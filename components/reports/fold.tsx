"use client";

import type { ReactNode } from "react";
import { useFormField } from "@/components/forms/use-form-field";

type FoldProps = {
  /** The field inside; what is wrong with it must be seen. */
  name: string;
  isOpen: boolean;
  /** Open also where something was typed and the server answered. */
  opensIfTyped?: boolean;
  summary: ReactNode;
  children: ReactNode;
};

/** Fields that are folded away until wanted; native, so it opens without script. */
export function Fold({ name, isOpen, opensIfTyped = false, summary, children }: FoldProps) {
  const { entered, errors } = useFormField(name);
  const isTyped = opensIfTyped && Boolean(entered(name));
  return (
    <details open={isOpen || isTyped || errors.length > 0}>
      <summary className="w-fit max-w-full text-base">{summary}</summary>
      <div className="mt-2 flex flex-col gap-4">{children}</div>
    </details>
  );
}
