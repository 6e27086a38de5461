import type { Instrumentation } from "next";

/** Runs once before the first request: a process whose database role passes the row policies ends here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readiness } = await import("./lib/health/queries");
  if ((await readiness()) !== "unsafe_role") return;
  process.stderr.write(
    "DATABASE_URL names a superuser, an owner or a role with BYPASSRLS: let it name operative_app.\n",
  );
  process.exit(1);
}

/** Logs each fault once; the page that the person sees shows the same digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error("A request failed", { digest, route: context.routePath, method: request.method, error });
};
