import { getTranslations } from "next-intl/server";
import { findActor } from "@/lib/auth/actor";
import type { Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/locale";
import { may } from "@/lib/domain/permissions";
import { SOURCE_BYTES_MAX } from "@/lib/domain/source-kinds";
import { limitedBody } from "@/lib/http/limited-body";
import { isFromOurPages } from "@/lib/http/origin-check";
import { inLocale, paths } from "@/lib/paths";
import { holdText } from "@/lib/readings/open-reading";
import { sendUpload } from "@/lib/uploads/commands";
import { readSentForm, type SentForm } from "@/lib/uploads/sent-form";

/** The file and what is typed beside it; more is not even read. */
const BODY_BYTES_MAX = SOURCE_BYTES_MAX + 1024 * 1024;

type Refusal = "not_your_step" | "text_empty" | "text_twice" | "source_too_large" | "form_broken";

/** Takes a file or a text in, for the worker to read. A browser with a script asks for JSON, keeps its form and waits;
 *  without one it is sent on to where the progress is shown, or back to the form with the message and all that was
 *  typed. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromOurPages(request.headers)) return new Response(null, { status: 403 });
  const actor = await findActor();
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  if (!actor) return signedOut(request, wantsJson);
  if (!may(actor.roles, "intake_document")) return new Response(null, { status: 404 });

  const form = await formIn(request);
  if (!form.ok)
    return refused({ wantsJson, actor, refusal: form.refusal, form: null, locale: localeOf(request) });
  const { sent, locale } = form.value;
  if ("refusal" in sent)
    return refused({ wantsJson, actor, refusal: sent.refusal, form: form.value, locale });
  const stored = await sendUpload(actor, sent);
  if (!stored.ok) return refused({ wantsJson, actor, refusal: stored.refusal, form: form.value, locale });
  const { uploadId } = stored.value;
  return wantsJson ? Response.json({ uploadId }) : lead(inLocale(locale, paths.upload(uploadId)));
}

async function formIn(
  request: Request,
): Promise<{ ok: true; value: SentForm } | { ok: false; refusal: "source_too_large" | "form_broken" }> {
  const body = await limitedBody(request, BODY_BYTES_MAX);
  if (!body) return { ok: false, refusal: "source_too_large" };
  const type = request.headers.get("content-type") ?? "";
  try {
    const form = await new Response(body, { headers: { "content-type": type } }).formData();
    return { ok: true, value: await readSentForm(form) };
  } catch {
    return { ok: false, refusal: "form_broken" };
  }
}

async function refused(answer: {
  wantsJson: boolean;
  actor: Actor;
  refusal: Refusal;
  form: SentForm | null;
  locale: Locale;
}): Promise<Response> {
  const { wantsJson, actor, refusal, form, locale } = answer;
  if (wantsJson) {
    const say = await getTranslations({ locale, namespace: "refusals" });
    return Response.json({ refusal, sentence: say(refusal) }, { status: 422 });
  }
  const held = form && Object.values(form.typed).some((typed) => typed !== "");
  const query = new URLSearchParams({ refused: refusal });
  if (held) query.set("held", await holdText(actor, form.typed));
  return lead(inLocale(locale, `${paths.newDocument()}?${query}`));
}

/** Whoever was signed out meanwhile keeps what they typed: with a script the page stays, without one the browser goes
 *  back to it. */
async function signedOut(request: Request, wantsJson: boolean): Promise<Response> {
  const locale = localeOf(request);
  if (!wantsJson) {
    const back = encodeURIComponent(inLocale(locale, paths.newDocument()));
    return lead(`${inLocale(locale, paths.signIn())}?next=${back}`);
  }
  const say = await getTranslations({ locale, namespace: "refusals" });
  return Response.json({ refusal: "signed_out", sentence: say("signed_out") }, { status: 401 });
}

/** The language of the page that sent the form, where the form itself could not be read. */
function localeOf(request: Request): Locale {
  const [, found] = /\/(en|fr|ar|es)\//.exec(request.headers.get("referer") ?? "") ?? [];
  return found === "fr" || found === "ar" || found === "es" ? found : "en";
}

function lead(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address } });
}
