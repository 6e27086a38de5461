import { findActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/permissions";
import { findDigest } from "@/lib/history/queries";

type Context = { params: Promise<{ day: string }> };

/** The signed digest of a day as a file, for who may read the whole history. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [actor, { day }] = await Promise.all([findActor(), params]);
  const digest = actor && may(actor.roles, "check_history") ? await findDigest(actor, day) : null;
  if (!digest) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(digest, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="history-${digest.madeOn}.json"`,
      "cache-control": "no-store",
    },
  });
}
