import { useTranslations } from "next-intl";
import { readFieldKey } from "@/lib/domain/report-check";
import { POINT_PREFIX } from "@/lib/reviews/point-prefix";
import type { Review } from "@/lib/reviews/views";
import { PointField } from "./point-field";

/** A box for a point beside the field it means: one for each task, at its answer, and one for each field of the
 *  report itself. */
export function PointBox({ field, review }: { field: string; review: Review }) {
  const say = useTranslations("reviews.points");
  const form = useTranslations("reviews.changes");
  const read = readFieldKey(field);
  if (!read || (read.taskId !== null && read.name !== "answer")) return null;
  const label = review.tasks.find(({ taskId }) => taskId === read.taskId)?.label;
  const ownWords = read.name === "obstacles" ? form("obstacles") : form("helpWanted");
  return (
    <PointField
      name={`${POINT_PREFIX}${field}`}
      summary={say("add")}
      about={label ? say("commitment", { label }) : ownWords}
      label={say("comment")}
    />
  );
}
