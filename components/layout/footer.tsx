import { useTranslations } from "next-intl";
import { HELP_EMAIL } from "@/lib/paths";

/** The foot of every page: where to ask, always in the same place. */
export function Footer() {
  const say = useTranslations("common");
  return (
    <footer className="mt-auto border-line border-t bg-wash text-base">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-8 gap-y-2 px-4 py-6 sm:px-6">
        <p>
          {say.rich("help.contact", {
            email: () => (
              <a href={`mailto:${HELP_EMAIL}`} className="link">
                <bdi dir="ltr">{HELP_EMAIL}</bdi>
              </a>
            ),
          })}
        </p>
        <p className="text-muted">{say("bodyName")}</p>
      </div>
    </footer>
  );
}
