import { useLocale, useTranslations } from "next-intl";
import { FormRadios } from "@/components/forms/form-fields";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import type { FormAction } from "@/lib/http/form-state";
import { formatShare } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { ReadingShown } from "@/lib/readings/views";
import { ProblemList } from "./problem-list";
import type { ReadingView } from "./reading-address";

type ConfirmProps = {
  reading: ReadingShown;
  view: ReadingView;
  confirm: FormAction;
  asRendition: FormAction;
  discard: FormAction;
};

/** The end of a reading: confirm it, store it as another source of a document on record, or put it aside. */
export function ConfirmSection({ reading, view, confirm, asRendition, discard }: ConfirmProps) {
  const say = useTranslations("intake.confirm");
  const { problems, twins, draft } = reading;
  return (
    <section
      aria-labelledby="confirm-head"
      id="confirm"
      className="mt-12 scroll-mt-4 border-ink border-t-2 pt-6"
    >
      <h2 id="confirm-head">{say("title")}</h2>
      <div className="mt-4 flex max-w-filing flex-col gap-8">
        {twins.length > 0 && <AsRendition reading={reading} action={asRendition} />}
        <ProblemList reading={reading} view={view} />
        {problems.length === 0 && (
          <p>
            {say("lead", {
              paragraphs: draft.paragraphs.length,
              commitments: draft.commitments.length,
              reservations: draft.reservations.length,
            })}
          </p>
        )}
        <p>
          <Link href={paths.readingTasks(reading.id)}>{say("preview")}</Link>
        </p>
        <ServerForm action={confirm}>
          <WholeFields reading={reading} />
          <div>
            <SubmitButton look={twins.length > 0 ? "secondary" : "primary"}>{say("button")}</SubmitButton>
          </div>
        </ServerForm>
        <ServerForm action={discard}>
          <WholeFields reading={reading} />
          <div>
            <SubmitButton look="quiet">{say("discard")}</SubmitButton>
          </div>
        </ServerForm>
      </div>
    </section>
  );
}

function AsRendition({ reading, action }: { reading: ReadingShown; action: FormAction }) {
  const say = useTranslations("intake.confirm");
  const locale = useLocale();
  const [likeliest] = reading.twins;
  return (
    <Banner kind="attention" title={say("twin")}>
      <ServerForm action={action}>
        <WholeFields reading={reading} />
        <FormRadios
          name="documentId"
          label={say("twinWhich")}
          {...(likeliest && { chosen: likeliest.documentId })}
          choices={reading.twins.map(({ documentId, code, title, share, isDraftText }) => ({
            value: documentId,
            label: (
              <>
                <bdi dir="ltr">{code}</bdi> <OwnText>{title}</OwnText>
              </>
            ),
            hint: [
              say("twinShare", { share: formatShare({ part: share, whole: 1 }, locale) ?? "" }),
              ...(isDraftText === reading.draft.facts.isDraftText
                ? []
                : [say(isDraftText ? "twinIsDraft" : "twinIsAdopted")]),
            ].join(" · "),
          }))}
        />
        <div>
          <SubmitButton>{say("twinButton")}</SubmitButton>
        </div>
      </ServerForm>
    </Banner>
  );
}

function WholeFields({ reading }: { reading: ReadingShown }) {
  return (
    <>
      <input type="hidden" name="readingId" value={reading.id} />
      <input type="hidden" name="version" value={reading.version} />
    </>
  );
}
