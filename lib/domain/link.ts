import { done, type Result, refuse } from "./result";

/** A link that may be shown and followed. `href` is normalised; `host` is what a person is told before following. */
export type Link = { href: string; host: string };

/** Marks that word processors leave around a copied link, most of all in right-to-left text. */
const AROUND = /^[\s\p{Bidi_Control}]+|[\s\p{Bidi_Control}]+$/gu;
/** White space, control and direction characters hide where a link leads; browsers skip some of them silently, so
 *  that "java\nscript:" runs. */
const HIDING = /[\s\p{Cc}\p{Bidi_Control}]/u;

/** Reads a link to evidence: http or https, without a name and password in it. Refuses every other scheme as
 *  "link_not_http" and all that is no whole address, such as "www.example.org", as "link_not_a_link". Never fetches. */
export function readLink(text: string): Result<Link, "link_not_http" | "link_not_a_link"> {
  const trimmed = text.replace(AROUND, "");
  if (HIDING.test(trimmed) || !URL.canParse(trimmed)) return refuse("link_not_a_link");

  const { protocol, username, password, href, host } = new URL(trimmed);
  if (protocol !== "http:" && protocol !== "https:") return refuse("link_not_http");
  return username || password ? refuse("link_not_a_link") : done({ href, host });
}
