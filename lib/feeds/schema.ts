import { z } from "zod";

/** Whose dates a calendar shows. */
export const FEED_OWNERS = ["person", "parliament"] as const;

/** The button that makes an address, in place of the one there was. */
export const makeFeedSchema = z.object({ owner: z.enum(FEED_OWNERS, { error: "invalid" }) });
/** What `makeFeed` takes. */
export type MakeFeed = z.output<typeof makeFeedSchema>;

/** The button that takes an address back. */
export const revokeFeedSchema = z.object({ feedId: z.uuid({ error: "invalid" }) });
/** What `revokeFeed` takes. */
export type RevokeFeed = z.output<typeof revokeFeedSchema>;
