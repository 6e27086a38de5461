import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { directionOf, type Locale } from "@/lib/domain/locale";
import type { DraftCommitment, DraftEntry, DraftParagraph } from "@/lib/domain/reading-draft";
import type { FormAction } from "@/lib/http/form-state";
import type { ReadingShown } from "@/lib/readings/views";
import { localText } from "@/lib/text/local-text";
import { CommitmentEntry } from "./commitment-entry";
import { CommitmentForm } from "./commitment-form";
import { EntryFrame } from "./entry-frame";
import { FactsEntry } from "./facts-entry";
import { FactsForm } from "./facts-form";
import { FoldedParagraph } from "./folded-paragraph";
import { type ParagraphActions, ParagraphForm } from "./paragraph-form";
import { OPEN_ALL, type ReadingView, readingAddress } from "./reading-address";
import { ReservationEntry } from "./reservation-entry";
import { ReservationForm } from "./reservation-form";

/** Everything that can be done with the entries of a reading. */
type ReadingActions = ParagraphActions & {
  changeFacts: FormAction;
  changeCommitment: FormAction;
  changeReservation: FormAction;
  check: FormAction;
};

type PaneProps = { reading: ReadingShown; view: ReadingView; actions: ReadingActions };

/** The reading, entry by entry in the order of the document; the one being edited is a form. */
export function ReadingPane({ reading, view, actions }: PaneProps) {
  const say = useTranslations("intake.reading");
  const { paragraphs } = reading.draft;
  const pane = { reading, view, actions };
  const preambular = paragraphs.filter(({ part }) => part === "preambular");
  const operative = paragraphs.filter(({ part }) => part === "operative");
  const isEditing = (key: string) => view.edit === key;
  return (
    <div className="flex flex-col gap-10">
      <Part title={say("facts")} id="facts" keys="facts">
        {isEditing("facts") ? (
          <FactsForm reading={reading} action={actions.changeFacts} backHref={backHref(pane, "facts")} />
        ) : (
          <FactsEntry reading={reading} editHref={editHref(pane, "facts")} />
        )}
      </Part>
      <Part title={say("operative", { count: operative.length })} id="operative">
        {operative.map((paragraph) => (
          <ParagraphWithCommitments key={paragraph.key} {...pane} paragraph={paragraph} />
        ))}
      </Part>
      <Reservations {...pane} />
      <Part title={say("preambular", { count: preambular.length })} id="preambular">
        {preambular.map((paragraph) => (
          <ParagraphWithCommitments key={paragraph.key} {...pane} paragraph={paragraph} />
        ))}
      </Part>
    </div>
  );
}

function Reservations(pane: PaneProps) {
  const { reading, view, actions } = pane;
  const say = useTranslations("intake.reading");
  const { reservations } = reading.draft;
  const isEditing = (key: string) => view.edit === key;
  return (
    <Part title={say("reservations", { count: reservations.length })} id="reservations">
      {reservations.map((reservation) =>
        isEditing(reservation.key) ? (
          <Editing key={reservation.key} id={reservation.key}>
            <ReservationForm
              reading={reading}
              reservation={reservation}
              change={actions.changeReservation}
              remove={actions.remove}
              backHref={backHref(pane, reservation.key)}
            />
          </Editing>
        ) : (
          <Frame key={reservation.key} {...pane} entry={reservation} name={reservation.member} hasSource>
            <ReservationEntry reservation={reservation} reading={reading} language={view.language} />
          </Frame>
        ),
      )}
      {isEditing("new-reservation") ? (
        <Editing id="new-reservation">
          <ReservationForm
            reading={reading}
            reservation={null}
            change={actions.changeReservation}
            remove={actions.remove}
            backHref={backHref(pane, "reservations")}
          />
        </Editing>
      ) : (
        <p>
          <Link href={editHref(pane, "new-reservation")}>{say("addReservation")}</Link>
        </p>
      )}
    </Part>
  );
}

function ParagraphWithCommitments({ paragraph, ...pane }: PaneProps & { paragraph: DraftParagraph }) {
  const { reading, view } = pane;
  const commitments = reading.draft.commitments.filter(({ paragraphs }) => paragraphs[0] === paragraph.key);
  if (isFolded(pane, [paragraph, ...commitments])) {
    return (
      <FoldedParagraph
        reading={reading}
        paragraph={paragraph}
        commitments={commitments}
        language={view.language}
        openHref={readingAddress(reading.id, { ...view, open: paragraph.key }, paragraph.key)}
      />
    );
  }
  return (
    <div className="flex flex-col gap-3 border-line border-b pb-4">
      <ParagraphItem {...pane} paragraph={paragraph} />
      {commitments.map((commitment) => (
        <div key={commitment.key} className="ms-6">
          <CommitmentItem {...pane} commitment={commitment} />
        </div>
      ))}
      {paragraph.part === "operative" && <AddCommitment {...pane} paragraph={paragraph} />}
    </div>
  );
}

function CommitmentItem({ commitment, ...pane }: PaneProps & { commitment: DraftCommitment }) {
  const { reading, view, actions } = pane;
  const say = useTranslations("intake.commitment");
  if (view.edit === commitment.key) {
    return (
      <Editing id={commitment.key}>
        <CommitmentForm
          reading={reading}
          commitment={commitment}
          change={actions.changeCommitment}
          remove={actions.remove}
          backHref={backHref(pane, commitment.key)}
        />
      </Editing>
    );
  }
  return (
    <Frame
      {...pane}
      entry={commitment}
      name={say("title", { label: reading.labels.get(commitment.key) ?? "–" })}
      hasSource={Object.keys(commitment.spans).length > 0}
    >
      <CommitmentEntry commitment={commitment} reading={reading} language={view.language} />
    </Frame>
  );
}

/** Where an officer adds what the parser did not take for an act; `add-o26` names the place in the address. */
function AddCommitment({ paragraph, ...pane }: PaneProps & { paragraph: DraftParagraph }) {
  const { reading, view, actions } = pane;
  const say = useTranslations("intake.reading");
  const key = `add-${paragraph.key}`;
  if (view.edit !== key) {
    return (
      <p className="not-printed ms-6 text-sm">
        <Link
          href={editHref(pane, key)}
          aria-label={say("addCommitmentTo", { number: String(paragraph.number) })}
        >
          {say("addCommitment")}
        </Link>
      </p>
    );
  }
  return (
    <Editing id={key}>
      <CommitmentForm
        reading={reading}
        commitment={null}
        startsAt={paragraph.number}
        change={actions.changeCommitment}
        remove={actions.remove}
        backHref={backHref(pane, paragraph.key)}
      />
    </Editing>
  );
}

function ParagraphItem({ paragraph, ...pane }: PaneProps & { paragraph: DraftParagraph }) {
  const { reading, view, actions } = pane;
  const statuses = useTranslations("statuses.paragraph");
  const name = `${statuses(paragraph.part)} ${paragraph.number}`;
  if (view.edit === paragraph.key) {
    return (
      <Editing id={paragraph.key}>
        <h3>{name}</h3>
        <ParagraphForm
          reading={reading}
          paragraph={paragraph}
          actions={actions}
          backHref={backHref(pane, paragraph.key)}
        />
      </Editing>
    );
  }
  const texts = Object.fromEntries(
    Object.entries(paragraph.texts).map(([locale, { text }]) => [locale, text]),
  );
  return (
    <Frame {...pane} entry={paragraph} name={name} hasSource={Object.keys(paragraph.texts).length > 0}>
      <h3 className="text-muted text-sm">{name}</h3>
      <ParagraphTexts texts={texts} view={view} languages={reading.draft.languages} />
    </Frame>
  );
}

/** A paragraph in the language shown, or in all of them beside each other. */
function ParagraphTexts(props: {
  texts: Partial<Record<Locale, string>>;
  view: ReadingView;
  languages: readonly Locale[];
}) {
  const { texts, view, languages } = props;
  const shown = view.isBeside
    ? languages.flatMap((locale) => {
        const text = texts[locale];
        return text ? [{ locale, text }] : [];
      })
    : [localText(texts, view.language)];
  return (
    <div className={shown.length > 1 ? "grid gap-4 sm:grid-cols-2" : ""}>
      {shown.map(({ locale, text }) => (
        <p key={locale} lang={locale} dir={directionOf(locale)}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** What the parser is sure of and nothing is wrong with is folded, until somebody wants to see it. */
function isFolded({ reading, view }: PaneProps, [first, ...others]: [DraftEntry, ...DraftEntry[]]): boolean {
  const entries = [first, ...others];
  const keys = new Set([`add-${first.key}`, ...entries.map(({ key }) => key)]);
  const isWanted = view.isBeside || view.open === OPEN_ALL || view.open === first.key;
  const isAtWork = view.edit !== undefined && keys.has(view.edit);
  const isTroubled =
    entries.some(({ doubts }) => doubts.length > 0) || reading.problems.some(({ key }) => keys.has(key));
  return !isWanted && !isAtWork && !isTroubled;
}

function Frame(
  props: PaneProps & { entry: DraftEntry; name: string; hasSource: boolean; children: ReactNode },
) {
  const { entry, name, hasSource, children, ...pane } = props;
  return (
    <EntryFrame
      entry={entry}
      readingId={pane.reading.id}
      name={name}
      problems={pane.reading.problems.filter(({ key }) => key === entry.key).map(({ code }) => code)}
      editHref={editHref(pane, entry.key)}
      hasSource={hasSource}
      check={pane.actions.check}
    >
      {children}
    </EntryFrame>
  );
}

function Part(props: { title: string; id: string; keys?: string; children: ReactNode }) {
  const { title, id, keys, children } = props;
  return (
    <section aria-labelledby={`${id}-head`} id={id} data-keys={keys} className="scroll-mt-4">
      <h2 id={`${id}-head`} className="mb-3">
        {title}
      </h2>
      <div className="flex flex-col gap-4">{children}</div>
    </section>
  );
}

function Editing({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} data-keys={id} className="scroll-mt-4 border-accent border-s-4 bg-wash p-4">
      {children}
    </div>
  );
}

function editHref({ reading, view }: Pick<PaneProps, "reading" | "view">, key: string): string {
  return readingAddress(reading.id, { ...view, edit: key }, key);
}

function withoutEdit({ edit: _closed, ...view }: ReadingView): ReadingView {
  return view;
}

function backHref({ reading, view }: Pick<PaneProps, "reading" | "view">, key: string): string {
  return readingAddress(reading.id, withoutEdit(view), key);
}
