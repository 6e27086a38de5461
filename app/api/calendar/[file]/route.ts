import { findCalendar } from "@/lib/feeds/calendar";

/** A calendar by its secret address. What does not exist, was never given out or is revoked is the same. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const text = file.endsWith(".ics") ? await findCalendar(file.slice(0, -".ics".length)) : null;
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, {
    headers: { "content-type": "text/calendar; charset=utf-8", "cache-control": "private, no-store" },
  });
}
