import { useLocale, useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { OwnText } from "@/components/reports/task-head";
import { Link } from "@/components/ui/link";
import { Reference } from "@/components/ui/source-quote";
import type { RelatedCommitment, RelationsOf } from "@/lib/commitments/views";
import type { FormAction } from "@/lib/http/form-state";
import { formatList, formatShare } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";

type RelationListProps = {
  documentId: string;
  relations: readonly RelationsOf[];
  /** Null for who may read and not relate. */
  relate: FormAction | null;
};

/** The commitments of a document, each with those of other documents that ask for the same or likely do. */
export function RelationList({ documentId, relations, relate }: RelationListProps) {
  const title = useTranslations("intake.commitment");
  return (
    <div className="flex flex-col gap-8">
      {relations.map((commitment) => (
        <section key={commitment.id} aria-labelledby={`c-${commitment.id}`}>
          <h2 id={`c-${commitment.id}`} className="text-base">
            {title("title", { label: commitment.label })}
          </h2>
          <p className="max-w-text">
            <OwnText>{commitment.summary}</OwnText>
          </p>
          <ul className="mt-3 flex flex-col gap-4 border-line border-s-4 ps-4">
            {commitment.others.map((other) => (
              <li key={other.id}>
                <Related other={other} />
                {relate && (
                  <RelateForm documentId={documentId} commitment={commitment} other={other} relate={relate} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Related({ other }: { other: RelatedCommitment }) {
  const say = useTranslations("relations");
  const title = useTranslations("intake.commitment");
  const locale = useLocale();
  const { code, documentId, id, label, likeness, words } = other;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <Link href={`${paths.document(documentId)}#commitment-${id}`}>
          <Reference>{code}</Reference> {title("title", { label })}
        </Link>
        <span className="text-muted">
          {likeness === null
            ? say("onRecord")
            : say("likely", {
                share: formatShare({ part: likeness, whole: 1 }, locale) ?? "",
                words: formatList(words, locale),
              })}
        </span>
      </p>
      <p className="max-w-text">
        <OwnText>{other.summary}</OwnText>
      </p>
    </>
  );
}

function RelateForm(props: {
  documentId: string;
  commitment: RelationsOf;
  other: RelatedCommitment;
  relate: FormAction;
}) {
  const { documentId, commitment, other, relate } = props;
  const say = useTranslations("relations");
  const verb = other.isRelated ? say("part") : say("relate");
  return (
    <ServerForm action={relate}>
      <input type="hidden" name="documentId" value={documentId} />
      <input type="hidden" name="commitmentId" value={commitment.id} />
      <input type="hidden" name="otherId" value={other.id} />
      <input type="hidden" name="isRelated" value={other.isRelated ? "no" : "yes"} />
      <div>
        <SubmitButton
          look="quiet"
          aria-label={say("what", { verb, one: commitment.label, other: `${other.code} ${other.label}` })}
        >
          {verb}
        </SubmitButton>
      </div>
    </ServerForm>
  );
}
