import type { ActorFacts } from "@/lib/domain/actor";
import { keysOf } from "@/lib/domain/keys-of";
import { isMutable, LETTERS, type MutableLetter } from "@/lib/domain/notice-kinds";

/** The letters that somebody could get and do without: the list of a group is for its chair alone. */
export function lettersOffered({ groupIds }: Pick<ActorFacts, "groupIds">): MutableLetter[] {
  return keysOf(LETTERS)
    .filter(isMutable)
    .filter((letter) => letter !== "group_list" || groupIds.length > 0);
}
