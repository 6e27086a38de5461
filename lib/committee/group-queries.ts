import "server-only";
import { eq, inArray } from "drizzle-orm";
import { atOneMoment } from "@/db/client";
import { groupMembers, groups, parliaments } from "@/db/schema/reference";
import { today } from "@/lib/clock";
import { presentCycleId } from "@/lib/dashboard/conditions";
import { listReportRows } from "@/lib/dashboard/figure-rows";
import { listAskedDocuments, listCycles } from "@/lib/dashboard/named";
import { UNFILTERED } from "@/lib/dashboard/schema";
import type { Actor } from "@/lib/domain/actor";
import { tally } from "@/lib/domain/figures";
import type { Locale } from "@/lib/domain/locale";
import { nameOrder } from "@/lib/i18n/format";
import { localText } from "@/lib/text/local-text";
import type { GroupPage } from "./views";

/** For each group that the actor chairs, where its parliaments stand in the present cycle: states, never a text. */
export function listGroupPages(actor: Actor, reader: Locale): Promise<GroupPage[]> {
  const followed = [...actor.groupIds];
  return atOneMoment(actor, async (scope) => {
    if (followed.length === 0) return [];
    const cycle = await presentCycleId(scope);
    const cycleName = (await listCycles(scope, reader)).find(({ id }) => id === cycle)?.name ?? null;
    const asked = await listAskedDocuments(scope, { cycle, reader });
    const members = await scope
      .select({
        groupId: groups.id,
        group: groups.name,
        iso2: parliaments.iso2,
        country: parliaments.country,
      })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(parliaments, eq(parliaments.id, groupMembers.parliamentId))
      .where(inArray(groupMembers.groupId, followed));
    const order = nameOrder(reader);
    const pages = [...Map.groupBy(members, ({ groupId }) => groupId)].map(async ([group, ofGroup]) => {
      const rows = await listReportRows(scope, {
        filter: { ...UNFILTERED, cycle, group },
        reader,
        today: today(),
      });
      return {
        group: localText(ofGroup[0]?.group ?? {}, reader),
        cycle: cycleName,
        figures: tally(rows),
        documents: asked.map(({ id, code, name }) => ({ id, code: code ?? "", title: name })),
        parliaments: ofGroup
          .map(({ iso2, country }) => ({
            iso2,
            name: localText(country, reader),
            rows: rows.filter(({ parliament }) => parliament.iso2 === iso2),
          }))
          .sort((a, b) => order(a.name.text, b.name.text)),
      };
    });
    return Promise.all(pages);
  });
}
