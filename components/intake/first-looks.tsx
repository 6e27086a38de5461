import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import type { ReadingShown } from "@/lib/readings/views";
import { DoubtList } from "./doubt-list";

/** What is unsure, before all that is sure: each entry with a doubt, by its place. */
export function FirstLooks({ reading }: { reading: ReadingShown }) {
  const say = useTranslations("intake.first");
  const statuses = useTranslations("statuses.paragraph");
  const commitment = useTranslations("intake.commitment");
  const { paragraphs, commitments, reservations, doubts } = reading.draft;
  const unsure = [
    ...paragraphs.map((each) => ({ ...each, name: `${statuses(each.part)} ${each.number}` })),
    ...commitments.map((each) => ({
      ...each,
      name: commitment("title", { label: reading.labels.get(each.key) ?? "–" }),
    })),
    ...reservations.map((each) => ({ ...each, name: each.member })),
  ].filter((each) => each.doubts.length > 0);
  if (unsure.length === 0 && doubts.length === 0) {
    return (
      <div className="mb-8">
        <Banner kind="done" title={say("nothing")} />
      </div>
    );
  }
  return (
    <div className="mb-8">
      <Banner kind="attention" title={say("title", { count: unsure.length })}>
        <DoubtList doubts={doubts} />
        <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
          {unsure.map(({ key, name }) => (
            <li key={key}>
              <Link href={`#${key}`}>{name}</Link>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
