import { resolve } from "node:path";
import { z } from "zod";
import { keptSecret } from "@/db/kept-secret";
import { Trouble } from "@/db/trouble";
import { type EnvSource, FIELDS, type Parsed, parseFields, senderFault, storyDateFault } from "@/lib/env";

/** How this instance is to run. `database` is null for the embedded one; `secret` is null where we make our own. */
export type Settings = {
  database: { appUrl: string; ownerUrl: string } | null;
  secret: string | null;
  publicUrl: string;
  demo: boolean;
  host: string;
  port: number;
  /** Absolute, because the built server changes its folder. */
  dataFolder: string;
};

const SCHEMA = z.object({
  DATABASE_URL: FIELDS.DATABASE_URL.optional(),
  DATABASE_OWNER_URL: FIELDS.DATABASE_OWNER_URL.optional(),
  NEXTAUTH_SECRET: FIELDS.NEXTAUTH_SECRET.optional(),
  NEXTAUTH_URL: FIELDS.NEXTAUTH_URL.optional(),
  OPERATIVE_TODAY: FIELDS.OPERATIVE_TODAY.optional(),
  DEMO: FIELDS.DEMO.optional(),
  MAIL_URL: FIELDS.MAIL_URL.optional(),
  MAIL_FROM: FIELDS.MAIL_FROM.optional(),
  PORT: FIELDS.PORT,
  HOST: z.string().default("0.0.0.0"),
  DATA_DIR: FIELDS.DATA_DIR,
  LOG_LEVEL: FIELDS.LOG_LEVEL,
});

/** Reads how to run from the environment: a demo on the embedded database unless a database is named. */
export function parseSettings(source: EnvSource): Parsed<Settings> {
  const parsed = parseFields(SCHEMA, source);
  if (!parsed.ok) return parsed;
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, NEXTAUTH_SECRET: secret } = parsed.env;
  const database = appUrl && ownerUrl ? { appUrl, ownerUrl } : null;
  const demo = parsed.env.DEMO ? parsed.env.DEMO === "1" : database === null;
  const problems: string[] = [];
  if (ownerUrl && !appUrl)
    problems.push("DATABASE_URL is missing: name the role that serves, beside DATABASE_OWNER_URL");
  if (appUrl && !ownerUrl)
    problems.push("DATABASE_OWNER_URL is missing: name the role that migrates, beside DATABASE_URL");
  if (database && !secret)
    problems.push("NEXTAUTH_SECRET must be set with a database of yours: `openssl rand -hex 32`");
  const misplaced = storyDateFault({ demo, today: parsed.env.OPERATIVE_TODAY });
  if (misplaced) problems.push(misplaced);
  const anonymous = senderFault({ url: parsed.env.MAIL_URL, from: parsed.env.MAIL_FROM });
  if (anonymous) problems.push(anonymous);
  if (problems.length > 0) return { ok: false, problems };
  const { HOST: host, PORT: port, NEXTAUTH_URL: publicUrl = `http://localhost:${port}` } = parsed.env;
  const dataFolder = resolve(parsed.env.DATA_DIR);
  return { ok: true, env: { database, secret: secret ?? null, publicUrl, demo, host, port, dataFolder } };
}

/** The settings of this process; throws Trouble with a line for each thing that is wrong. */
export function readSettings(source: EnvSource): Settings {
  const parsed = parseSettings(source);
  if (parsed.ok) return parsed.env;
  throw new Trouble(parsed.problems.join("\n"));
}

/** What web, worker and seed read through lib/env.ts. A secret that nobody gave is made once and kept. */
export function childEnvironment(settings: Settings, appUrl: string): Record<string, string> {
  return {
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: settings.secret ?? keptSecret(`${settings.dataFolder}/secret`),
    NEXTAUTH_URL: settings.publicUrl,
    DEMO: settings.demo ? "1" : "0",
    PORT: String(settings.port),
    // Next's own server reads its address from a variable that shells set to the name of the machine.
    HOSTNAME: settings.host,
    DATA_DIR: settings.dataFolder,
    NODE_ENV: "production",
  };
}
