import "server-only";
import { servingRoleFault } from "@/db/client";

/** "ready", or why this process must not serve: the database does not answer, or its role passes the row policies
 *  (a superuser, one with BYPASSRLS, or the owner of the tables). */
export async function readiness(): Promise<"ready" | "no_database" | "unsafe_role"> {
  try {
    return (await servingRoleFault()) ? "unsafe_role" : "ready";
  } catch {
    return "no_database";
  }
}
