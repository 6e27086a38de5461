import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { ReportStep } from "@/lib/domain/report-workflow";
import { paths } from "@/lib/paths";

/** The way to write down an answer that came outside these pages, where nothing is begun yet. */
export function TranscribeLink({ reportId, steps }: { reportId: string; steps: readonly ReportStep[] }) {
  const say = useTranslations("transcriptions");
  if (!steps.includes("transcribe")) return null;
  return (
    <p>
      <Link href={paths.transcribe(reportId)}>{say("link")}</Link>
    </p>
  );
}
