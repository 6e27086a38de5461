"use client";

import { useParams } from "next/navigation";
import { FaultPage } from "@/components/layout/fault-page";

type ErrorProps = { error: Error & { digest?: string }; retry: () => void };

/** What a fault on a page shows: nothing of the fault but the reference under which it is logged. */
export default function PageError({ error, retry }: ErrorProps) {
  const { locale } = useParams();
  return <FaultPage locale={String(locale)} reference={error.digest} retry={retry} />;
}
