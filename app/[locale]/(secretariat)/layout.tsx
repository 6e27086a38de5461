import type { ReactNode } from "react";
import { requireActor } from "@/lib/auth/actor";

/** A courtesy: sends people to their side of the house. Each page asks for itself again. */
export default async function SecretariatLayout({ children }: { children: ReactNode }) {
  await requireActor("secretariat");
  return children;
}
