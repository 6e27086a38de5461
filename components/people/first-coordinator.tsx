import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** The way to a first coordinator, where a parliament has none. */
export function FirstCoordinator({
  iso2,
  people,
}: {
  iso2: string;
  people: readonly { roles: readonly string[]; isOn: boolean }[];
}) {
  const say = useTranslations("people.inviteForm");
  if (people.some(({ roles, isOn }) => isOn && roles.includes("coordinator"))) return null;
  return (
    <p className="mt-4">
      <ButtonLink look="secondary" href={paths.newCoordinator(iso2)}>
        {say("coordinatorTitle")}
      </ButtonLink>
    </p>
  );
}
