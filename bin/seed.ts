import { closeDatabase, servingRoleFault } from "@/db/client";
import { loadDemo } from "@/db/seed/demo";
import { DEMO_PASSWORD } from "@/db/seed/demo-accounts";
import { loadReference } from "@/db/seed/reference";
import { Trouble } from "@/db/trouble";
import { hashPassword } from "@/lib/auth/password";
import { env } from "@/lib/env";

// Runs in a process of its own, as the role that serves, and hands the demo accounts to the parent.
const fault = await servingRoleFault();
if (fault)
  throw new Trouble(`DATABASE_URL names a role that passes the row policies (${fault}): use operative_app.`);
await loadReference();
const accounts = env().DEMO ? await loadDemo(await hashPassword(DEMO_PASSWORD)) : [];
await closeDatabase();
process.send?.(accounts);
