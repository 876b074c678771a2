import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { NumberQuality } from "../../state/quality.ts";
import { SiteFinding } from "./SiteFinding.tsx";

/** How much more often than in an even spread round numbers must stand to be spoken of. */
const OFTEN = 1.5;

interface Props {
  readonly table: SiteTable;
  readonly numbers: readonly NumberQuality[];
  readonly onSite: (site: number) => void;
}

/** Round numbers, numbers exactly on a limit, and numbers that stand apart. */
export function NumberFindings({ table, numbers, onSite }: Props) {
  const heaps = numbers.flatMap(({ property, heaps: all }) => {
    const heap = all.find(({ count, of, expected }) => count / of > OFTEN * expected);
    return heap ? [{ property, ...heap }] : [];
  });
  const found = numbers.some(({ onLimits, far, negative }) => onLimits.length + far.length + negative.length > 0);
  if (heaps.length === 0 && !found) return <p>{t("quality.numbers.none")}</p>;
  return (
    <>
      {heaps.map(({ property, step, count, of, expected }) => (
        <p key={property}>
          {t("quality.numbers.heap", {
            attribute: attributeLabel(property),
            share: Math.round((100 * count) / of),
            step,
            expected: Math.round(100 * expected),
          })}
        </p>
      ))}
      <ul className="quality-findings">
        {numbers.flatMap(({ property, onLimits, far, negative }) => {
          const attribute = attributeLabel(property);
          return [
            ...onLimits.map(({ side, value, sites }) => ({
              sites,
              words: t("quality.numbers.limit", { attribute, value, side }),
            })),
            { sites: far, words: t("quality.numbers.far", { attribute }) },
            { sites: negative, words: t("quality.numbers.negative", { attribute }) },
          ].map(({ sites, words }) => (
            <SiteFinding key={words} table={table} sites={sites} words={words} onSite={onSite} />
          ));
        })}
      </ul>
    </>
  );
}
