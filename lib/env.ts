import "server-only";
import { z } from "zod";
import { type CalendarDate, calendarDate } from "@/lib/domain/calendar-date";

/** The day on which the demo plays unless OPERATIVE_TODAY names another: the 149th Assembly lies four weeks ahead. */
const STORY_DATE = "2024-09-16";

/** From the most to the least talkative. */
export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
/** One of LOG_LEVELS. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The settings of web and worker. Names in capitals are those of the environment; `.env.example` explains them. */
export type Env = {
  DATABASE_URL: string;
  NEXTAUTH_SECRET: string;
  NEXTAUTH_URL: string;
  DEMO: boolean;
  /** The day that counts as today in the demo; null outside it, where the real day counts. */
  storyDate: CalendarDate | null;
  DATA_DIR: string;
  LOG_LEVEL: LogLevel;
  /** Null where no mail server is set: letters then stay in the outbox, where the secretariat reads them. */
  mailServer: { url: string; from: string } | null;
  /** Where clamd listens: the path of its socket, or host and port. Null: files are not looked at for viruses. */
  CLAMD: string | null;
  /** Whether a second officer must have checked a reading before anything of it is activated. */
  isSecondCheckRequired: boolean;
};

/** Where settings come from, in the shape of `process.env`. */
export type EnvSource = Readonly<Record<string, string | undefined>>;
/** Settings, or one line for each thing that is wrong with them, saying what to do. */
export type Parsed<Settings> = { ok: true; env: Settings } | { ok: false; problems: string[] };

const databaseAddress = "must look like postgres://user:password@host:5432/database";
const randomText = "must be a random text of 32 characters or more";

/** Each variable and what it may hold; the launcher parses its own settings with the same fields. */
export const FIELDS = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: databaseAddress }),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/, error: databaseAddress }),
  NEXTAUTH_SECRET: z.string({ error: randomText }).min(32, { error: randomText }),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/, error: "must be the http(s) address that people type" }),
  PORT: z.coerce
    .number({ error: "must be a port such as 3000" })
    .int({ error: "must be a port such as 3000" })
    .min(1, { error: "must be a port such as 3000" })
    .max(65_535, { error: "must be a port such as 3000" })
    .default(3000),
  DEMO: z.enum(["0", "1"], { error: "must be 1 or 0" }),
  OPERATIVE_TODAY: z
    .string()
    .transform(calendarDate)
    .refine((day) => day !== null, { error: `must be a day that exists, such as ${STORY_DATE}` }),
  MAIL_URL: z.url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" }),
  MAIL_FROM: z.string().regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, {
    error: "must look like Operative <no-reply@example.org>",
  }),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).default("info"),
  CLAMD: z
    .string()
    .regex(/^(\/.+|[^/\s:]+:\d{1,5})$/, { error: "must be the path of a socket, or host:port" })
    .optional(),
  SECOND_CHECK: z
    .enum(["required", "optional"], { error: "must be required or optional" })
    .default("optional"),
};

const SCHEMA = z
  .object({
    ...FIELDS,
    NEXTAUTH_URL: FIELDS.NEXTAUTH_URL.optional(),
    DEMO: FIELDS.DEMO.default("0"),
    OPERATIVE_TODAY: FIELDS.OPERATIVE_TODAY.optional(),
    MAIL_URL: FIELDS.MAIL_URL.optional(),
    MAIL_FROM: FIELDS.MAIL_FROM.optional(),
  })
  .omit({ DATABASE_OWNER_URL: true });

/** Reads the settings of web and worker from `source`; a variable that is empty counts as not set. */
export function parseEnv(source: EnvSource): Parsed<Env> {
  const parsed = parseFields(SCHEMA, source);
  if (!parsed.ok) return parsed;
  const {
    DATABASE_URL,
    NEXTAUTH_SECRET,
    DATA_DIR,
    LOG_LEVEL,
    PORT,
    OPERATIVE_TODAY,
    CLAMD = null,
  } = parsed.env;
  const NEXTAUTH_URL = parsed.env.NEXTAUTH_URL ?? `http://localhost:${PORT}`;
  const DEMO = parsed.env.DEMO === "1";
  const misplaced = storyDateFault({ demo: DEMO, today: OPERATIVE_TODAY });
  if (misplaced) return { ok: false, problems: [misplaced] };
  const { MAIL_URL, MAIL_FROM } = parsed.env;
  const anonymous = senderFault({ url: MAIL_URL, from: MAIL_FROM });
  if (anonymous) return { ok: false, problems: [anonymous] };
  const mailServer = MAIL_URL && MAIL_FROM ? { url: MAIL_URL, from: MAIL_FROM } : null;
  const storyDate = DEMO ? (OPERATIVE_TODAY ?? calendarDate(STORY_DATE)) : null;
  return {
    ok: true,
    env: {
      DATABASE_URL,
      NEXTAUTH_SECRET,
      NEXTAUTH_URL,
      DEMO,
      storyDate,
      DATA_DIR,
      LOG_LEVEL,
      CLAMD,
      mailServer,
      isSecondCheckRequired: parsed.env.SECOND_CHECK === "required",
    },
  };
}

/** Why a story date may not be set, or null: outside the demo the real day counts, whatever anybody sets. */
export function storyDateFault(setting: {
  demo: boolean;
  today: CalendarDate | null | undefined;
}): string | null {
  if (setting.demo || !setting.today) return null;
  return "OPERATIVE_TODAY is for the demo only: set DEMO=1 or take it away";
}

/** Why a mail server cannot be used, or null: letters without a sender are thrown away on their way. */
export function senderFault(setting: { url: string | undefined; from: string | undefined }): string | null {
  return setting.url && !setting.from ? "MAIL_FROM is missing: name the sender, beside MAIL_URL" : null;
}

/** Parses `source` by a schema made of FIELDS. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  source: EnvSource,
): Parsed<z.infer<Schema>> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return { ok: true, env: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`),
  };
}

let parsedOnce: Env | null = null;

/** The settings of this process, read at the first call, so that a build or a test may import without them. */
export function env(): Env {
  if (parsedOnce) return parsedOnce;
  const parsed = parseEnv(process.env);
  if (!parsed.ok) throw new Error(`The environment is not usable: ${parsed.problems.join("; ")}`);
  parsedOnce = parsed.env;
  return parsedOnce;
}
