import { describe, expect, it } from "vitest";
import { isFromOurPages } from "./origin-check";

const host = "operative.example:3000";

describe("a request that changes something", () => {
  it.each([
    ["with our own origin", { host, origin: `http://${host}` }],
    [
      "with the origin that the proxy before us serves",
      { host: "web:3000", "x-forwarded-host": host, origin: `https://${host}` },
    ],
    ["without origin from a page of the same origin", { host, "sec-fetch-site": "same-origin" }],
  ])("is taken %s", (_, headers) => {
    expect(isFromOurPages(new Headers(headers))).toBe(true);
  });

  it.each([
    ["from another site", { host, origin: "https://elsewhere.example" }],
    ["from another port", { host, origin: "http://operative.example:4000" }],
    ["with the origin null", { host, origin: "null" }],
    ["without any word on where it comes from", { host }],
    ["from another site without origin", { host, "sec-fetch-site": "cross-site" }],
    ["from a sister site without origin", { host, "sec-fetch-site": "same-site" }],
    ["typed in the address bar", { host, "sec-fetch-site": "none" }],
  ])("is refused %s", (_, headers) => {
    expect(isFromOurPages(new Headers(headers))).toBe(false);
  });
});
