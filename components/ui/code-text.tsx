/** Codes and addresses read from left to right in every language, and break anywhere rather than run over. */
export function CodeText({ children }: { children: string }) {
  return (
    <bdi dir="ltr" className="break-all">
      {children}
    </bdi>
  );
}
