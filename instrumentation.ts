import type { Instrumentation } from "next";

/** Runs once before the first request: a process whose database role passes the row policies ends here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseUnsafeRole } = await import("./lib/health/refuse-unsafe-role");
  await refuseUnsafeRole();
}

/** Logs each fault once; the page that the person sees shows the same digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error("A request failed", { digest, route: context.routePath, method: request.method, error });
};
