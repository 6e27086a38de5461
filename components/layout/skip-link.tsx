/** The first stop of the keyboard: leads past the header. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#content"
      className="not-printed sr-only focus:not-sr-only focus:absolute focus:inset-s-4 focus:top-2 focus:z-10 focus:bg-paper focus:p-3"
    >
      {children}
    </a>
  );
}
