import { useTranslations } from "next-intl";
import type { CommitmentToEnd } from "@/lib/commitments/views";

/** What the end of a commitment would do, before it is done. */
export function EndEffects({ effects }: { effects: CommitmentToEnd["effects"] }) {
  const say = useTranslations("commitments.ending.effects");
  const { openTasks, answeredTasks, secretariatTasks, lapsingReports, reservedReports } = effects;
  return (
    <ul className="flex list-disc flex-col gap-2 ps-6">
      <li>{say("openTasks", { count: openTasks })}</li>
      <li>{say("answeredTasks", { count: answeredTasks })}</li>
      {secretariatTasks > 0 && <li>{say("secretariatTasks", { count: secretariatTasks })}</li>}
      {lapsingReports > 0 && <li>{say("lapsingReports", { count: lapsingReports })}</li>}
      {reservedReports > 0 && <li>{say("reservedReports", { count: reservedReports })}</li>}
    </ul>
  );
}
