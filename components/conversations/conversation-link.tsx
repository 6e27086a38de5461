import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { paths } from "@/lib/paths";

/** From a report, as an officer sees it, to what was said and noted about it. */
export function ConversationLink({ reportId }: { reportId: string }) {
  const say = useTranslations("conversations");
  return (
    <p>
      <Link href={paths.reviewConversation(reportId)}>{say("linkOfficer")}</Link>
    </p>
  );
}
