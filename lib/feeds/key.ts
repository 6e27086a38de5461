import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { readRouteId } from "@/lib/http/route-id";

/** The part of a calendar's address that names it and proves that we gave it out: 256 bits that follow from the row's id
 *  and the secret of this instance, so that none is stored and its owner can be shown it again. */
export function feedKey(feedId: string): string {
  return `${feedId}.${signature(feedId)}`;
}

/** The feed of a key, or null for one that we never gave out. */
export function readFeedKey(key: string): string | null {
  const [feedId = "", given = ""] = key.split(".");
  const own = Buffer.from(signature(feedId));
  const theirs = Buffer.from(given);
  return own.length === theirs.length && timingSafeEqual(own, theirs) ? readRouteId(feedId) : null;
}

function signature(feedId: string): string {
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(`calendar ${feedId}`).digest("base64url");
}
