import { useTranslations } from "next-intl";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Link } from "@/components/ui/link";
import type { FormAction } from "@/lib/http/form-state";
import { paths } from "@/lib/paths";
import type { ColleagueView } from "@/lib/people/views";
import type { ReportHead } from "@/lib/reports/views";
import { OwnText } from "../reports/task-head";
import { RoleBoxes } from "./invite-form";

type ColleagueFormProps = { colleague: ColleagueView; action: FormAction };

/** What a colleague may do from now on. */
export function RolesForm({ colleague, action }: ColleagueFormProps) {
  const say = useTranslations("people.colleague");
  return (
    <ServerForm action={action}>
      <input type="hidden" name="userId" value={colleague.userId} />
      <RoleBoxes label={say("roles")} chosen={colleague.roles} />
      <div>
        <SubmitButton>{say("save")}</SubmitButton>
      </div>
    </ServerForm>
  );
}

/** What stays when a colleague leaves: the open reports in which they wrote. */
export function Handover({ drafts }: { drafts: readonly ReportHead[] }) {
  const say = useTranslations("people.colleague");
  if (drafts.length === 0) return <p>{say("noDrafts")}</p>;
  return (
    <>
      <ul className="border-line border-t">
        {drafts.map(({ id, document, cycle }) => (
          <li key={id} className="border-line border-b py-3">
            <Link href={paths.report(id)}>
              <OwnText>{document.title}</OwnText>
            </Link>
            <p className="text-base text-muted">
              <OwnText>{cycle.name}</OwnText>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-text text-base text-muted">{say("draftsLead")}</p>
    </>
  );
}

/** Ends a colleague's access, naming them. */
export function RemoveForm({ colleague, action }: ColleagueFormProps) {
  const say = useTranslations("people.colleague");
  return (
    <ServerForm action={action}>
      <input type="hidden" name="userId" value={colleague.userId} />
      <p className="max-w-text">{say("leaveLead", { name: colleague.name })}</p>
      <div>
        <SubmitButton look="secondary">{say("remove", { name: colleague.name })}</SubmitButton>
      </div>
    </ServerForm>
  );
}
