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
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const { digest, message, stack } = error as Error & { digest?: string };
  const line = {
    level: "error",
    at: new Date().toISOString(),
    digest,
    route: context.routePath,
    method: request.method,
  };
  process.stderr.write(`${JSON.stringify({ ...line, message, stack })}\n`);
};
