"use server";

import { formAction } from "@/lib/http/form-action";
import { redirectTo } from "@/lib/http/redirect-to";
import { paths, withQuery } from "@/lib/paths";
import { proposeChange, recordConsent, settleChange } from "@/lib/rotations/changes";
import { bringUpToDate, creditReport, designate, publishRotation } from "@/lib/rotations/commands";
import {
  creditSchema,
  designateSchema,
  proposeChangeSchema,
  recordConsentSchema,
  settleChangeSchema,
  whichRotationSchema,
} from "@/lib/rotations/schema";

export const publishAction = formAction(whichRotationSchema, publishRotation, ({ rotationId }) =>
  redirectTo(withQuery(paths.rotation(rotationId), { done: "published" })),
);

export const bringUpToDateAction = formAction(whichRotationSchema, bringUpToDate, ({ rotationId }) =>
  redirectTo(withQuery(paths.rotation(rotationId), { done: "updated" })),
);

export const designateAction = formAction(designateSchema, designate, ({ rotationId }) =>
  redirectTo(withQuery(paths.rotation(rotationId), { done: "designated" })),
);

export const proposeChangeAction = formAction(proposeChangeSchema, proposeChange, ({ rotationId }) =>
  redirectTo(withQuery(paths.rotation(rotationId), { done: "proposed" })),
);

export const recordConsentAction = formAction(recordConsentSchema, recordConsent, ({ rotationId }) =>
  redirectTo(withQuery(paths.rotation(rotationId), { done: "consent" })),
);

export const settleChangeAction = formAction(settleChangeSchema, settleChange, ({ rotationId }) =>
  redirectTo(withQuery(paths.rotation(rotationId), { done: "settled" })),
);

export const creditAction = formAction(creditSchema, creditReport, ({ rotationId }) =>
  redirectTo(withQuery(paths.rotation(rotationId), { done: "credited" })),
);
