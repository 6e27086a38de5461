import { migrate } from "@/db/migrate";
import { openDatabase } from "./database";
import { step } from "./progress.mjs";
import { readSettings } from "./settings";

// `npm run db:migrate`: the database of DATABASE_OWNER_URL or, where none is named, the embedded one.
const database = await openDatabase(readSettings(process.env));
try {
  await step("Migrating the database", () => migrate(database.ownerUrl));
} finally {
  await database.close();
}
