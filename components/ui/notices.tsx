import type { ReactNode } from "react";

/** What will be here, why it is empty, one thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-sm bg-wash p-6">
      <p className="font-bold">{title}</p>
      <div className="mt-1 max-w-text">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

const BANNERS = {
  done: "border-accepted bg-accepted-wash",
  notice: "border-submitted bg-submitted-wash",
  attention: "border-returned bg-returned-wash",
} as const;

/** Something that just happened or that the reader must know first; announced without taking the focus. */
export function Banner(props: { kind: keyof typeof BANNERS; title: ReactNode; children?: ReactNode }) {
  return (
    <div role="status" className={`border-s-4 p-4 ${BANNERS[props.kind]}`}>
      <p className="font-bold">{props.title}</p>
      {props.children && <div className="mt-1 max-w-text">{props.children}</div>}
    </div>
  );
}

/** A passage set apart from the text around it. */
export function Inset({ children }: { children: ReactNode }) {
  return <div className="max-w-text border-line border-s-4 ps-4">{children}</div>;
}

/** More for who wants it; native, so it opens without script. */
export function Details({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details>
      <summary className="link w-fit">{summary}</summary>
      <div className="mt-2 border-line border-s-4 ps-4">{children}</div>
    </details>
  );
}
