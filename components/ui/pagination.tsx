import { useTranslations } from "next-intl";
import { Link } from "./link";

type PaginationProps = {
  /** "1 to 25 of 183", formatted; also says where one is to who cannot see. */
  position: string;
  previousHref: string | null;
  nextHref: string | null;
};

/** Previous and next with the place in words: works for any number of pages. Left out where there is one page. */
export function Pagination({ position, previousHref, nextHref }: PaginationProps) {
  const say = useTranslations("common.pages");
  if (!previousHref && !nextHref) return null;
  return (
    <nav aria-label={say("label")} className="not-printed flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
      {previousHref && (
        <Link href={previousHref}>
          <Arrow back /> {say("previous")}
        </Link>
      )}
      <span className="text-muted">{position}</span>
      {nextHref && (
        <Link href={nextHref}>
          {say("next")} <Arrow />
        </Link>
      )}
    </nav>
  );
}

/** An arrow along the line of reading, or against it. */
export function Arrow({ back = false }: { back?: boolean }) {
  return (
    <svg viewBox="0 0 12 12" className="mirrored inline-block size-3" aria-hidden="true">
      <path
        d={back ? "M7.5 1.5 3 6l4.5 4.5" : "M4.5 1.5 9 6l-4.5 4.5"}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
  );
}
