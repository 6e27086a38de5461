import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { UserText } from "@/components/ui/source-quote";
import { ROLES } from "@/lib/domain/actor";
import type { StepView } from "@/lib/history/views";
import { formatInstant } from "@/lib/i18n/format";
import { paths, withQuery } from "@/lib/paths";
import { useStateName } from "./use-state-name";
import { useStepName } from "./use-step-name";

/** Recorded steps as sentences, in the order given. `opensReports` where the reader may open what was submitted. */
export function StepList({ steps, opensReports }: { steps: StepView[]; opensReports: boolean }) {
  return (
    <ol className="border-line border-t">
      {steps.map((step) => (
        <li key={step.id} className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[17rem_1fr]">
          <At at={step.at} />
          <div className="max-w-text">
            <Sentence step={step} />
            <States step={step} />
            {step.reason && <Reason reason={step.reason} />}
            <Ways step={step} opensReports={opensReports} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function At({ at }: { at: Date }) {
  const locale = useLocale();
  return (
    <time dateTime={at.toISOString()} className="text-muted text-sm">
      {formatInstant(at, locale)}
    </time>
  );
}

function Sentence({ step }: { step: StepView }) {
  const say = useTranslations("history");
  const stepName = useStepName();
  const who = useWho(step);
  const named =
    step.about.code ?? step.about.name?.text ?? step.about.file ?? step.about.person ?? say("aboutUnknown");
  const about = step.parliament
    ? say("forWhom", { about: named, parliament: step.parliament.name.text })
    : named;
  // Steps are recorded by many commands; one that has no sentence of its own yet is still told.
  const key = `step.${step.subject}.${step.step}`;
  return (
    <p>
      {say.has(key as never)
        ? say(key as "step.report.submit", { who, about })
        : say("step.other", { who, about, step: stepName(step.step) })}
    </p>
  );
}

function useWho({ who, actedAs }: StepView): string {
  const say = useTranslations("history");
  const role = useTranslations("statuses.role");
  const known = ROLES.find((each) => each === actedAs);
  if (who) return say("person", { name: who, role: known ? role(known) : actedAs });
  // A parliament is not told who in the secretariat acted, nor anybody else who in another house did.
  if (known) return role(known);
  const jobs: Record<string, string> = {
    "open-cycles": say("job.openCycles"),
    "close-cycles": say("job.closeCycles"),
    "make-recurring-tasks": say("job.makeTasks"),
    "end-commitment": say("job.endCommitment"),
    invitation: say("job.invitation"),
  };
  return say("system", { job: jobs[actedAs] ?? say("job.other") });
}

function States({ step }: { step: StepView }) {
  const say = useTranslations("history");
  const stateName = useStateName(step.subject);
  if (!step.to) return null;
  return (
    <p className="text-muted text-sm">
      {step.from
        ? say("moved", { from: stateName(step.from), to: stateName(step.to) })
        : say("movedTo", { to: stateName(step.to) })}
    </p>
  );
}

function Reason({ reason }: { reason: string }) {
  const say = useTranslations("history");
  return <p className="text-sm">{say.rich("reason", { said: () => <UserText>{reason}</UserText> })}</p>;
}

function Ways({ step, opensReports }: { step: StepView; opensReports: boolean }) {
  const say = useTranslations("history");
  return (
    <p className="not-printed flex gap-x-4 text-sm">
      {step.subject === "report" && step.isReadable && opensReports && (
        <Link href={paths.review(step.subjectId)}>{say("open")}</Link>
      )}
      <Link href={withQuery(paths.history(), { about: step.subjectId })}>{say("onlyThis")}</Link>
    </p>
  );
}
