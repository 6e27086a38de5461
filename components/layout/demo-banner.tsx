import { useTranslations } from "next-intl";

/** Says on every page of a demonstration that nothing is real and which day the story is on; `date` is formatted. */
export function DemoBanner({ date }: { date: string }) {
  const say = useTranslations("common");
  return (
    <div className="bg-submitted-wash text-sm">
      <p className="mx-auto max-w-page px-4 py-1.5 sm:px-6">{say("demoBanner", { date })}</p>
    </div>
  );
}
