import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import type { FormAction } from "@/lib/http/form-state";
import type { ReusableMeasure } from "@/lib/measures/views";
import { paths, withQuery } from "@/lib/paths";
import { Facts } from "./measure-list";
import { MeasureSearch } from "./measure-search";

type ReuseMeasuresProps = {
  action: FormAction;
  measures: readonly ReusableMeasure[];
  at: { reportId: string; taskId: string };
  query: string;
};

/** Measures that were told before and may serve this task too, one press away; before the form for a new one. */
export function ReuseMeasures({ action, measures, at, query }: ReuseMeasuresProps) {
  const say = useTranslations("measures.reuse");
  return (
    <section aria-labelledby="reuse-head" className="mb-12 flex flex-col gap-4">
      <div>
        <h2 id="reuse-head">{say("title")}</h2>
        <p className="max-w-text text-muted">{say("lead")}</p>
      </div>
      <MeasureSearch path={withQuery(paths.newMeasure(at.reportId), { task: at.taskId })} query={query}>
        <input type="hidden" name="task" value={at.taskId} />
      </MeasureSearch>
      {measures.length === 0 && <p>{say("none")}</p>}
      <ul className="border-line border-t">
        {measures.map((measure) => (
          <li key={measure.id} className="flex flex-col gap-2 border-line border-b py-4">
            <div>
              <p className="font-bold">
                <bdi>{measure.title}</bdi>
              </p>
              {measure.isRelated && <p className="text-base">{say("related")}</p>}
              <Facts measure={measure} />
            </div>
            <ServerForm action={action}>
              <input type="hidden" name="measureId" value={measure.id} />
              <input type="hidden" name="taskId" value={at.taskId} />
              <input type="hidden" name="reportId" value={at.reportId} />
              <div>
                <SubmitButton look="secondary">
                  {say("use")}
                  <span className="sr-only">
                    : <bdi>{measure.title}</bdi>
                  </span>
                </SubmitButton>
              </div>
            </ServerForm>
          </li>
        ))}
      </ul>
      <h2>{say("new")}</h2>
    </section>
  );
}
