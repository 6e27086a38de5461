import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { LiveForm } from "./live-form";

/** A form that posts to a Server Action made by formAction: works before the script arrives, keeps what was typed,
 *  leads to what is wrong. Put the Form… fields of form-fields.tsx and a SubmitButton inside. */
export function ServerForm(props: Omit<ComponentProps<typeof LiveForm>, "words">) {
  const say = useTranslations("common.errors");
  const words = { errorTitle: say("title"), errorPrefix: `${say("titlePrefix")} `, notSent: say("notSent") };
  return <LiveForm {...props} words={words} />;
}
