import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem } from "@/db/client";
import { invitations } from "@/db/schema/invitations";
import { users } from "@/db/schema/people";
import { testDatabase } from "@/db/testing";
import { startSession } from "@/lib/auth/sessions";
import { listParliaments } from "@/lib/parliaments/queries";
import { directoryFilterSchema } from "@/lib/parliaments/schema";
import { anIntakeWorld, type IntakeWorld } from "@/lib/testing/intake-world";
import { sendContacts, takeContacts } from "./commands";
import { readContacts } from "./csv";
import { exportContacts, findContactCheck, WRONG_ROWS_SHOWN } from "./queries";

let world: IntakeWorld;
beforeAll(testDatabase);
beforeAll(async () => {
  world = await anIntakeWorld();
});

const HEAD = "country_code,name,email,language";
const refusal = (code: string) => ({ ok: false, refusal: code });
const send = async (text: string, actor = world.officer) => {
  const sent = await sendContacts(actor, { text });
  return sent.ok ? sent.value.importId : sent.refusal;
};
const invited = () => asSystem("test", (scope) => scope.select().from(invitations));

describe("a table of contacts", () => {
  it("invites everybody it names, in one go and once", async () => {
    const importId = await send(
      `\uFEFF${HEAD}\r\nFR,"Marchand, Hélène",helene@france.example,fr\r\nUY,Lucía,lucia@uruguay.example,es\r\n`,
    );
    expect(await findContactCheck(world.officer, importId)).toMatchObject({ invited: 2, known: 0, wrong: 0 });
    expect(await invited()).toEqual([]);
    expect(await takeContacts(world.officer, { importId })).toEqual({
      ok: true,
      value: { importId, invited: 2 },
    });
    expect(await takeContacts(world.officer, { importId })).toEqual(refusal("not_found"));
    expect((await invited()).map(({ email, roles, locale }) => ({ email, roles, locale }))).toEqual([
      { email: "helene@france.example", roles: ["coordinator"], locale: "fr" },
      { email: "lucia@uruguay.example", roles: ["coordinator"], locale: "es" },
    ]);
  });

  it("with one wrong row among many does nothing, and says which line is wrong and why", async () => {
    const before = await invited();
    const importId = await send(`${HEAD}\nNO,Ola,ola@norway.example,en\nNO,Kari,kari,en\n`);
    const check = await findContactCheck(world.officer, importId);
    expect(check?.wrongRows).toEqual([
      { line: 3, country: "NO", email: "kari", problems: ["email_invalid"] },
    ]);
    expect(await takeContacts(world.officer, { importId })).toEqual(refusal("contacts_wrong"));
    expect(await invited()).toEqual(before);
  });

  it("of 10,000 wrong rows is judged whole and shown in part", async () => {
    const rows = Array.from({ length: 10_000 }, (_, nth) => `XX,,nobody ${nth},de`);
    const importId = await send([HEAD, ...rows].join("\n"));
    const startedAt = performance.now();
    const check = await findContactCheck(world.officer, importId);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    expect([check?.wrong, check?.wrongRows.length]).toEqual([10_000, WRONG_ROWS_SHOWN]);
  });

  it("is refused plainly where it is none, and to anybody but the secretariat", async () => {
    expect(await send("Dear all,\nplease find attached")).toBe("contacts_no_table");
    expect(await send(`${HEAD}\nFR,"never ends`)).toBe("contacts_no_table");
    expect(await send(`${HEAD}\n`, world.kenyan)).toBe("not_your_step");
    const importId = await send(`${HEAD}\n`);
    expect(await findContactCheck(world.kenyan, importId)).toBeNull();
    expect(await exportContacts(world.kenyan, "en")).toBeNull();
  });

  it("goes out with a mark for its script and no formula, and can be sent back as it is", async () => {
    await asSystem("test", (scope) =>
      scope.update(users).set({ name: '=HYPERLINK("http://x")' }).where(eq(users.id, world.kenyan.userId)),
    );
    const text = (await exportContacts(world.officer, "ar")) ?? "";
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain("كينيا");
    expect(text).not.toMatch(/(^|[,"])=HYPERLINK/m);
    expect(readContacts(text)?.[0]?.name).toBe('=HYPERLINK("http://x")');
    const importId = await send(text);
    expect(await findContactCheck(world.officer, importId)).toMatchObject({ invited: 0, known: 1, wrong: 0 });
  });
});

describe("the directory", () => {
  it("shows what needs looking after, and forgets it once somebody signs in", async () => {
    const all = directoryFilterSchema.parse({ q: "kenya" });
    const concerns = async () => (await listParliaments(world.officer, all, "en")).rows[0]?.concerns;
    await asSystem("test", (scope) =>
      scope
        .update(users)
        .set({ createdAt: new Date("2020-01-01"), signedInOn: null })
        .where(eq(users.id, world.kenyan.userId)),
    );
    expect(await concerns()).toEqual(["quiet_year"]);
    await startSession(world.kenyan.userId, new Date());
    expect(await concerns()).toEqual([]);
    const uncared = await listParliaments(world.officer, { ...all, q: "", health: "concern" }, "en");
    expect(uncared.found).toBe(uncared.onRecord - 1);
    expect(uncared.rows[0]?.concerns).toEqual(["no_coordinator"]);
  });
});
