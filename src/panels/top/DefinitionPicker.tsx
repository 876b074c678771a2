import { t, tCode } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import type { Side } from "../../state/choice.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { SideBadge } from "../SideBadge.tsx";
import "../panels.css";
import "./top.css";

export interface PickerOption {
  readonly definition: Definition;
  readonly asks: number;
  readonly recorded: number;
}

interface Props {
  readonly side: Side;
  readonly current: Definition;
  readonly options: readonly PickerOption[];
  readonly onChoose: (definition: Definition) => void;
}

/** Those that this file can answer come first. */
const testableFirst = (options: readonly PickerOption[]): PickerOption[] =>
  [...options].sort((a, b) => b.recorded / b.asks - a.recorded / a.asks);

/** Chooses what stands under A or B; each option says what it asks and what the data record. */
export function DefinitionPicker({ side, current, options, onChoose }: Props) {
  const label = t(side === "baseline" ? "side.baseline" : "side.proposed");
  return (
    <Popover
      label={t("definition.choose")}
      trigger={(props) => (
        <button type="button" className="picker" aria-label={`${label}: ${current.name}`} {...props}>
          <SideBadge side={side} />
          <span className="picker-name" data-side={side}>
            {current.name}
          </span>
          <Icon name="chevron-down" size={12} />
        </button>
      )}
    >
      {(close) => (
        <ul className="picker-list">
          {testableFirst(options).map(({ definition, asks, recorded }) => (
            <li key={definition.id}>
              <button
                type="button"
                className="picker-option"
                aria-current={definition.id === current.id || undefined}
                onClick={() => {
                  close();
                  onChoose(definition);
                }}
              >
                <b>{definition.name}</b>
                <span className="picker-status" data-status={definition.source?.status ?? "illustrative"}>
                  {tCode(`status.${definition.source?.status ?? "illustrative"}`)}
                </span>
                <span className="muted">{t("definition.asks", { n: asks, recorded })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
