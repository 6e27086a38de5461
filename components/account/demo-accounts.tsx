import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { Role } from "@/lib/domain/actor";

type Account = {
  email: string;
  role: Role;
  name: string;
  of: { country: string } | { chairOf: "committee" | "group" } | null;
};

/** The accounts of the demo, with the one password that opens them all. */
export function DemoAccounts({ accounts, password }: { accounts: readonly Account[]; password: string }) {
  const say = useTranslations("home.demo");
  const roles = useTranslations("statuses.role");
  const belonging = ({ of }: Account) => {
    if (of === null) return say("secretariat");
    return "country" in of ? <bdi>{of.country}</bdi> : say(of.chairOf);
  };
  return (
    <section aria-labelledby="demo-accounts" className="mt-12">
      <h2 id="demo-accounts">{say("title")}</h2>
      <p className="mt-2 mb-4 max-w-text">
        {say.rich("password", { password: () => <code dir="ltr">{password}</code> })}
      </p>
      <DataTable
        caption={say("caption")}
        columns={[
          { key: "role", head: say("role") },
          { key: "of", head: say("of") },
          { key: "name", head: say("name") },
          { key: "email", head: say("email") },
        ]}
        rows={accounts.map((account) => ({
          key: `${account.email} ${account.role}`,
          cells: {
            role: roles(account.role),
            of: belonging(account),
            name: <bdi>{account.name}</bdi>,
            email: (
              <bdi dir="ltr" className="break-all">
                {account.email}
              </bdi>
            ),
          },
        }))}
      />
    </section>
  );
}
