import { useTranslations } from "next-intl";
import { Reference } from "@/components/ui/source-quote";
import { NO_GROUP } from "@/lib/dashboard/schema";
import type { DashboardPart } from "@/lib/dashboard/views";
import { LocalWords } from "./local-words";

/** A document or commitment by its code and words, anything else by its name. */
export function PartName({ part, isShort = false }: { part: DashboardPart; isShort?: boolean }) {
  const say = useTranslations("dashboard.filter");
  if (part.id === NO_GROUP) return say("noGroup");
  const isCoded = part.code !== null && part.code.length > 2;
  if (!isCoded) return <LocalWords text={part.name} />;
  return (
    <>
      <b>
        <Reference>{part.code ?? ""}</Reference>
      </b>{" "}
      <span className={isShort ? "line-clamp-2 text-sm" : "line-clamp-3 text-sm"}>
        <LocalWords text={part.name} />
      </span>
    </>
  );
}
