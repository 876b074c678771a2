import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react";
import { formatNumber, t } from "../../dialects/text.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useMedia } from "../../ui/use-media.ts";
import "../panels.css";
import "./legend.css";

export interface LegendEntry {
  readonly key: string;
  readonly label: string;
  readonly mark: ReactNode;
  readonly count: number;
  /** The row under A, where both definitions are on the map; no count: A has no such class. */
  readonly baseline?: { readonly mark: ReactNode; readonly count: number | null };
}

interface Props {
  readonly title: string;
  /** Heads the columns of numbers; absent: that they are sites. */
  readonly unit?: ReactNode;
  readonly entries: readonly LegendEntry[];
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
  readonly onLight: (key: string | null) => void;
}

/** Only this row; where it already is the only one, all of them again. */
function isolate(entries: readonly LegendEntry[], hidden: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const others = entries.map((entry) => entry.key).filter((other) => other !== key);
  const alone = !hidden.has(key) && others.every((other) => hidden.has(other));
  return new Set(alone ? [] : others);
}

function toggled(hidden: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(hidden);
  if (!next.delete(key)) next.add(key);
  return next;
}

function Row({
  entry,
  total,
  hidden,
  entries,
  onHide,
  onLight,
}: { readonly entry: LegendEntry; readonly total: number } & Omit<Props, "title" | "unit">) {
  const off = hidden.has(entry.key);
  const only = () => onHide(isolate(entries, hidden, entry.key));
  const click = (event: MouseEvent) => (event.altKey ? only() : onHide(toggled(hidden, entry.key)));
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    only();
  };
  const light = () => onLight(entry.key);
  const dark = () => onLight(null);
  return (
    <li className="legend-row" data-hidden={off || undefined} onPointerEnter={light} onPointerLeave={dark}>
      <button
        type="button"
        className="legend-toggle"
        data-both={entry.baseline !== undefined || undefined}
        aria-pressed={!off}
        title={t("legend.row.help")}
        onClick={click}
        // Its two clicks have hidden and shown the row again.
        onDoubleClick={only}
        onKeyDown={press}
        onFocus={light}
        onBlur={dark}
      >
        {entry.baseline && <span className="legend-mark">{entry.baseline.mark}</span>}
        <span className="legend-mark">{entry.mark}</span>
        <span className="legend-label" title={entry.label}>
          {entry.label}
        </span>
        {entry.baseline && (
          <span className="legend-count" data-side="baseline">
            {entry.baseline.count === null ? "–" : formatNumber(entry.baseline.count)}
          </span>
        )}
        <span className="legend-count">{formatNumber(entry.count)}</span>
        <svg className="legend-share" viewBox="0 0 40 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width="40" height="4" className="legend-share-track" />
          <rect width={total === 0 ? 0 : (40 * entry.count) / total} height="4" className="legend-share-bar" />
        </svg>
      </button>
      <button type="button" className="legend-only" tabIndex={-1} onClick={only}>
        {t("legend.only")}
      </button>
    </li>
  );
}

/** The legend is the filter of the view; it never changes a definition or a count's denominator. */
export function Legend(props: Props) {
  const { title, unit, entries, hidden, onHide } = props;
  const narrow = useMedia("(max-width: 1199px)");
  // Until a hand decides, a narrow map is not covered.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? !narrow;
  const total = entries.reduce((sum, entry) => sum + entry.count, 0);
  const shown = entries.reduce((sum, entry) => sum + (hidden.has(entry.key) ? 0 : entry.count), 0);
  return (
    <section className="legend" data-open={open || undefined} aria-label={t("legend.title")}>
      <header className="legend-heading">
        <button type="button" className="legend-fold" aria-expanded={open} onClick={() => setChosen(!open)}>
          {title}
          <Icon name={open ? "chevron-down" : "chevron-up"} size={12} />
        </button>
        {open && (unit ?? <span className="muted">{t("legend.unit")}</span>)}
      </header>
      {open && (
        <>
          <ul>
            {entries.map((entry) => (
              <Row key={entry.key} {...props} entry={entry} total={total} />
            ))}
          </ul>
          <p className="legend-foot muted">
            {hidden.size === 0 ? t("legend.all", { n: total }) : t("legend.shown", { shown, n: total })}
            {hidden.size > 0 && (
              <button type="button" className="link-button" onClick={() => onHide(new Set())}>
                {t("legend.reset")}
              </button>
            )}
          </p>
        </>
      )}
    </section>
  );
}
