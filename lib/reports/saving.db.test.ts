import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/db/testing";
import type { Actor } from "@/lib/domain/actor";
import { holdsInOrder } from "@/lib/testing/holds-in-order";
import { reading } from "@/lib/testing/reporting-acts";
import { aPersonOf, aReportingWorld } from "@/lib/testing/reporting-world";
import { EMPTY_MARK } from "./field-mark";
import { type FieldRequest, type FieldSaver, fieldSaver, type SendOutcome } from "./field-saver";
import { findReport, listEarlierTexts } from "./queries";
import { saveField } from "./save-field";

beforeAll(testDatabase);

// `npm run proof:saving` plays more.
const numRuns = Number(process.env.PROOF_DB_RUNS ?? 8);
const KEYS = ["obstacles", "help_wanted"] as const;
const who = fc.nat({ max: 2 });
const key = fc.constantFrom(...KEYS);
const anyDeed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ deed: fc.constantFrom("append", "rewrite", "shorten"), who, key }) },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant("save"), who, key }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constantFrom("mine", "theirs", "both"), who, key }) },
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer Each> ? Each : never;
/** What happens to a request on its way; without a fault it arrives and is answered. */
const anyFault = fc.constantFrom("none", "none", "request lost", "answer lost", "sent twice");

type Typist = { saver: FieldSaver; boxes: Record<string, string>; sent: FieldRequest[] };

/** Somebody at a page, whose requests go through a line that fails as `faults` say, in turn. */
function aTypist(actor: Actor, reportId: string, faults: string[]): Typist {
  const sent: FieldRequest[] = [];
  let nth = 0;
  const carry = async (request: FieldRequest): Promise<SendOutcome> => {
    const saved = await saveField(actor, { ...request, reportId, reader: "en" });
    return saved.ok ? { answer: saved.value } : { cause: "refused" };
  };
  const send = async (request: FieldRequest): Promise<SendOutcome> => {
    sent.push({ ...request });
    const fault = faults.shift();
    if (fault === "request lost") return { cause: "connection" };
    if (fault === "sent twice") return (await Promise.all([carry(request), carry(request)]))[0];
    const outcome = await carry(request);
    return fault === "answer lost" ? { cause: "timeout" } : outcome;
  };
  const saver = fieldSaver({ send, newKey: () => `${actor.userId} ${++nth}` });
  return { saver, boxes: Object.fromEntries(KEYS.map((each) => [each, ""])), sent };
}

async function act({ saver, boxes }: Typist, { deed, key }: Deed, nth: number): Promise<void> {
  const text = boxes[key] ?? "";
  const put = (value: string | null) => {
    if (value !== null) boxes[key] = value;
  };
  if (deed === "save") return saver.state().failure ? saver.retry() : saver.flush();
  if (deed === "mine") return saver.keepMine(key);
  if (deed === "theirs") return put(saver.keepTheirs(key));
  if (deed === "both") return put(saver.editBoth(key));
  put(deed === "append" ? `${text}<${nth}>` : deed === "rewrite" ? `<${nth}>` : text.slice(0, -2));
  saver.typed(key, boxes[key] ?? "", EMPTY_MARK);
}

describe("three people who type in one draft over a line that fails", () => {
  test("lose nothing that was ever sent, and end with nothing unsaved", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDeed, { minLength: 5, maxLength: 30 }),
        fc.array(anyFault, { maxLength: 12 }),
        async (deeds, faults) => {
          const { france } = await aReportingWorld();
          const { reportId } = france;
          const actors = [1, 2, 3].map(() => aPersonOf(france, ["contributor"]));
          const line = [...faults];
          const typists = (await Promise.all(actors)).map((actor) => aTypist(actor, reportId, line));
          for (const [nth, deed] of deeds.entries()) {
            const typist = typists[deed.who];
            if (typist) await act(typist, deed, nth);
          }
          line.length = 0;
          for (const { saver } of typists) {
            await saver.retry();
            await saver.flush();
            expect(saver.state()).toMatchObject({ unsaved: [], failure: null });
          }

          const [reader = await aPersonOf(france, ["contributor"])] = await Promise.all(actors);
          const fields = (await findReport(reader, { reportId, ...reading }))?.fields ?? {};
          const past = await listEarlierTexts(reader, { reportId });
          for (const { key, value } of typists.flatMap(({ sent }) => sent)) {
            const kept = [
              fields[key]?.value ?? "",
              ...past.filter((text) => text.key === key).map((text) => text.value),
            ];
            expect(
              kept.some((text) => holdsInOrder(text, value)),
              `${key} ${value} in ${kept.join(" | ")}`,
            ).toBe(true);
          }
        },
      ),
      { numRuns },
    );
  }, 600_000);
});
