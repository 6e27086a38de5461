import { useLocale, useTranslations } from "next-intl";
import { LocalWords } from "@/components/dashboard/local-words";
import { Link } from "@/components/ui/link";
import { formatNumber } from "@/lib/i18n/format";
import { paths } from "@/lib/paths";
import type { PlaceView, RotationShown } from "@/lib/rotations/views";

/** Who reports in each year, by name. */
export function YearLists({ rotation }: { rotation: RotationShown }) {
  const say = useTranslations("rotations.years");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-6">
      {rotation.years.map((year) => {
        const places = rotation.places.filter((place) => place.year === year);
        return (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h3 id={`year-${year}`} className="mb-2 text-base">
              {say("title", { year: String(year), n: formatNumber(places.length, locale) })}
            </h3>
            <ul className="gap-x-8 sm:columns-2 lg:columns-3">
              {places.map((place) => (
                <Place key={place.parliamentId} place={place} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Place({ place }: { place: PlaceView }) {
  const say = useTranslations("rotations.years");
  return (
    <li className="break-inside-avoid py-0.5">
      <Link href={paths.parliament(place.iso2)}>
        <LocalWords text={place.name} />
      </Link>
      {place.isCredited && <span className="text-muted text-sm"> · {say("credited")}</span>}
      {!place.isMember && <span className="text-muted text-sm"> · {say("left")}</span>}
      {place.groups.length > 1 && <span className="text-muted text-sm"> · {say("twoGroups")}</span>}
    </li>
  );
}
