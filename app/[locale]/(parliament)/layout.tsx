import type { ReactNode } from "react";
import { requireActor } from "@/lib/auth/actor";

/** The gate of the parliaments' side; each page asks again, because a layout is not drawn anew on every visit. */
export default async function ParliamentLayout({ children }: { children: ReactNode }) {
  await requireActor("parliament");
  return children;
}
