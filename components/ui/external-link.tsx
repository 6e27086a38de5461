import { useTranslations } from "next-intl";

/** A link that leaves the product: shows where to, never a title that the other site chose. */
export function ExternalLink({ href }: { href: string }) {
  const say = useTranslations("common");
  return (
    <span>
      <a href={href} className="link shows-address" rel="noopener noreferrer" target="_blank">
        <bdi dir="ltr" className="wrap-anywhere">
          {href.replace(/^https?:\/\//, "").replace(/\/$/, "")}
        </bdi>
      </a>{" "}
      <span className="text-sm text-muted">({say("externalSite")})</span>
    </span>
  );
}
