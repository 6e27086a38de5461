import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { DifferenceSection } from "@/components/differences/difference-section";
import { ConfirmSection } from "@/components/intake/confirm-section";
import { FirstLooks } from "@/components/intake/first-looks";
import { LinkedPanes } from "@/components/intake/linked-panes";
import { ProblemList } from "@/components/intake/problem-list";
import { OPEN_ALL, type ReadingView, readingAddress } from "@/components/intake/reading-address";
import { ReadingPane } from "@/components/intake/reading-pane";
import { SourcePane } from "@/components/intake/source-pane";
import { TwinNotice } from "@/components/intake/twin-notice";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { Banner } from "@/components/ui/notices";
import { BackLink } from "@/components/ui/way-back";
import { requireActor } from "@/lib/auth/actor";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { redirectTo } from "@/lib/http/redirect-to";
import { routeId } from "@/lib/http/route-id";
import { paths } from "@/lib/paths";
import { ENCODINGS } from "@/lib/readings/decode";
import { findReading } from "@/lib/readings/queries";
import type { ReadingShown } from "@/lib/readings/views";
import { localText } from "@/lib/text/local-text";
import {
  changeCommitmentAction,
  changeFactsAction,
  changeParagraphAction,
  changeReservationAction,
  checkAction,
  checkSureAction,
  confirmAction,
  confirmAsRenditionAction,
  discardAction,
  markDifferencesAction,
  mergeAction,
  moveAction,
  removeAction,
  rereadAction,
  settleDoubtAction,
  splitAction,
} from "./actions";

type ReadingProps = {
  params: Promise<{ readingId: string }>;
  searchParams: Promise<{
    lang?: string;
    edit?: string;
    open?: string;
    differences?: string;
    read?: string;
    known?: string;
  }>;
};

const ACTIONS = {
  change: changeParagraphAction,
  split: splitAction,
  merge: mergeAction,
  move: moveAction,
  reread: rereadAction,
  remove: removeAction,
  changeFacts: changeFactsAction,
  changeCommitment: changeCommitmentAction,
  changeReservation: changeReservationAction,
  check: checkAction,
};

export async function generateMetadata({ params }: ReadingProps): Promise<Metadata> {
  const [reading, say] = await Promise.all([requireReading(params), getTranslations("intake.reading")]);
  return { title: say("pageTitle", { name: reading.name }) };
}

/** The confirmation screen: the source on one side, what was read of it on the other, the unsure first. */
export default async function ReadingPage({ params, searchParams }: ReadingProps) {
  const [reading, asked, locale] = await Promise.all([requireReading(params), searchParams, getLocale()]);
  if (reading.documentId) return redirectTo(paths.document(reading.documentId));
  if (reading.state !== "open") return redirectTo(paths.documents());
  const view: ReadingView = {
    language: languageShown(reading, asked.lang, locale),
    isBeside: asked.lang === "all",
    ...(asked.open !== undefined && { open: asked.open }),
    ...(asked.edit !== undefined && { edit: asked.edit }),
  };
  return (
    <>
      <Head reading={reading} />
      <Arrived read={asked.read} known={asked.known} />
      <Languages reading={reading} view={view} />
      <TwinNotice twins={reading.twins} />
      <div className="mb-8 flex flex-col gap-4">
        <ProblemList reading={reading} view={view} />
        <FirstLooks reading={reading} settle={settleDoubtAction} checkSure={checkSureAction} />
        {reading.draft.languages.length > 1 && (
          <DifferenceSection
            subjectId={reading.id}
            paragraphs={reading.differences}
            mark={markDifferencesAction}
            hrefOf={(key) => `#${key}`}
            isOpen={asked.differences !== undefined}
            openHref={`${readingAddress(reading.id, view)}&differences=1#differences`}
          />
        )}
      </div>
      <Detail reading={reading} view={view} />
      <LinkedPanes
        source={<SourcePane reading={reading} />}
        reading={<ReadingPane reading={reading} view={view} actions={ACTIONS} />}
      />
      <ConfirmSection
        reading={reading}
        view={view}
        confirm={confirmAction}
        asRendition={confirmAsRenditionAction}
        discard={discardAction}
      />
    </>
  );
}

async function requireReading(params: ReadingProps["params"]): Promise<ReadingShown> {
  const actor = await requireActor("secretariat");
  const { readingId } = await params;
  if (!may(actor.roles, "intake_document")) notFound();
  return (await findReading(actor, routeId(readingId), await getLocale())) ?? notFound();
}

async function Head({ reading }: { reading: ReadingShown }) {
  const [say, documents, locale] = await Promise.all([
    getTranslations("intake.reading"),
    getTranslations("documents"),
    getLocale(),
  ]);
  const titles = Object.fromEntries(
    Object.entries(reading.draft.titles).map(([language, { text }]) => [language, text]),
  );
  const title = localText(titles, locale);
  return (
    <PageHead
      before={<BackLink href={paths.documents()}>{documents("title")}</BackLink>}
      title={say("title")}
      lead={title.text === "–" ? reading.name : <bdi lang={title.locale}>{title.text}</bdi>}
      next={<ButtonLink href="#confirm">{say("toConfirm")}</ButtonLink>}
    />
  );
}

async function Arrived({ read, known }: { read: string | undefined; known: string | undefined }) {
  const say = await getTranslations("intake.reading");
  const encoding = ENCODINGS.find((each) => each === read);
  if (known) return <Banner kind="notice" title={say("known")} />;
  if (!encoding || encoding === "utf-8") return null;
  return (
    <Banner kind="attention" title={say("encoding", { encoding })}>
      {say("encodingLead")}
    </Banner>
  );
}

async function Languages({ reading, view }: { reading: ReadingShown; view: ReadingView }) {
  const [say, statuses] = await Promise.all([
    getTranslations("intake.reading"),
    getTranslations("statuses.language"),
  ]);
  if (reading.draft.languages.length < 2) return null;
  return (
    <div className="mb-6">
      <FilterTabs
        label={say("languages")}
        tabs={[
          ...reading.draft.languages.map((language) => ({
            href: readingAddress(reading.id, { language, isBeside: false }),
            label: statuses(language),
            isCurrent: !view.isBeside && language === view.language,
          })),
          {
            href: readingAddress(reading.id, { language: view.language, isBeside: true }),
            label: say("beside"),
            isCurrent: view.isBeside,
          },
        ]}
      />
    </div>
  );
}

/** Whether what the parser is sure of is folded; side by side nothing is. */
async function Detail({ reading, view }: { reading: ReadingShown; view: ReadingView }) {
  const say = await getTranslations("intake.reading");
  if (view.isBeside) return null;
  const { language } = view;
  return (
    <div className="mb-6">
      <FilterTabs
        label={say("detail")}
        tabs={[
          {
            href: readingAddress(reading.id, { language, isBeside: false }),
            label: say("unsureOnly"),
            isCurrent: view.open !== OPEN_ALL,
          },
          {
            href: readingAddress(reading.id, { language, isBeside: false, open: OPEN_ALL }),
            label: say("everything"),
            isCurrent: view.open === OPEN_ALL,
          },
        ]}
      />
    </div>
  );
}

function languageShown(reading: ReadingShown, asked: string | undefined, reader: Locale): Locale {
  const { languages } = reading.draft;
  const wanted = asked !== undefined && isLocale(asked) ? asked : reader;
  return languages.includes(wanted) ? wanted : (languages[0] ?? reader);
}
