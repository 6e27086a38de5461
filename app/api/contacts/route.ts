import { requireActor } from "@/lib/auth/actor";
import { exportContacts } from "@/lib/contacts/queries";
import { isLocale } from "@/lib/domain/locale";

/** The contacts of all parliaments as CSV, for the secretariat. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("secretariat");
  const asked = new URL(request.url).searchParams.get("locale") ?? "";
  const text = await exportContacts(actor, isLocale(asked) ? asked : "en");
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="contacts.csv"',
      "cache-control": "private, no-store",
    },
  });
}
