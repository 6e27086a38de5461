import type { Settings } from "./settings";
import type { DemoAccount } from "./stack";

/** What `npm start` says when all runs: the address and, in the demo, whom to sign in as. */
export function greeting(
  settings: Pick<Settings, "publicUrl" | "demo">,
  accounts: readonly DemoAccount[],
): string {
  const address = `\nOperative runs at ${settings.publicUrl} (Ctrl-C stops it)\n\n`;
  if (!settings.demo || accounts.length === 0) return address;
  const rows = accounts.map(({ role, of, name, email, password }) => [role, of ?? "", name, email, password]);
  return `${address}Demo accounts:\n${table([["role", "of", "name", "e-mail", "password"], ...rows])}\n`;
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return rows.map((row) => `  ${line(row)}\n`).join("");
}
