"use server";

import { markSchema } from "@/lib/differences/schema";
import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import { backToEntry } from "@/lib/readings/back-to-entry";
import {
  changeCommitment,
  changeFacts,
  changeParagraph,
  changeReservation,
  checkAllSure,
  checkEntry,
  discardReading,
  markReadingDifferences,
  mergeParagraphs,
  moveInReading,
  removeFromReading,
  rereadInReading,
  settleDoubt,
  splitAt,
} from "@/lib/readings/commands";
import { confirmAsRendition, confirmReading } from "@/lib/readings/confirm-reading";
import {
  commitmentSchema,
  doubtSchema,
  entrySchema,
  factsSchema,
  moveSchema,
  paragraphSchema,
  readingSchema,
  renditionSchema,
  reservationSchema,
  splitSchema,
  wholeReadingSchema,
} from "@/lib/readings/schema";

export const changeFactsAction = formAction(factsSchema, changeFacts, backToEntry);

export const changeParagraphAction = formAction(paragraphSchema, changeParagraph, backToEntry);

export const splitAction = formAction(splitSchema, splitAt, backToEntry);

export const mergeAction = formAction(entrySchema, mergeParagraphs, backToEntry);

export const moveAction = formAction(moveSchema, moveInReading, backToEntry);

export const rereadAction = formAction(entrySchema, rereadInReading, backToEntry);

export const checkSureAction = formAction(readingSchema, checkAllSure, backToEntry);

export const removeAction = formAction(entrySchema, removeFromReading, ({ readingId }) =>
  backToEntry({ readingId, key: "operative" }),
);

export const checkAction = formAction(entrySchema, checkEntry, backToEntry);

export const markDifferencesAction = formAction(markSchema, markReadingDifferences, backToEntry);

export const settleDoubtAction = formAction(doubtSchema, settleDoubt, ({ readingId }) =>
  backToEntry({ readingId, key: "first" }),
);

export const changeCommitmentAction = formAction(commitmentSchema, changeCommitment, backToEntry);

export const changeReservationAction = formAction(reservationSchema, changeReservation, backToEntry);

export const confirmAction = formAction(wholeReadingSchema, confirmReading, ({ documentId }) =>
  redirectTo(`${paths.document(documentId)}?confirmed=1`),
);

export const confirmAsRenditionAction = formAction(
  renditionSchema,
  confirmAsRendition,
  ({ documentId, unmatched }) => redirectTo(`${paths.document(documentId)}?rendition=${unmatched}`),
);

export const discardAction = formAction(wholeReadingSchema, discardReading, () =>
  redirectTo(paths.documents()),
);
