import { describe, expect, test } from "vitest";
import { type EnvSource, parseEnv } from "./env";

const ENOUGH = {
  DATABASE_URL: "postgres://operative_app:secret@db.example.org:5432/operative",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

const problemsOf = (source: EnvSource) => {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.problems;
};

describe("the environment", () => {
  test("needs a database and a secret; the rest has defaults", () => {
    expect(parseEnv(ENOUGH)).toEqual({
      ok: true,
      env: {
        ...ENOUGH,
        NEXTAUTH_URL: "http://localhost:3000",
        DEMO: false,
        storyDate: null,
        DATA_DIR: ".data",
        LOG_LEVEL: "info",
        mailServer: null,
        CLAMD: null,
        isSecondCheckRequired: false,
      },
    });
  });

  test("names everything that is wrong at once, each with what to do", () => {
    expect(problemsOf({ PORT: "0", DATABASE_URL: "mysql://x/y", LOG_LEVEL: "loud", DEMO: "yes" })).toEqual([
      "DATABASE_URL must look like postgres://user:password@host:5432/database",
      "NEXTAUTH_SECRET must be a random text of 32 characters or more",
      "PORT must be a port such as 3000",
      "DEMO must be 1 or 0",
      "LOG_LEVEL must be one of debug, info, warn, error",
    ]);
  });

  test("may want a second officer's check before anything becomes a task", () => {
    const parsed = parseEnv({ ...ENOUGH, SECOND_CHECK: "required" });
    expect(parsed.ok && parsed.env.isSecondCheckRequired).toBe(true);
    expect(problemsOf({ ...ENOUGH, SECOND_CHECK: "maybe" })).toEqual([
      "SECOND_CHECK must be required or optional",
    ]);
  });

  test("treats an empty variable as one that is not set", () => {
    expect(problemsOf({ ...ENOUGH, NEXTAUTH_SECRET: "" })).toHaveLength(1);
    expect(problemsOf({ ...ENOUGH, OPERATIVE_TODAY: "", NEXTAUTH_URL: "", PORT: "" })).toEqual([]);
  });

  test("plays the demo on its story date unless another day is named", () => {
    const storyDateOf = (source: EnvSource) => {
      const parsed = parseEnv({ ...ENOUGH, DEMO: "1", ...source });
      return parsed.ok && parsed.env.storyDate;
    };
    expect(storyDateOf({})).toBe("2024-09-16");
    expect(storyDateOf({ OPERATIVE_TODAY: "2025-03-01" })).toBe("2025-03-01");
  });

  test("refuses a story date that does not exist, and any story date outside the demo", () => {
    expect(problemsOf({ ...ENOUGH, DEMO: "1", OPERATIVE_TODAY: "2024-02-30" })).toEqual([
      "OPERATIVE_TODAY must be a day that exists, such as 2024-09-16",
    ]);
    expect(problemsOf({ ...ENOUGH, OPERATIVE_TODAY: "2024-09-16" })).toEqual([
      "OPERATIVE_TODAY is for the demo only: set DEMO=1 or take it away",
    ]);
  });

  test("sends mail where a server and a sender are named", () => {
    const parsed = parseEnv({
      ...ENOUGH,
      MAIL_URL: "smtp://mail.example.org:587",
      MAIL_FROM: "O <no@example.org>",
    });
    expect(parsed.ok && parsed.env.mailServer).toEqual({
      url: "smtp://mail.example.org:587",
      from: "O <no@example.org>",
    });
    expect(problemsOf({ ...ENOUGH, MAIL_URL: "smtp://mail.example.org" })).toEqual([
      "MAIL_FROM is missing: name the sender, beside MAIL_URL",
    ]);
    expect(problemsOf({ ...ENOUGH, MAIL_URL: "mail.example.org", MAIL_FROM: "a\r\nBcc: b@c" })).toEqual([
      "MAIL_URL must look like smtp://user:password@host:587",
      "MAIL_FROM must look like Operative <no-reply@example.org>",
    ]);
  });

  test("takes the address from PORT where people type no other", () => {
    const parsed = parseEnv({ ...ENOUGH, PORT: "8080" });
    expect(parsed.ok && parsed.env.NEXTAUTH_URL).toBe("http://localhost:8080");
  });
});
