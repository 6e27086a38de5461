import type { GroupBalance } from "@/lib/domain/rotation";
import type { RotationChangeKind } from "@/lib/domain/rotation-change";
import type { LocalText } from "@/lib/text/local-text";

/** A rotation in the list. */
export type RotationListed = { id: string; firstYear: number; lastYear: number; isPublished: boolean };

/** A member in its year. `groups` are codes of its groups; `isMember` is false for who has left since. */
export type PlaceView = {
  parliamentId: string;
  iso2: string;
  name: LocalText;
  year: number;
  groups: LocalText[];
  isCredited: boolean;
  isMember: boolean;
};

/** A change that waits: who agreed, who still has to. */
export type ChangeView = {
  id: string;
  kind: RotationChangeKind;
  reason: string;
  parties: {
    parliamentId: string;
    name: LocalText;
    year: number;
    hasAgreed: boolean;
    letter: string | null;
  }[];
};

/** A rotation as it is planned and kept up to date. `toUpdate` counts the members who joined or left since; `creditable`
 *  are voluntary reports that could stand for the one owed. */
export type RotationShown = {
  id: string;
  version: number;
  years: number[];
  isPublished: boolean;
  begun: number[];
  balance: (GroupBalance & { name: LocalText | null })[];
  places: PlaceView[];
  changes: ChangeView[];
  toUpdate: { joined: number; left: number };
  creditable: { reportId: string; parliament: LocalText; document: string; year: number }[];
};

/** What a parliament sees of the rotation: its year, and changes that wait for its word. */
export type OwnRotation = {
  year: number | null;
  isCredited: boolean;
  changes: {
    id: string;
    kind: RotationChangeKind;
    from: number;
    to: number;
    reason: string;
    hasAgreed: boolean;
  }[];
};
