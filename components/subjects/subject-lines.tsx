import { useLocale, useTranslations } from "next-intl";
import { OwnText } from "@/components/reports/task-head";
import type { SuggestedTheme } from "@/lib/domain/subjects/suggested-themes";
import { formatList } from "@/lib/i18n/format";
import type { Subjects, ThemeNamed } from "@/lib/subjects/views";

/** Says a theme with the scheme that it belongs to: "Global Compact 5, Regular pathways". */
export function useThemeInWords(): (theme: ThemeNamed) => string {
  const say = useTranslations("subjects");
  return ({ scheme, number, name }) => say(scheme, { number, name: name.text });
}

/** What a commitment is about, in two lines at most; `because` are the words of the text that led to its themes. */
export function SubjectLines(props: { subjects: Subjects; because?: readonly SuggestedTheme[] }) {
  const { subjects, because = [] } = props;
  const say = useTranslations("subjects");
  const inWords = useThemeInWords();
  const locale = useLocale();
  const wordsFor = (code: string) => because.find((theme) => theme.code === code)?.words ?? [];
  return (
    <>
      {subjects.themes.length > 0 && (
        <p className="text-sm">
          <span className="text-muted">{say("themes")}</span>{" "}
          {formatList(
            subjects.themes.map((theme) => {
              const words = wordsFor(theme.code);
              const led = words.length > 0 ? say("because", { words: formatList(words, locale) }) : "";
              return `${inWords(theme)} ${led}`.trim();
            }),
            locale,
          )}
        </p>
      )}
      {subjects.instruments.length > 0 && (
        <p className="text-sm">
          <span className="text-muted">{say("instruments")}</span>{" "}
          {subjects.instruments.map((name, index) => (
            <span key={name.text}>
              {index > 0 && "; "}
              <OwnText>{name}</OwnText>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
