import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import type { ReadingShown } from "@/lib/readings/views";
import { type ReadingView, readingAddress } from "./reading-address";

/** What keeps a reading from being confirmed, each leading to where it is put right; nothing where nothing does. */
export function ProblemList({ reading, view }: { reading: ReadingShown; view: ReadingView }) {
  const say = useTranslations("intake.confirm");
  const refusals = useTranslations("refusals");
  const { problems } = reading;
  if (problems.length === 0) return null;
  return (
    <Banner kind="attention" title={say("problems", { count: problems.length })}>
      <ul>
        {problems.map(({ code, key }) => (
          <li key={`${code} ${key}`}>
            <Link href={readingAddress(reading.id, { ...view, edit: key }, key)}>{refusals(code)}</Link>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
