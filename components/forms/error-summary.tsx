"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { fieldId } from "@/components/ui/field";
import type { FormState } from "@/lib/http/form-state";

type ErrorSummaryProps = { state: FormState; words: { errorTitle: string; errorPrefix: string } };

/** Everything that is wrong, before the form: takes the focus, marks the title of the page and leads to each field. */
export function ErrorSummary({ state, words }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const hasErrors = state.status === "invalid" || state.status === "refused";

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer of the server takes the focus again
  useEffect(() => {
    if (!hasErrors) return;
    box.current?.focus();
    const { title } = document;
    document.title = words.errorPrefix + title;
    return () => {
      document.title = title;
    };
  }, [hasErrors, state, words.errorPrefix]);

  if (!hasErrors) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-8 rounded-sm border-4 border-error p-4">
      <h2 className="font-bold text-lg">{words.errorTitle}</h2>
      <ul className="mt-2 flex flex-col gap-1">
        {problemsOf(state).map(({ field, code, sentence }) => (
          <li key={`${field}-${code}`} className="font-bold text-error">
            {field === null ? (
              sentence
            ) : (
              <a href={`#${fieldId(field)}`} onClick={focusField} className="underline underline-offset-2">
                {sentence}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Problem = { field: string | null; code: string; sentence: string };

function problemsOf(state: FormState): Problem[] {
  if (state.status === "refused") {
    const { refusal, words } = state;
    return [{ field: null, code: refusal, sentence: words[refusal] ?? refusal }];
  }
  if (state.status !== "invalid") return [];
  return Object.entries(state.fields).flatMap(([field, codes = []]) =>
    codes.map((code) => ({
      field: field === "form" ? null : field,
      code,
      sentence: state.words[code] ?? code,
    })),
  );
}

function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const control = document.getElementById(decodeURIComponent(event.currentTarget.hash.slice(1)));
  if (!control) return;
  event.preventDefault();
  control.focus({ preventScroll: true });
  (control.closest("fieldset") ?? control.parentElement ?? control).scrollIntoView();
}
