import { expect, it } from "vitest";
import { aDay } from "../testing/makers";
import { isUnconfirmed } from "./transcription";

it("what an officer wrote down is unconfirmed until it has the day of a submission", () => {
  expect(isUnconfirmed({ status: "submitted", firstSubmittedOn: null })).toBe(true);
  expect(isUnconfirmed({ status: "submitted", firstSubmittedOn: aDay("2024-09-12") })).toBe(false);
  expect(isUnconfirmed({ status: "drafting", firstSubmittedOn: null })).toBe(false);
});
