import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { credentials, roleGrants, sessions, users } from "@/db/schema/people";
import { testDatabase } from "@/db/testing";
import { actorOfSession } from "./actor";
import { checkPassword } from "./check-password";
import { mintActor } from "./mint-actor";
import { hashPassword, passwordMatches } from "./password";
import { endSession, startSession } from "./sessions";

beforeAll(testDatabase);

const at = new Date("2024-09-16T09:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
let userId: string;
const userOf = async (sessionId: string, when: Date) =>
  (await actorOfSession(sessionId, when))?.userId ?? null;

beforeAll(async () => {
  const passwordHash = await hashPassword("correct horse");
  userId = await asSystem("test", async (scope) => {
    const [user] = await scope
      .insert(users)
      .values({ email: "amina@parliament.example", name: "Amina", side: "secretariat", locale: "fr" })
      .returning({ id: users.id });
    if (!user) throw new Error("no user");
    await scope.insert(credentials).values({ userId: user.id, passwordHash });
    await scope.insert(roleGrants).values({ userId: user.id, role: "officer" });
    return user.id;
  });
});

describe("a password", () => {
  it("is kept as an argon2id hash with a salt of its own", async () => {
    const [one, other] = await Promise.all([hashPassword("same"), hashPassword("same")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await passwordMatches("same", other)).toBe(true);
    expect(await passwordMatches("Same", other)).toBe(false);
    expect(await passwordMatches("same", "plain")).toBe(false);
  });
});

describe("signing in", () => {
  it("takes the right password, whatever the case of the address", async () => {
    const checked = await checkPassword(
      { email: " Amina@Parliament.example", password: "correct horse" },
      at,
    );
    expect(checked).toEqual({ ok: true, value: { userId } });
  });

  it("answers a wrong password and an unknown address alike", async () => {
    const wrong = await checkPassword({ email: "amina@parliament.example", password: "no" }, at);
    const unknown = await checkPassword({ email: "nobody@parliament.example", password: "no" }, at);
    expect(wrong).toEqual({ ok: false, refusal: "sign_in_failed" });
    expect(unknown).toEqual(wrong);
  });

  it("pauses after ten failures and goes on a quarter of an hour later", async () => {
    const guess = () => checkPassword({ email: "target@parliament.example", password: "no" }, at);
    for (let n = 0; n < 10; n++) expect(await guess()).toEqual({ ok: false, refusal: "sign_in_failed" });
    expect(await guess()).toEqual({ ok: false, refusal: "too_many_attempts" });
    const afterwards = await checkPassword({ email: "target@parliament.example", password: "no" }, later(31));
    expect(afterwards).toEqual({ ok: false, refusal: "sign_in_failed" });
  });
});

describe("a session", () => {
  it("is worth nothing from the moment that it is ended", async () => {
    const sessionId = await startSession(userId, at);
    expect(await userOf(sessionId, later(1))).toBe(userId);
    await endSession(sessionId, later(2));
    expect(await userOf(sessionId, later(2))).toBeNull();
  });

  it("ends after an idle hour, and after twelve hours in any case", async () => {
    const sessionId = await startSession(userId, at);
    expect(await userOf(sessionId, later(61))).toBeNull();
    for (let minutes = 30; minutes < 720; minutes += 30) {
      expect(await userOf(sessionId, later(minutes))).toBe(userId);
    }
    expect(await userOf(sessionId, later(721))).toBeNull();
  });

  it("ends at once for a disabled account", async () => {
    const sessionId = await startSession(userId, at);
    const disable = (disabledAt: Date | null) =>
      asSystem("test", (scope) => scope.update(users).set({ disabledAt }).where(eq(users.id, userId)));
    await disable(at);
    expect(await userOf(sessionId, later(1))).toBeNull();
    expect(await mintActor(userId)).toBeNull();
    await disable(null);
    expect(await userOf(sessionId, later(1))).toBe(userId);
  });

  it("cannot be read by anybody but the system", async () => {
    const actor = await mintActor(userId);
    if (!actor) throw new Error("no actor");
    const { inScopeOf } = await import("@/db/client");
    expect(await inScopeOf(actor, (scope) => scope.select().from(sessions))).toEqual([]);
    expect(await inScopeOf(actor, (scope) => scope.select().from(credentials))).toEqual([]);
  });
});
