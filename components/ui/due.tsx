/** A deadline in words and as a date: "in 3 weeks · 13 October 2024". `words` and `date` are formatted. */
export function Due({ isoDate, words, date }: { isoDate: string; words: string; date: string }) {
  return (
    <time dateTime={isoDate}>
      {words} <span className="whitespace-nowrap text-muted">· {date}</span>
    </time>
  );
}
