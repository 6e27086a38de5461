import type { ReactNode } from "react";

/** The head of a page: what is above it, one h1 that says where you are, then the one thing to do next. */
export function PageHead(props: {
  title: ReactNode;
  lead?: ReactNode;
  before?: ReactNode;
  next?: ReactNode;
}) {
  const { title, lead, before, next } = props;
  return (
    <div className="mb-8">
      {before}
      <h1>{title}</h1>
      {lead && <div className="mt-2 max-w-text text-lg text-muted">{lead}</div>}
      {next && <div className="mt-4">{next}</div>}
    </div>
  );
}

/** One column to write in, with a quiet list of the steps beside it on a desk and between head and form on less. */
export function FilingLayout(props: { head: ReactNode; children: ReactNode; aside?: ReactNode }) {
  const { head, children, aside } = props;
  return (
    <div className="filing">
      <div className="max-w-filing">{head}</div>
      <div className="gap-12 lg:flex lg:flex-row-reverse lg:justify-end">
        {aside && <aside className="mb-8 text-base lg:w-72 lg:shrink-0">{aside}</aside>}
        <div className="min-w-0 max-w-filing grow">{children}</div>
      </div>
    </div>
  );
}

/** Source and reading beside each other from 1024 px; one below the other on less. */
export function SideBySide({ start, end }: { start: ReactNode; end: ReactNode }) {
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="min-w-0">{start}</div>
      <div className="min-w-0">{end}</div>
    </div>
  );
}
