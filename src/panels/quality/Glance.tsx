import { formatNumber, t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import { OLD_YEARS, type Quality, suspiciousCount } from "../../state/quality.ts";

const percent = (part: number, whole: number): number => Math.round((100 * part) / Math.max(1, whole));

const Tile = ({ number, words }: { readonly number: string; readonly words: string }) => (
  <li>
    <strong>{number}</strong>
    <span>{words}</span>
  </li>
);

interface Props {
  readonly quality: Quality;
  readonly setAside: number;
  readonly hasOutlines: boolean;
}

/** What must be known before the data are talked about: four numbers, and how much is known of what is asked. */
export function Glance({ quality, setAside, hasOutlines }: Props) {
  const { sites, ages, asked, positions } = quality;
  const half = asked.filter(({ known }) => 2 * known >= sites).length;
  const old = t("quality.share", { share: percent(ages.old.length, sites) });
  return (
    <>
      <ul className="quality-glance">
        <Tile
          number={t("quality.glance.of", { n: half, all: asked.length })}
          words={t("quality.glance.asked", { n: sites })}
        />
        <Tile
          number={hasOutlines ? formatNumber(suspiciousCount(positions)) : t("quality.glance.not_yet")}
          words={t("quality.glance.positions")}
        />
        <Tile
          number={ages.asOf === null ? t("quality.glance.unknown") : old}
          words={t("quality.glance.old", { years: OLD_YEARS, undated: ages.undated.length })}
        />
        <Tile number={formatNumber(setAside)} words={t("quality.glance.aside", { n: setAside })} />
      </ul>
      {asked.length > 0 && (
        <ul className="quality-asked" aria-label={t("quality.glance.list")}>
          {asked.map(({ property, known }) => (
            <li key={property} data-low={2 * known < sites ? "" : undefined}>
              {t("quality.glance.one", { attribute: attributeLabel(property), share: percent(known, sites) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
