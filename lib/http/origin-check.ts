/** True when a request that changes something was made by one of our own pages. The framework compares Origin with
 *  Host but lets a request without Origin through; here such a request must say that it comes from the same site. */
export function isFromOurPages(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (origin === null) return headers.get("sec-fetch-site") === "same-origin";
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
