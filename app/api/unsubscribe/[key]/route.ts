import { unsubscribe } from "@/lib/letters/commands";

/** The one click of a mail program (RFC 8058): a POST from anywhere, for whoever holds the key of the letter. */
export async function POST(
  _request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  const stopped = await unsubscribe(await params);
  return new Response(null, { status: stopped.ok ? 204 : 404 });
}
