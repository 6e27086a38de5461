import type { ReactNode } from "react";
import { Link } from "./link";

type TaskRowProps = {
  /** Where the row leads; left out where nothing can be done yet. */
  href?: string;
  title: ReactNode;
  /** What is asked, in one line. */
  asked?: ReactNode;
  due?: ReactNode;
  tag: ReactNode;
  /** Whose turn it is, where it is not the reader's. */
  turn?: ReactNode;
};

/** Things to do, one below the other. */
export function TaskList({ children }: { children: ReactNode }) {
  return <ul className="border-line border-t">{children}</ul>;
}

/** One thing to do: the whole row opens it, and only its title is read as the link. */
export function TaskRow({ href, title, asked, due, tag, turn }: TaskRowProps) {
  return (
    <li className="relative flex flex-col gap-x-8 gap-y-2 border-line border-b py-4 hover:bg-wash sm:flex-row sm:justify-between sm:px-3">
      <div className="min-w-0">
        <p className="text-lg leading-tight">
          {href ? (
            <Link href={href} className="link after:absolute after:inset-0">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        {asked && <p className="mt-1 max-w-text text-base">{asked}</p>}
        {due && <p className="mt-1 text-base">{due}</p>}
      </div>
      <div className="flex shrink-0 flex-col items-start gap-1 sm:items-end">
        {tag}
        {turn && <p className="text-muted text-sm">{turn}</p>}
      </div>
    </li>
  );
}
