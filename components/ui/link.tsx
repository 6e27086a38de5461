import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { inLocale } from "@/lib/paths";

type LinkProps = {
  href: string;
  children: ReactNode;
  className?: string;
  "aria-current"?: "page" | "true";
  "aria-label"?: string;
};

/** A link inside the product: takes a path without language and stays in the reader's. A plain anchor on purpose:
 *  a full page load moves the focus, says the new title and never shows a stale page. */
export function Link({ href, className = "link", children, ...rest }: LinkProps) {
  const locale = useLocale();
  const isPage = href.startsWith("/") && !href.startsWith("/api/");
  return (
    <a href={isPage ? inLocale(locale, href) : href} className={className} {...rest}>
      {children}
    </a>
  );
}
