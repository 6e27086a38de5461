import { readiness } from "@/lib/health/queries";

/** For whoever watches the service; says nothing but ready or not. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  return Response.json(
    { state },
    { status: state === "ready" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
