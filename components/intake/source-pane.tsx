import { useTranslations } from "next-intl";
import { type MarkKind, marksOf, type Segment, segmentsOf, sourceAnchor } from "@/lib/readings/segments";
import type { ReadingShown } from "@/lib/readings/views";

const MARKS = {
  title: "bg-accepted-wash",
  date: "bg-accepted-wash",
  preambular: "bg-neutral-wash",
  operative: "bg-submitted-wash",
  act: "bg-submitted-wash underline decoration-accent decoration-1 underline-offset-4",
  reservation: "bg-returned-wash",
} as const satisfies Record<MarkKind, string>;

/** The stored text as it came in, each place that was read marked by what it was read as. */
export function SourcePane({ reading }: { reading: ReadingShown }) {
  const say = useTranslations("intake.source");
  const segments = segmentsOf(reading.rawText, marksOf(reading.draft));
  return (
    <div className="lg:sticky lg:top-4">
      <h2 id="source-head" className="text-lg">
        {say("title")}
      </h2>
      <ul className="mt-1 mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {(["preambular", "operative", "act", "reservation"] as const).map((kind) => (
          <li key={kind}>
            <span className={`px-1 ${MARKS[kind]}`}>{say(`kinds.${kind}`)}</span>
          </li>
        ))}
        <li>
          <span className="text-muted line-through">{say("kinds.noise")}</span>
        </li>
      </ul>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-labelledby="source-head"
        className="max-h-[70dvh] overflow-y-auto rounded-sm border border-line p-4 text-sm lg:max-h-[calc(100dvh-8rem)]"
      >
        <div className="whitespace-pre-wrap break-words" data-source>
          {paragraphsOf(segments).map((line) => (
            <p key={line[0]?.start} dir="auto">
              {line.map((segment) => (
                <SourceSegment key={segment.start} segment={segment} />
              ))}
            </p>
          ))}
        </div>
      </section>
    </div>
  );
}

function SourceSegment({ segment }: { segment: Segment }) {
  const { start, text, keys, kind, isNoise, anchors } = segment;
  const look = `${kind ? MARKS[kind] : ""} ${isNoise ? "text-muted line-through" : ""}`;
  return (
    <span
      data-start={start}
      data-keys={keys.join(" ") || undefined}
      className={`data-lit:bg-focus has-[:target]:bg-focus ${look}`}
    >
      {anchors.map((key) => (
        <span key={key} id={sourceAnchor(key)} />
      ))}
      {text}
    </span>
  );
}

/** Lines of the source, so that each takes the direction of its own words; a segment over several lines is cut. */
function paragraphsOf(segments: Segment[]): Segment[][] {
  const lines: Segment[][] = [[]];
  for (const segment of segments) {
    let start = segment.start;
    for (const [index, piece] of segment.text.split(/(?<=\n)/).entries()) {
      const anchors = index === 0 ? segment.anchors : [];
      if (piece !== "") lines.at(-1)?.push({ ...segment, start, text: piece.replace(/\r?\n$/, ""), anchors });
      if (piece.endsWith("\n")) lines.push([]);
      start += piece.length;
    }
  }
  return lines.filter((line) => line.some(({ text }) => text !== ""));
}
