import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { paths } from "@/lib/paths";

/** Leads to a correction of how a commitment was read. */
export function CorrectLink({ commitmentId, name }: { commitmentId: string; name: string }) {
  const say = useTranslations("commitments.correction");
  return (
    <p className="not-printed text-sm">
      <Link href={paths.commitmentCorrect(commitmentId)} aria-label={`${say("link")}: ${name}`}>
        {say("link")}
      </Link>
    </p>
  );
}
