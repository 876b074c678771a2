import { type KeyboardEvent, useMemo, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Side } from "../../state/choice.ts";
import { foundLaws, type LawStatus, type ListedLaw, listedLaws } from "../../state/law-list.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { rovingTarget } from "../../ui/roving-focus.ts";
import { LawCard } from "./LawCard.tsx";
import { OnThisMap, type Pair } from "./OnThisMap.tsx";
import { StatusChips } from "./StatusChips.tsx";
import "../panels.css";
import "./explore.css";

interface Props {
  readonly definitions: readonly Definition[];
  readonly table: SiteTable;
  readonly pair: Pair;
  readonly onChoose: (side: Side, definition: Definition) => void;
  /** ISO 8601 day, against which a text's age is told. */
  readonly today: string;
  /** Opens the table of limits. */
  readonly onCompare?: () => void;
}

/** Up and Down lead from card to card; Left and Right stay with the text. */
function walkCards(event: KeyboardEvent<HTMLUListElement>): void {
  if (!["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>(".law-head")];
  const at = heads.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const target = rovingTarget(
    event.key,
    at,
    heads.map(() => true),
  );
  if (target === null) return;
  event.preventDefault();
  heads[target]?.focus();
}

interface CardsProps extends Omit<Props, "definitions" | "onCompare"> {
  readonly laws: readonly ListedLaw[];
}

/** The cards found; at most one is open. */
function Cards({ laws, pair, onChoose, table, today }: CardsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const sideOf = ({ id }: Definition): Side[] =>
    (["baseline", "proposed"] as const).filter((side) => pair[side].id === id);
  return (
    <ul className="law-list" aria-label={t("explore.list")} onKeyDown={walkCards}>
      {laws.map((law) => (
        <LawCard
          key={law.definition.id}
          law={law}
          table={table}
          today={today}
          inUse={sideOf(law.definition)}
          open={open === law.definition.id}
          onToggle={() => setOpen(open === law.definition.id ? null : law.definition.id)}
          onChoose={(side) => onChoose(side, law.definition)}
        />
      ))}
    </ul>
  );
}

/** Finds a definition, says where each stands and what of it these data can test, and puts it under A or B. */
export function LawList({ definitions, table, pair, onChoose, today, onCompare }: Props) {
  const [text, setText] = useState("");
  const [status, setStatus] = useState<LawStatus | null>(null);
  const listed = useMemo(() => listedLaws(definitions, table), [definitions, table]);
  const laws = useMemo(() => foundLaws(listed, text, status), [listed, text, status]);
  return (
    <>
      <section className="panel-section" aria-labelledby="which-title">
        <header className="panel-heading">
          <h2 id="which-title">{t("explore.which")}</h2>
          <span className="spring" />
          {onCompare && <LinkButton onClick={onCompare}>{t("explore.compare")}</LinkButton>}
        </header>
        <div className="law-search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t("definition.find")}
            placeholder={t("definition.find")}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <StatusChips definitions={definitions} status={status} onStatus={setStatus} />
        <p className="muted" role="status">
          {laws.length === 0 ? t("definition.find.none") : t("explore.found", { n: laws.length })}
        </p>
      </section>
      <OnThisMap pair={pair} />
      <section className="panel-section law-section" aria-labelledby="laws-title">
        <h3 id="laws-title" className="law-subtitle">
          {t("explore.list")}
        </h3>
        <Cards laws={laws} table={table} pair={pair} onChoose={onChoose} today={today} />
      </section>
    </>
  );
}
