import { isoDateOf } from "@/lib/text/date-parts";
import type { Entered } from "./form-state";

/** Collects what was typed. "themes[]" is always a list under the name "themes"; a name used twice is a list too;
 *  files are left out (they have a route of their own); the framework's own fields are left out. */
export function enteredIn(sent: FormData): Entered {
  const entered: Entered = {};
  for (const [sentName, value] of sent.entries()) {
    if (typeof value !== "string" || sentName.startsWith("$ACTION_")) continue;
    const name = sentName.replace(/\[\]$/, "");
    const earlier = entered[name];
    if (earlier !== undefined) entered[name] = [earlier, value].flat();
    else entered[name] = sentName.endsWith("[]") ? [value] : value;
  }
  return entered;
}

/** What may go back to the page: everything but passwords and codes, which are typed again. */
export function withoutSecrets(entered: Entered): Entered {
  return Object.fromEntries(Object.entries(entered).filter(([name]) => !/password|code$/i.test(name)));
}

/** Adds to what was typed the date of each group of three boxes: "heldOn.day", "heldOn.month" and "heldOn.year"
 *  give "heldOn", an ISO calendar date, "" when empty, or what was typed with slashes when it is no real date. */
export function withDates(entered: Entered): Entered {
  const dates: Entered = {};
  for (const boxName of Object.keys(entered)) {
    const name = /^(.+)\.day$/.exec(boxName)?.[1];
    if (name === undefined) continue;
    const [day, month, year] = ["day", "month", "year"].map((box) => text(entered[`${name}.${box}`]));
    const typed = { day: day ?? "", month: month ?? "", year: year ?? "" };
    dates[name] = isoDateOf(typed) ?? `${typed.day}/${typed.month}/${typed.year}`;
  }
  return { ...entered, ...dates };
}

function text(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}
