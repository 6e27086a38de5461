/** Where to go after sign-in: the page that was asked for, when it is one of ours, and `home` otherwise. Only a path
 *  is taken, never a host (ASVS 3.7.2): "//elsewhere", "/\elsewhere", control characters and addresses that name a
 *  scheme all lead home. */
export function wayBack(next: string | undefined, home: string): string {
  if (!next || !/^\/[a-z]{2}(\/|\?|$)/.test(next) || hasControlCharacter(next) || next.includes("\\"))
    return home;
  const resolved = new URL(next, "http://operative.invalid");
  return resolved.host === "operative.invalid" ? `${resolved.pathname}${resolved.search}` : home;
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < " " || character === "\u007f");
}
