"use client";

import { useContext } from "react";
import { FormStateContext } from "@/components/forms/use-form-field";
import { POINT_PREFIX } from "@/lib/reviews/point-prefix";

/** What was typed in a form that could not be sent any more, to be copied; nothing where nothing was typed. */
export function KeptTexts({ label }: { label: string }) {
  const { state } = useContext(FormStateContext);
  if (state.status !== "refused") return null;
  const typed = Object.entries(state.entered).flatMap(([name, text]) => {
    const isText = name === "reason" || name.startsWith(POINT_PREFIX);
    return isText && typeof text === "string" && text.trim() !== "" ? [{ name, text }] : [];
  });
  if (typed.length === 0) return null;
  return (
    <div className="border-line border-s-4 ps-4">
      <p className="font-bold">{label}</p>
      {typed.map(({ name, text }) => (
        <p key={name} dir="auto" className="mt-2 max-w-text whitespace-pre-line">
          {text}
        </p>
      ))}
    </div>
  );
}
