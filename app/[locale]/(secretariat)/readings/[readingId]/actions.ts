"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths } from "@/lib/paths";
import {
  changeCommitment,
  changeFacts,
  changeParagraph,
  changeReservation,
  checkEntry,
  discardReading,
  mergeParagraphs,
  removeFromReading,
  settleDoubt,
  splitAt,
} from "@/lib/readings/commands";
import { confirmAsRendition, confirmReading } from "@/lib/readings/confirm-reading";
import {
  commitmentSchema,
  doubtSchema,
  entrySchema,
  factsSchema,
  paragraphSchema,
  renditionSchema,
  reservationSchema,
  splitSchema,
  wholeReadingSchema,
} from "@/lib/readings/schema";

export const changeFactsAction = formAction(factsSchema, changeFacts, ({ readingId, key }) =>
  redirectTo(`${paths.reading(readingId)}#${key}`),
);

export const changeParagraphAction = formAction(paragraphSchema, changeParagraph, ({ readingId, key }) =>
  redirectTo(`${paths.reading(readingId)}#${key}`),
);

export const splitAction = formAction(splitSchema, splitAt, ({ readingId, key }) =>
  redirectTo(`${paths.reading(readingId)}#${key}`),
);

export const mergeAction = formAction(entrySchema, mergeParagraphs, ({ readingId, key }) =>
  redirectTo(`${paths.reading(readingId)}#${key}`),
);

export const removeAction = formAction(entrySchema, removeFromReading, ({ readingId }) =>
  redirectTo(`${paths.reading(readingId)}#operative`),
);

export const checkAction = formAction(entrySchema, checkEntry, ({ readingId, key }) =>
  redirectTo(`${paths.reading(readingId)}#${key}`),
);

export const settleDoubtAction = formAction(doubtSchema, settleDoubt, ({ readingId }) =>
  redirectTo(paths.reading(readingId)),
);

export const changeCommitmentAction = formAction(commitmentSchema, changeCommitment, ({ readingId, key }) =>
  redirectTo(`${paths.reading(readingId)}#${key}`),
);

export const changeReservationAction = formAction(
  reservationSchema,
  changeReservation,
  ({ readingId, key }) => redirectTo(`${paths.reading(readingId)}#${key}`),
);

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
