import { useTranslations } from "next-intl";

/** The name of a step in the reader's language. Steps are recorded by many commands and for ever: one whose name is
 *  not known here is shown as it was recorded. */
export function useStepName(): (step: string) => string {
  const say = useTranslations("history.stepName");
  return (step) => (say.has(step as never) ? say(step as "submit") : step.replaceAll("_", " "));
}
