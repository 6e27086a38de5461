import type { Side } from "@/lib/domain/actor";
import type { ReportHead } from "@/lib/reports/views";

/** One message as it is read. `isReaders` is true for one's own. */
export type MessageView = {
  id: string;
  text: string;
  writerName: string;
  writerSide: Side;
  isReaders: boolean;
  writtenAt: Date;
};

/** Somebody who can be told of a message at once; `value` is an id or SECRETARIAT, whose name the page says. */
export type Mentionable = { value: string; name: string | null };

/** The conversation on a report, the first message on top, and who may be told of another one. */
export type Conversation = { report: ReportHead; messages: MessageView[]; mentionable: Mentionable[] };

/** A note of an officer, for officers. */
export type NoteView = { id: string; text: string; writerName: string; writtenAt: Date };
