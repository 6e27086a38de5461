import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asSystem } from "@/db/client";
import { moves } from "@/db/schema/history";
import { invitations } from "@/db/schema/invitations";
import { notices } from "@/db/schema/outbox";
import { sessions, users } from "@/db/schema/people";
import { parliaments } from "@/db/schema/reference";
import { testDatabase } from "@/db/testing";
import { actorOfSession } from "@/lib/auth/actor";
import { acceptInvitation, askForInvitation, findInvitation } from "@/lib/auth/invitations";
import { mintActor } from "@/lib/auth/mint-actor";
import { startSession } from "@/lib/auth/sessions";
import { tokenHash } from "@/lib/auth/token";
import type { Actor } from "@/lib/domain/actor";
import type { StaffRole } from "@/lib/domain/staff";
import { aDraftOf, reading } from "@/lib/testing/reporting-acts";
import { anOfficer } from "@/lib/testing/reporting-world";
import {
  changeRoles,
  inviteColleague,
  inviteCoordinator,
  removeColleague,
  renewInvitation,
  withdrawInvitation,
} from "./commands";
import { findColleague, listStaff } from "./queries";

beforeAll(testDatabase);

const refused = (refusal: string) => ({ ok: false, refusal });
const password = "a sentence that only they know";
let nth = 0;

async function aParliament(...roles: Parameters<typeof aDraftOf>[0]) {
  const world = await aDraftOf(roles.length > 0 ? roles : [["coordinator"]]);
  const [coordinator, other] = world.people;
  if (!coordinator) throw new Error();
  return { ...world, coordinator, other: other ?? coordinator };
}

/** The tokens of the letters that wait for an address, the latest last. */
async function tokensFor(email: string): Promise<string[]> {
  const rows = await asSystem("test", (scope) =>
    scope
      .select({ path: notices.path })
      .from(notices)
      .where(eq(notices.email, email))
      .orderBy(notices.queuedAt),
  );
  return rows.map(({ path }) => path.split("/").at(-1) ?? "");
}

async function anInvitation(coordinator: Actor, roles: StaffRole[] = ["contributor"]) {
  const email = `invited${++nth}@parliament.example`;
  expect(await inviteColleague(coordinator, { email, name: "Joseph", roles, locale: "fr" })).toEqual({
    ok: true,
    value: { email },
  });
  const [token = ""] = await tokensFor(email);
  return { email, token };
}

const change = (token: string, set: Partial<typeof invitations.$inferInsert>) =>
  asSystem("test", (scope) =>
    scope
      .update(invitations)
      .set(set)
      .where(eq(invitations.tokenSha256, tokenHash(token))),
  );

describe("an invitation", () => {
  test("names its parliament, role, inviter and end to whoever holds the link, and is stored without its token", async () => {
    const { coordinator } = await aParliament();
    const { email, token } = await anInvitation(coordinator);
    expect(await findInvitation(token)).toMatchObject({
      state: "open",
      email,
      roles: ["contributor"],
      country: { en: "FR" },
      inviter: coordinator.name,
    });
    const stored = await asSystem("test", (scope) => scope.select().from(invitations));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  test("is not used up by looking, and lets one person in with the password chosen", async () => {
    const { coordinator, france } = await aParliament();
    const { email, token } = await anInvitation(coordinator, ["contributor", "approver"]);
    for (let look = 0; look < 10; look += 1) await findInvitation(token);
    const accepted = await acceptInvitation({ token, password });
    expect(accepted).toMatchObject({ ok: true, value: { address: "/fr/tasks" } });
    const actor = accepted.ok ? await actorOfSession(accepted.value.sessionId, new Date()) : null;
    expect(actor).toMatchObject({ side: "parliament", parliamentId: france.parliamentId, name: "Joseph" });
    expect([...(actor?.roles ?? [])].sort()).toEqual(["approver", "contributor"]);
    expect(await acceptInvitation({ token, password })).toEqual(refused("invitation_used"));
    expect(
      await inviteColleague(coordinator, { email, name: "J", roles: ["approver"], locale: "en" }),
    ).toEqual(refused("already_colleague"));
  });

  test("lets one of fifty in who press at once", async () => {
    const { coordinator } = await aParliament();
    const { email, token } = await anInvitation(coordinator);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => acceptInvitation({ token, password })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((each) => (each.ok ? [] : [each.refusal])))).toEqual(
      new Set(["invitation_used"]),
    );
    const people = await asSystem("test", (scope) =>
      scope.select({ id: users.id }).from(users).where(eq(users.email, email)),
    );
    expect(people).toHaveLength(1);
    const signedIn = await asSystem("test", (scope) =>
      scope
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.userId, people[0]?.id ?? "")),
    );
    expect(signedIn).toHaveLength(1);
  });

  test("dies with a newer one to the same address, when taken back, and after its time, and says why", async () => {
    const { coordinator } = await aParliament();
    const { email, token } = await anInvitation(coordinator);
    const [waiting] = (await listStaff(coordinator)).invitations;
    expect(await renewInvitation(coordinator, { invitationId: waiting?.id ?? "" })).toMatchObject({
      ok: true,
    });
    expect(await acceptInvitation({ token, password })).toEqual(refused("invitation_replaced"));
    const [, newer = ""] = await tokensFor(email);
    await change(newer, { expiresAt: new Date("2024-01-01T00:00:00Z") });
    expect(await findInvitation(newer)).toMatchObject({ state: "expired" });
    expect(await acceptInvitation({ token: newer, password })).toEqual(refused("invitation_expired"));

    const other = await anInvitation(coordinator);
    const { invitations: open } = await listStaff(coordinator);
    const found = open.find((each) => each.email === other.email);
    expect(await withdrawInvitation(coordinator, { invitationId: found?.id ?? "" })).toMatchObject({
      ok: true,
    });
    expect(await acceptInvitation({ token: other.token, password })).toEqual(refused("invitation_replaced"));
  });

  test("is told to its inviter once when its reader asks for another", async () => {
    const { coordinator } = await aParliament();
    const { token } = await anInvitation(coordinator);
    await change(token, { expiresAt: new Date("2024-01-01T00:00:00Z") });
    await askForInvitation({ token });
    await askForInvitation({ token });
    const told = await asSystem("test", (scope) =>
      scope.select({ kind: notices.kind }).from(notices).where(eq(notices.userId, coordinator.userId)),
    );
    expect(told).toEqual([{ kind: "invitation_asked" }]);
    expect((await listStaff(coordinator)).invitations[0]?.askedAgainAt).toBeInstanceOf(Date);
    expect(await askForInvitation({ token: "never-sent" })).toEqual(refused("invitation_unknown"));
  });

  test("is known by no altered token", async () => {
    const { coordinator } = await aParliament();
    const { token } = await anInvitation(coordinator);
    const altered = Array.from({ length: 200 }, (_, at) => {
      const place = at % token.length;
      const letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(at * 7) % 26] ?? "";
      return token.slice(0, place) + (token[place] === letter ? "_" : letter) + token.slice(place + 1);
    });
    const known = await Promise.all([...altered, "", `${token}=`, token.toLowerCase()].map(findInvitation));
    expect(known.filter((each) => each !== null)).toEqual([]);
  });

  test("does not take an account over that belongs elsewhere, and is not used up by that", async () => {
    const { coordinator } = await aParliament();
    const { email, token } = await anInvitation(coordinator);
    await asSystem("test", (scope) =>
      scope.insert(users).values({ email, name: "Elsewhere", side: "secretariat", locale: "en" }),
    );
    expect(await acceptInvitation({ token, password })).toEqual(refused("email_taken"));
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
  });

  test("is given by coordinators to their own parliament alone, and listed to it alone", async () => {
    const { other: contributor, coordinator } = await aParliament(["coordinator"], ["contributor"]);
    const input = {
      email: "x@parliament.example",
      name: "X",
      roles: ["contributor" as const],
      locale: "en" as const,
    };
    expect(await inviteColleague(contributor, input)).toEqual(refused("not_your_step"));
    const { email } = await anInvitation(coordinator);
    expect((await listStaff(contributor)).invitations.map((each) => each.email)).toContain(email);
    const foreign = await aParliament();
    expect((await listStaff(foreign.coordinator)).invitations).toEqual([]);
    const [waiting] = (await listStaff(coordinator)).invitations;
    expect(await withdrawInvitation(foreign.coordinator, { invitationId: waiting?.id ?? "" })).toEqual(
      refused("not_found"),
    );
  });

  test("of a first coordinator comes from the secretariat, where there is none", async () => {
    const { coordinator, france } = await aParliament();
    const officer = await anOfficer();
    const iso2 = await asSystem("test", async (scope) => {
      const rows = await scope
        .select({ iso2: parliaments.iso2 })
        .from(parliaments)
        .where(eq(parliaments.id, france.parliamentId));
      return rows[0]?.iso2 ?? "";
    });
    const input = { email: `first${iso2}@parliament.example`, name: "First", locale: "ar" as const, iso2 };
    expect(await inviteCoordinator(officer, input)).toEqual(refused("has_coordinator"));
    expect(await inviteCoordinator(coordinator, input)).toEqual(refused("not_your_step"));
    await asSystem("test", (scope) =>
      scope.update(users).set({ disabledAt: new Date() }).where(eq(users.id, coordinator.userId)),
    );
    expect(await inviteCoordinator(officer, input)).toMatchObject({ ok: true });
    const [token = ""] = await tokensFor(input.email);
    expect(await acceptInvitation({ token, password })).toMatchObject({ ok: true });
  });
});

describe("a colleague", () => {
  test("who leaves is out at the next request, and their drafts stay open to the others", async () => {
    const {
      other: writer,
      coordinator,
      reportId,
      people,
    } = await aParliament(["contributor"], ["coordinator"]);
    const [author] = people;
    if (!author) throw new Error();
    const boss = coordinator === author ? writer : coordinator;
    const sessionId = await startSession(author.userId, new Date());
    const page = await findColleague(boss, { userId: author.userId, ...reading });
    expect(page?.drafts.map(({ id }) => id)).toEqual([reportId]);

    expect(await removeColleague(boss, { userId: author.userId })).toMatchObject({ ok: true });
    expect(await actorOfSession(sessionId, new Date())).toBeNull();
    expect(await mintActor(author.userId)).toBeNull();
    const after = await findColleague(boss, { userId: author.userId, ...reading });
    expect(after).toMatchObject({
      colleague: { isOn: false },
      drafts: [{ id: reportId, status: "drafting" }],
    });
    expect(await removeColleague(boss, { userId: author.userId })).toEqual(refused("already_left"));
  });

  test("has other roles from the next request on, and the last coordinator stays one", async () => {
    const { coordinator, other } = await aParliament(["coordinator"], ["contributor"]);
    expect(await changeRoles(coordinator, { userId: coordinator.userId, roles: ["approver"] })).toEqual(
      refused("last_coordinator"),
    );
    expect(await removeColleague(coordinator, { userId: coordinator.userId })).toEqual(
      refused("last_coordinator"),
    );
    const roles: StaffRole[] = ["coordinator", "approver"];
    expect(await changeRoles(coordinator, { userId: other.userId, roles })).toMatchObject({ ok: true });
    const promoted = await mintActor(other.userId);
    expect([...(promoted?.roles ?? [])].sort()).toEqual(["approver", "coordinator"]);
    if (!promoted) throw new Error();
    expect(await changeRoles(promoted, { userId: coordinator.userId, roles: ["contributor"] })).toMatchObject(
      {
        ok: true,
      },
    );
    const told = await asSystem("test", (scope) =>
      scope.select({ detail: moves.detail }).from(moves).where(eq(moves.subjectId, other.userId)),
    );
    expect(told).toEqual([{ detail: { before: ["contributor"], after: roles } }]);
  });

  test("of another parliament does not exist, and nobody but a coordinator changes anything", async () => {
    const { coordinator, other } = await aParliament(["coordinator"], ["contributor"]);
    const foreign = await aParliament();
    expect(await removeColleague(foreign.coordinator, { userId: other.userId })).toEqual(
      refused("not_found"),
    );
    expect(await removeColleague(other, { userId: coordinator.userId })).toEqual(refused("not_your_step"));
    expect(await findColleague(foreign.coordinator, { userId: other.userId, ...reading })).toBeNull();
  });

  test("who comes back takes up the old account", async () => {
    const { coordinator, other } = await aParliament(["coordinator"], ["contributor"]);
    const { colleagues } = await listStaff(coordinator);
    const email = colleagues.find(({ userId }) => userId === other.userId)?.email ?? "";
    await removeColleague(coordinator, { userId: other.userId });
    await inviteColleague(coordinator, { email, name: "Back", roles: ["approver"], locale: "es" });
    const [token = ""] = await tokensFor(email);
    expect(await acceptInvitation({ token, password })).toMatchObject({ ok: true });
    expect(await mintActor(other.userId)).toMatchObject({ name: "Back", roles: ["approver"] });
  });
});
