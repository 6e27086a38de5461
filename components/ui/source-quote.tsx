import type { ReactNode } from "react";

type SourceQuoteProps = {
  /** The words as they stand in the source. */
  children: ReactNode;
  lang: string;
  dir: "ltr" | "rtl";
  /** Where it stands, often a link that opens it there: "Paragraph 26". */
  place: ReactNode;
};

/** Quoted text of a document in its own language and direction, with its place. */
export function SourceQuote({ children, lang, dir, place }: SourceQuoteProps) {
  return (
    <figure className="max-w-text">
      <blockquote lang={lang} dir={dir} className="border-accent border-s-4 ps-4">
        {children}
      </blockquote>
      <figcaption className="mt-1 ps-5 text-muted text-sm">{place}</figcaption>
    </figure>
  );
}

/** Words that people wrote: kept from turning the words around them. `lang` where it is known. */
export function UserText({ children, lang }: { children: string; lang?: string }) {
  return (
    <bdi dir="auto" lang={lang} className="whitespace-pre-line">
      {children}
    </bdi>
  );
}

/** Symbols, references and addresses: "145/R1" reads from left to right on every page. */
export function Reference({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {children}
    </bdi>
  );
}
