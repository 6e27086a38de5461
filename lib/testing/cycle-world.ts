import { eq } from "drizzle-orm";
import { asSystem } from "@/db/client";
import { reports } from "@/db/schema/reports";
import { activateCommitments } from "@/lib/commitments/commands";
import { setUpCycle } from "@/lib/cycles/commands";
import { setUpCycleSchema } from "@/lib/cycles/schema";
import { recordAdoption } from "@/lib/documents/commands";
import { recordAdoptionSchema } from "@/lib/documents/schema";
import { LANES } from "@/lib/jobs/jobs";
import { aConfirmedDocument, type IntakeWorld } from "./intake-world";

let nth = 0;

/** A document whose commitments are all active, with its id; each call makes another. */
export async function anActiveDocument(world: IntakeWorld): Promise<string> {
  const documentId = await aConfirmedDocument(world.officer, `CYC${++nth}`);
  const adoption = {
    documentId,
    version: 0,
    adoption: "adopted",
    adoptedOn: "2022-10-15",
    adoptionReference: "Minutes",
  };
  await recordAdoption(world.officer, recordAdoptionSchema.parse(adoption));
  await activateCommitments(world.officer, { documentId, commitmentId: "all" });
  return documentId;
}

/** Sets a cycle up for one document, from June to October 2024 unless `given` says otherwise; may be refused. */
export function setUpFor(
  documentId: string,
  options: { actor: IntakeWorld["administrator"]; given?: object },
): ReturnType<typeof setUpCycle> {
  const typed = {
    code: `cycle-${++nth}`,
    "name.en": "Measures taken",
    documents: [documentId],
    regime: "everyone",
    opensOn: "2024-06-01",
    dueBy: "day",
    dueOn: "2024-09-01",
    closesOn: "2024-10-01",
    ...options.given,
  };
  return setUpCycle(options.actor, setUpCycleSchema.parse(typed));
}

/** Runs one job of the worker by its name. */
export async function runJob(name: string): Promise<void> {
  const job = Object.values(LANES)
    .flat()
    .find((each) => each.name === name);
  if (!job) throw new Error(`No job ${name}`);
  await job.run();
}

/** The filing states of a cycle's reports. */
export function reportsOf(
  cycleId: string,
): Promise<Pick<typeof reports.$inferSelect, "id" | "parliamentId" | "status" | "allReserved">[]> {
  return asSystem("test", (scope) =>
    scope
      .select({
        id: reports.id,
        parliamentId: reports.parliamentId,
        status: reports.status,
        allReserved: reports.allReserved,
      })
      .from(reports)
      .where(eq(reports.cycleId, cycleId)),
  );
}
