import { t, tCode } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import type { ListedLaw } from "../../state/law-list.ts";
import "../panels.css";
import "./top.css";

/** Where a definition in law stands. */
function Law({ source }: { readonly source: Definition["source"] }) {
  if (!source?.country) return null;
  const { instrument, article, year } = source;
  return <span className="picker-law">{[instrument, article, year].filter(Boolean).join(", ")}</span>;
}

interface Props {
  readonly option: ListedLaw;
  readonly current: boolean;
  readonly onChoose: () => void;
}

/** One definition to choose: what it asks, what the file records, and where it stands. */
export function PickerRow({ option, current, onChoose }: Props) {
  const { definition, status, asks, recorded } = option;
  return (
    <li>
      <button type="button" className="picker-option" aria-current={current || undefined} onClick={onChoose}>
        <b>{definition.name}</b>
        <span className="picker-status" data-status={status}>
          {tCode(`status.${status}`)}
        </span>
        <span className="picker-asks">
          {t("definition.asks", { n: asks, recorded })}
          {recorded === asks && <span className="picker-testable">{t("definition.testable")}</span>}
        </span>
        <Law source={definition.source} />
      </button>
    </li>
  );
}
