import { describe, expect, test } from "vitest";
import type { EnvSource } from "@/lib/env";
import { parseSettings } from "./settings";

const OWN_SERVER = {
  DATABASE_URL: "postgres://operative_app@db/operative",
  DATABASE_OWNER_URL: "postgres://operative_owner@db/operative",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

const settingsOf = (source: EnvSource) => {
  const parsed = parseSettings(source);
  return parsed.ok ? parsed.env : parsed.problems;
};

describe("starting", () => {
  test("without any setting is a demo on the embedded database", () => {
    expect(settingsOf({})).toMatchObject({
      database: null,
      secret: null,
      demo: true,
      port: 3000,
      host: "0.0.0.0",
    });
    expect(settingsOf({ DEMO: "0" })).toMatchObject({ database: null, demo: false });
  });

  test("on a server of yours is no demo unless asked for", () => {
    expect(settingsOf(OWN_SERVER)).toMatchObject({
      demo: false,
      database: { appUrl: OWN_SERVER.DATABASE_URL },
    });
    expect(settingsOf({ ...OWN_SERVER, DEMO: "1" })).toMatchObject({ demo: true });
  });

  test("needs both roles of a server of yours, and a secret that outlives this machine", () => {
    expect(settingsOf({ DATABASE_URL: OWN_SERVER.DATABASE_URL })).toEqual([
      "DATABASE_OWNER_URL is missing: name the role that migrates, beside DATABASE_URL",
    ]);
    expect(settingsOf({ DATABASE_OWNER_URL: OWN_SERVER.DATABASE_OWNER_URL })).toEqual([
      "DATABASE_URL is missing: name the role that serves, beside DATABASE_OWNER_URL",
    ]);
    expect(settingsOf({ ...OWN_SERVER, NEXTAUTH_SECRET: undefined })).toEqual([
      "NEXTAUTH_SECRET must be set with a database of yours: `openssl rand -hex 32`",
    ]);
  });

  test("does not start with a mail server but no sender", () => {
    expect(settingsOf({ MAIL_URL: "smtp://mail.example.org" })).toEqual([
      "MAIL_FROM is missing: name the sender, beside MAIL_URL",
    ]);
  });

  test("takes a story date in the demo only, and only a day that exists", () => {
    expect(settingsOf({ OPERATIVE_TODAY: "2025-01-31" })).toMatchObject({ demo: true });
    expect(settingsOf({ OPERATIVE_TODAY: "31 January" })).toEqual([
      "OPERATIVE_TODAY must be a day that exists, such as 2024-09-16",
    ]);
    expect(settingsOf({ ...OWN_SERVER, OPERATIVE_TODAY: "2025-01-31" })).toEqual([
      "OPERATIVE_TODAY is for the demo only: set DEMO=1 or take it away",
    ]);
  });

  test("is at the address of its port unless people type another", () => {
    expect(settingsOf({ PORT: "8080" })).toMatchObject({ publicUrl: "http://localhost:8080" });
    expect(settingsOf({ NEXTAUTH_URL: "https://operative.example.org" })).toMatchObject({
      publicUrl: "https://operative.example.org",
    });
  });
});
