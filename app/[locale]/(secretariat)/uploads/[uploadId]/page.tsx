import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ServerForm } from "@/components/forms/server-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { UploadWatch } from "@/components/intake/upload-watch";
import { PageHead } from "@/components/layout/page-head";
import { OwnText } from "@/components/reports/task-head";
import { ButtonLink, ButtonRow } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Banner } from "@/components/ui/notices";
import { UserText } from "@/components/ui/source-quote";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { redirectTo } from "@/lib/http/redirect-to";
import { routeId } from "@/lib/http/route-id";
import { apiPaths, paths, withQuery } from "@/lib/paths";
import { findUpload } from "@/lib/uploads/queries";
import type { UploadShown } from "@/lib/uploads/views";
import { retryAction } from "./actions";

type UploadProps = { params: Promise<{ uploadId: string }> };

export async function generateMetadata({ params }: UploadProps): Promise<Metadata> {
  const [upload, say, errors] = await Promise.all([
    requireUpload(params),
    getTranslations("uploads"),
    getTranslations("common.errors"),
  ]);
  const title = say("pageTitle", { name: upload.name });
  return { title: upload.state === "failed" ? `${errors("titlePrefix")} ${title}` : title };
}

/** Where somebody waits until a file is read, and hears why it could not be. */
export default async function UploadPage({ params }: UploadProps) {
  const [upload, say, intake] = await Promise.all([
    requireUpload(params),
    getTranslations("uploads"),
    getTranslations("intake.new"),
  ]);
  const [first] = upload.documents;
  if (first && upload.documents.length === 1) return redirectTo(first.path);
  const title = first ? "severalTitle" : upload.state === "failed" ? "failedTitle" : "title";
  return (
    <>
      <PageHead
        before={<BackLink href={paths.newDocument()}>{intake("title")}</BackLink>}
        title={say(title, { count: upload.documents.length })}
        lead={<UserText>{upload.name}</UserText>}
      />
      <div className="flex max-w-filing flex-col gap-6">
        {first && <Documents upload={upload} />}
        {!first && (upload.state === "failed" ? <Failure upload={upload} /> : <Waiting upload={upload} />)}
      </div>
    </>
  );
}

async function requireUpload(params: UploadProps["params"]): Promise<UploadShown> {
  const actor = await requireActor("secretariat");
  const { uploadId } = await params;
  if (!may(actor.roles, "intake_document")) notFound();
  return (await findUpload(actor, routeId(uploadId), await getLocale())) ?? notFound();
}

/** A file with several documents: each has a reading of its own, and those that are not wanted are put aside there. */
async function Documents({ upload }: { upload: UploadShown }) {
  const say = await getTranslations("uploads");
  return (
    <>
      <p>{say("severalLead")}</p>
      <ol className="flex flex-col gap-3">
        {upload.documents.map(({ name, title, path }) => (
          <li key={name}>
            <Link href={path}>{title ? <OwnText>{title}</OwnText> : <UserText>{name}</UserText>}</Link>
            <p className="text-muted text-sm">
              <UserText>{name}</UserText>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

async function Waiting({ upload }: { upload: UploadShown }) {
  const [say, locale] = await Promise.all([getTranslations("uploads"), getLocale()]);
  const { id, state, pages, pagesRead } = upload;
  const words = { reading: say("reading"), readingPage: say.raw("readingPage") };
  const read = pages ? say("readingPage", { page: pagesRead, pages }) : say("reading");
  return (
    <>
      <UploadWatch
        uploadId={id}
        locale={locale}
        first={state === "waiting" ? say("waiting") : read}
        words={words}
      />
      <noscript>
        <meta httpEquiv="refresh" content="2" />
        <p>
          <Link href={paths.upload(id)}>{say("askAgain")}</Link>
        </p>
      </noscript>
      <p className="text-muted">{say("mayLeave")}</p>
    </>
  );
}

async function Failure({ upload }: { upload: UploadShown }) {
  const [say, refusals] = await Promise.all([getTranslations("uploads"), getTranslations("refusals")]);
  const { id, isPasted, failure } = upload;
  const code = failure ?? "unknown";
  // A fault of the file stays one however often it is read; time and memory may do the next time.
  const isOurs = code.startsWith("reading_");
  return (
    <>
      <Banner kind="attention" title={refusals((refusals.has(code as never) ? code : "unknown") as never)}>
        {say("kept")}
      </Banner>
      <ButtonRow>
        {isOurs && (
          <ServerForm action={retryAction}>
            <input type="hidden" name="uploadId" value={id} />
            <SubmitButton>{say("retry")}</SubmitButton>
          </ServerForm>
        )}
        <ButtonLink
          look={isOurs ? "secondary" : "primary"}
          href={withQuery(paths.newDocument(), { upload: isPasted ? id : null })}
        >
          {say(isPasted ? "backToText" : "another")}
        </ButtonLink>
        <Link href={apiPaths.uploadFile(id)}>{say("original")}</Link>
      </ButtonRow>
    </>
  );
}
