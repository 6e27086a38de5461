/** A deadline in words and as a date: "in 3 weeks · 13 October 2024". `words` and `date` are formatted. */
export function Due({ isoDate, words, date }: { isoDate: string; words: string; date: string }) {
  return (
    <time dateTime={isoDate} className="inline-flex flex-wrap gap-x-2">
      <span>{words}</span>
      <span className="text-muted">
        <span aria-hidden="true">· </span>
        {date}
      </span>
    </time>
  );
}
