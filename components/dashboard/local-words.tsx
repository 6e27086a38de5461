import { useLocale } from "next-intl";
import { directionOf } from "@/lib/domain/locale";
import type { LocalText } from "@/lib/text/local-text";

/** A name or title in the reader's language, or in its own with its own direction where there is no translation. */
export function LocalWords({ text }: { text: LocalText }) {
  const locale = useLocale();
  if (text.locale === locale) return text.text;
  return (
    <bdi lang={text.locale} dir={directionOf(text.locale)}>
      {text.text}
    </bdi>
  );
}
