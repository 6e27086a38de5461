import type { FEED_OWNERS } from "./schema";

/** A calendar that somebody can have, with its address where it has one. */
export type FeedShown = {
  owner: (typeof FEED_OWNERS)[number];
  feed: { id: string; address: string } | null;
  /** False for a parliament's to somebody who may only read its address. */
  mayChange: boolean;
};
