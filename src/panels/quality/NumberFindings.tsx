import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { NumberQuality, OnLimit } from "../../state/quality.ts";
import { SiteFinding } from "./SiteFinding.tsx";

/** How much more often than in an even spread round numbers must stand to be spoken of. */
const OFTEN = 1.5;
/** Lines on preference for numbers; those on a limit come first. */
const MOST_LINES = 5;

interface Props {
  readonly table: SiteTable;
  readonly numbers: readonly NumberQuality[];
  readonly onSite: (site: number) => void;
}

interface Finding {
  readonly sites: readonly number[];
  readonly words: string;
}

/** A number that is a limit of both definitions is said once. */
function limitFindings({ property, onLimits }: NumberQuality): Finding[] {
  const sides = new Map<number, OnLimit[]>();
  for (const each of onLimits) sides.set(each.value, [...(sides.get(each.value) ?? []), each]);
  const attribute = attributeLabel(property);
  return [...sides].map(([value, all]) => ({
    sites: all[0]?.sites ?? [],
    words:
      all.length > 1
        ? t("quality.numbers.limit.both", { attribute, value })
        : t("quality.numbers.limit", { attribute, value, side: all[0]?.side ?? "" }),
  }));
}

function heapWords({ property, heaps }: NumberQuality): string[] {
  const heap = heaps.find(({ count, of, expected }) => count / of > OFTEN * expected);
  if (!heap) return [];
  const { step, count, of, expected } = heap;
  return [
    t("quality.numbers.heap", {
      attribute: attributeLabel(property),
      share: Math.round((100 * count) / of),
      step,
      n: of,
      expected: Math.round(100 * expected),
    }),
  ];
}

const strange = ({ property, far, negative, above }: NumberQuality): Finding[] => {
  const attribute = attributeLabel(property);
  return [
    { sites: far, words: t("quality.numbers.far", { attribute }) },
    { sites: negative, words: t("quality.numbers.negative", { attribute }) },
    { sites: above, words: t("quality.numbers.above", { attribute }) },
  ].filter(({ sites }) => sites.length > 0);
};

/** Numbers exactly on a limit, round numbers, and numbers that stand apart or cannot be. */
export function NumberFindings({ table, numbers, onSite }: Props) {
  const limits = numbers
    .flatMap(limitFindings)
    .sort((a, b) => b.sites.length - a.sites.length)
    .slice(0, MOST_LINES);
  const heaps = numbers.flatMap(heapWords).slice(0, MOST_LINES - limits.length);
  const found = [...limits, ...numbers.flatMap(strange)];
  if (heaps.length + found.length === 0) return <p>{t("quality.numbers.none")}</p>;
  return (
    <>
      <ul className="quality-findings">
        {found.map(({ sites, words }) => (
          <SiteFinding key={words} table={table} sites={sites} words={words} onSite={onSite} />
        ))}
      </ul>
      {heaps.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </>
  );
}
