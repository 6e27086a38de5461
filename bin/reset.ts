import { connected } from "@/db/databases";
import { Trouble } from "@/db/trouble";
import { openDatabase } from "./database";
import { childEnvironment, readSettings } from "./settings";
import { fillDatabase } from "./stack";

// `npm run db:reset`: begins again with an empty embedded database and, in the demo, its story.
const settings = readSettings(process.env);
if (settings.database) throw new Trouble("db:reset empties the embedded database only: unset DATABASE_URL.");
const database = await openDatabase(settings);
try {
  await connected(database.ownerUrl, (owner) =>
    owner.query("drop schema if exists drizzle cascade; drop schema public cascade; create schema public"),
  );
  await fillDatabase(database, childEnvironment(settings, database.appUrl));
} finally {
  await database.close();
}
