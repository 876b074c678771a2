import { useId, useState } from "react";
import { asks } from "../../dialects/asks.ts";
import { t } from "../../dialects/text.ts";
import { attributeHelp, attributeLabel } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import { type Filterable, filterables } from "../../state/facets.ts";
import { siteValues } from "../../state/site-values.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { ShareBar } from "../../ui/ShareBar.tsx";
import "../panels.css";
import "./definition.css";

const FIRST = 6;
/** What says which site a row is, or what must not be met unasked, is no criterion to suggest. */
const NOT_LISTED = new Set<Filterable["lens"]>(["identity", "sensitive"]);

/** Every file records what kind of site it is; what says more about how it works comes first. */
const isCondition = ({ lens }: Filterable): number => Number(lens === "condition");

/** The file's own columns say less than what the catalogue knows, and stand after it. */
const isOwn = ({ lens }: Filterable): number => Number(lens === "file");

/** Below this many sites values differ by chance. */
const MANY = 10;
const KEY_NAME = /^([a-z]?|uu|gu|object)id$|[_\s-]id$/i;

/** A column whose every value is another says which row it is, not what is so there. */
function isKey(table: SiteTable, { property, lens, known }: Filterable): boolean {
  if (lens !== "file") return false;
  return KEY_NAME.test(property) || (known >= MANY && siteValues(table, property).values.length - 1 === known);
}

/** Recorded attributes that no rule asks: the catalogue's first, conditions last of them, and the best known first. */
export function notAskedOf(table: SiteTable, definition: Definition): Filterable[] {
  const asked = new Set(asks(definition));
  return filterables(table)
    .filter((each) => !asked.has(each.property) && !NOT_LISTED.has(each.lens) && !isKey(table, each))
    .sort((a, b) => isOwn(a) - isOwn(b) || isCondition(a) - isCondition(b) || b.known - a.known);
}

interface Props {
  readonly table: SiteTable;
  readonly definition: Definition;
}

/** What the data could also answer: a definition that asks only what is easy to ask should be seen as such. */
export function NotAsked({ table, definition }: Props) {
  const [all, setAll] = useState(false);
  const id = useId();
  const others = notAskedOf(table, definition);
  if (others.length === 0) return null;
  const shown = all ? others : others.slice(0, FIRST);
  return (
    <section className="panel-section" aria-labelledby={id}>
      <header className="panel-heading">
        <h3 id={id}>{t("definition.not_asked")}</h3>
        <span className="muted">{t("definition.not_asked.count", { n: shown.length, total: others.length })}</span>
        <span className="spring" />
        <span className="muted">{t("definition.known_for")}</span>
      </header>
      <ul className="not-asked">
        {shown.map(({ property, known }) => (
          <li key={property} title={attributeHelp(property)}>
            <bdi>{attributeLabel(property)}</bdi>
            <ShareBar share={known / Math.max(1, table.siteCount)} width={64} />
            <span className="share">{shareText(known, table.siteCount)}</span>
          </li>
        ))}
      </ul>
      {others.length > FIRST && (
        <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("regions.fewer") : t("definition.not_asked.all", { count: others.length })}
        </LinkButton>
      )}
    </section>
  );
}

/** Below this many sites no percentage is printed. */
const ENOUGH = 20;

/** Rounded down, so that "100 %" means all. */
const shareText = (known: number, sites: number): string =>
  sites < ENOUGH
    ? t("filters.of", { n: known, total: sites })
    : t("percent", { share: Math.floor((100 * known) / sites) });
