import { useLocale, useTranslations } from "next-intl";
import { UserText } from "@/components/ui/source-quote";
import { ROLES } from "@/lib/domain/actor";
import { keysOf } from "@/lib/domain/keys-of";
import { REPORT_STEPS, type ReportStep } from "@/lib/domain/report-workflow";
import { formatInstant } from "@/lib/i18n/format";
import type { MoveLine } from "@/lib/reports/views";

/** What happened to a report, in plain words, the last step on top. Who acted is named where the reader may know. */
export function MoveList({ moves }: { moves: readonly MoveLine[] }) {
  const say = useTranslations("filing.moves");
  const locale = useLocale();
  return (
    <ol className="border-line border-t text-base">
      {moves.map((move) => (
        <li key={`${move.at.toISOString()} ${move.step}`} className="border-line border-b py-3">
          <p>
            {say(`steps.${stepNamed(move.step)}`)}
            {move.versionNumber !== null && ` (${say("version", { number: move.versionNumber })})`}
          </p>
          <p className="text-muted text-sm">
            <time dateTime={move.at.toISOString()}>{formatInstant(move.at, locale)}</time> ·{" "}
            <Who move={move} />
          </p>
          {move.reason && (
            <p className="mt-1 max-w-text">
              <UserText>{move.reason}</UserText>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Steps that are no part of the procedure of filing itself. */
const STEPS_BESIDE = ["volunteer", "request_extension", "grant_extension", "refuse_extension"] as const;

/** The step by its name in the procedure; a step that an older version recorded is "other". */
function stepNamed(name: string): ReportStep | (typeof STEPS_BESIDE)[number] | "other" {
  return [...keysOf(REPORT_STEPS), ...STEPS_BESIDE].find((step) => step === name) ?? "other";
}

function Who({ move }: { move: MoveLine }) {
  const say = useTranslations("filing.moves");
  const role = useTranslations("statuses.role");
  const known = ROLES.find((each) => each === move.actedAs);
  const roleName = known ? role(known) : say("system");
  if (!move.actor) return roleName;
  return (
    <>
      <bdi>{move.actor}</bdi> ({roleName})
    </>
  );
}
