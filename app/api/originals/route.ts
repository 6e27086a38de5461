import { findActor } from "@/lib/auth/actor";
import { isLocale, type Locale } from "@/lib/domain/locale";
import { withDates } from "@/lib/http/entered";
import { limitedBody } from "@/lib/http/limited-body";
import { isFromOurPages } from "@/lib/http/origin-check";
import { inLocale, paths, withQuery } from "@/lib/paths";
import { storeOriginal } from "@/lib/transcriptions/commands";
import { originalSchema } from "@/lib/transcriptions/schema";

/** The largest file with the few fields beside it. */
const BODY_BYTES_MAX = 26 * 1024 * 1024;

/** Takes the original of an answer in, from a form that works without a script; it leads on to writing it down, or back
 *  to the form with the reason and what was typed. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const actor = await findActor();
  if (actor?.side !== "secretariat") return new Response(null, { status: 404 });
  const form = await formIn(request);
  if (!form) return new Response(null, { status: 413 });

  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const asked = typed.locale ?? "";
  const locale: Locale = isLocale(asked) ? asked : "en";
  const back = (refused: string) =>
    lead(locale, withQuery(paths.transcribe(typed.reportId ?? ""), { ...kept(typed), refused }));
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return back("file_missing");
  const parsed = originalSchema.safeParse(withDates(typed), { error: () => "invalid" });
  if (!parsed.success) return back(parsed.error.issues[0]?.message ?? "invalid");

  const bytes = new Uint8Array(await file.arrayBuffer());
  const stored = await storeOriginal(actor, parsed.data, { name: file.name, bytes });
  if (!stored.ok) return back(stored.refusal);
  const { reportId, originalId } = stored.value;
  return lead(locale, withQuery(paths.transcribe(reportId), { original: originalId }));
}

async function formIn(request: Request): Promise<FormData | null> {
  const body = await limitedBody(request, BODY_BYTES_MAX);
  if (!body) return null;
  const type = request.headers.get("content-type") ?? "";
  return new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
}

/** What goes back into the form. */
function kept(typed: Record<string, string>): Record<string, string> {
  const names = ["channel", "source", "receivedOn.day", "receivedOn.month", "receivedOn.year"];
  return Object.fromEntries(names.flatMap((name) => (typed[name] ? [[name, typed[name]]] : [])));
}

function lead(locale: Locale, path: string): Response {
  return new Response(null, { status: 303, headers: { location: inLocale(locale, path) } });
}
