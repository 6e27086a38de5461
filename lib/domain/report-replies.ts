import { ANSWER_CHARACTERS_MAX } from "./report-check";
import type { PointReply } from "./report-content";

const POINT_FIELDS = ["reply_kind", "reply"] as const;
/** The fields of a draft that each point of a returned report has. */
export type PointField = (typeof POINT_FIELDS)[number];

/** How a parliament answers a point: it changed its report, or says why the report stands as it is. */
export const REPLY_KINDS = ["fixed", "explained"] as const satisfies readonly PointReply["kind"][];

/** What stands in the way of sending a returned report again. */
export type ReplyProblem = { code: "reply_missing" | "explanation_missing" | "too_long"; field: string };

/** The key under which a draft stores the reply to a point: "reply:<point id>" or "reply_kind:<point id>". */
export function pointKey(pointId: string, name: PointField): string {
  return `${name}:${pointId}`;
}

/** Takes the key of a point's field apart, or answers null for any other text. Whether the point belongs to the
 *  report is for the caller to ask. */
export function readPointKey(key: string): { pointId: string; name: PointField } | null {
  const [kind, pointId, ...rest] = key.split(":");
  const name = POINT_FIELDS.find((each) => each === kind);
  return name && pointId && rest.length === 0 ? { pointId, name } : null;
}

/** The replies that a draft gives, in the order of the points; a point without a reply is left out. */
export function repliesIn(
  fields: Readonly<Record<string, string>>,
  pointIds: readonly string[],
): PointReply[] {
  return pointIds.flatMap((pointId) => {
    const kind = kindIn(fields, pointId);
    return kind ? [{ pointId, kind, text: textIn(fields, pointId) }] : [];
  });
}

/** What the replies of a draft still lack, in the order of the points: each point is answered, and who says that the
 *  report stands as it is says why. */
export function replyProblemsOf(
  fields: Readonly<Record<string, string>>,
  pointIds: readonly string[],
): ReplyProblem[] {
  return pointIds.flatMap((pointId): ReplyProblem[] => {
    const kind = kindIn(fields, pointId);
    const text = textIn(fields, pointId);
    if (!kind) return [{ code: "reply_missing", field: pointKey(pointId, "reply_kind") }];
    if (kind === "explained" && !text.trim())
      return [{ code: "explanation_missing", field: pointKey(pointId, "reply") }];
    return text.length > ANSWER_CHARACTERS_MAX
      ? [{ code: "too_long", field: pointKey(pointId, "reply") }]
      : [];
  });
}

function kindIn(fields: Readonly<Record<string, string>>, pointId: string): PointReply["kind"] | null {
  const typed = fields[pointKey(pointId, "reply_kind")];
  return REPLY_KINDS.find((kind) => kind === typed) ?? null;
}

function textIn(fields: Readonly<Record<string, string>>, pointId: string): string {
  return fields[pointKey(pointId, "reply")] ?? "";
}
