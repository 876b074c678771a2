import { useId } from "react";
import { t } from "../../dialects/text.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Side } from "../../state/choice.ts";
import { type LawStatus, type ListedLaw, lawTitle, mayBeOutOfDate } from "../../state/law-list.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Citation } from "./Citation.tsx";
import { LawDetails } from "./LawDetails.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import "../panels.css";
import "./explore.css";

interface Props {
  readonly law: ListedLaw;
  readonly table: SiteTable;
  readonly today: string;
  /** Where it stands on the map now. */
  readonly inUse: readonly Side[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChoose: (side: Side) => void;
}

/** An illustration sorts by no law's text, so the line on legality would say nothing of it. */
const restsOnText = (status: LawStatus): boolean => status !== "illustrative";

function Head({
  law,
  open,
  onToggle,
  controls,
}: Pick<Props, "law" | "open" | "onToggle"> & { readonly controls: string }) {
  const { source } = law.definition;
  const [head, rest] = lawTitle(law.definition);
  const cited = [source?.instrument, source?.article].filter(Boolean).join(", ");
  return (
    <>
      <h4>
        <button type="button" className="law-head" aria-expanded={open} aria-controls={controls} onClick={onToggle}>
          <span>
            <b>{head}</b> {rest}
          </span>
          <Icon name={open ? "chevron-up" : "chevron-down"} />
        </button>
      </h4>
      {cited && <p className="law-instrument">{cited}</p>}
    </>
  );
}

function Choose({ inUse, onChoose }: Pick<Props, "inUse" | "onChoose">) {
  return (["baseline", "proposed"] as const).map((side) => (
    <Button key={side} disabled={inUse.includes(side)} onClick={() => onChoose(side)}>
      {t(`explore.use.${side}`)}
    </Button>
  ));
}

/** Standing, year, and what of it these data answer: what every card says, open or not. */
function Foot({ law, today, inUse }: Pick<Props, "law" | "today" | "inUse">) {
  const { definition, status, asks, recorded } = law;
  const { year, checked } = definition.source ?? {};
  return (
    <p className="law-foot">
      <StatusBadge status={status} />
      {year !== undefined && <span>{String(year)}</span>}
      {inUse.map((side) => (
        <b key={side}>{t(`explore.in_use.${side}`)}</b>
      ))}
      {checked && restsOnText(status) && mayBeOutOfDate(checked, today) && (
        <span className="law-warning">
          <Icon name="alert" size={12} />
          {t("explore.out_of_date")}
        </span>
      )}
      <span className="spring" />
      <span>{t("explore.asks", { n: asks, recorded })}</span>
    </p>
  );
}

/** One definition as a citation card: closed it says where it stands, open it shows the text and what was made of it. */
export function LawCard({ law, table, today, inUse, open, onToggle, onChoose }: Props) {
  const id = useId();
  const { definition, status } = law;
  return (
    <li className="law-card" data-status={status} data-open={open || undefined}>
      <Head law={law} open={open} onToggle={onToggle} controls={id} />
      <div id={id} hidden={!open}>
        {open && (
          <>
            <LawDetails definition={definition} table={table} />
            {restsOnText(status) && <p className="law-fixed">{t("about.not_legal_advice")}</p>}
            <div className="law-actions">
              <Choose inUse={inUse} onChoose={onChoose} />
              <span className="spring" />
              <Citation url={definition.source?.url} />
            </div>
          </>
        )}
      </div>
      <Foot law={law} today={today} inUse={inUse} />
    </li>
  );
}
