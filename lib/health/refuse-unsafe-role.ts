import "server-only";
import { readiness } from "./queries";

/** Ends a process whose database role passes the row policies, saying what to do. A database that does not answer is
 *  no reason to end: it may come back, and until then each page says so. */
export async function refuseUnsafeRole(): Promise<void> {
  if ((await readiness()) !== "unsafe_role") return;
  process.stderr.write(
    "DATABASE_URL names a superuser, an owner or a role with BYPASSRLS: let it name operative_app.\n",
  );
  process.exit(1);
}
