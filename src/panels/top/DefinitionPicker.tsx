import { t, tCode } from "../../dialects/text.ts";
import { midSentence } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import type { Side } from "../../state/choice.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
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

/** What is asked of nothing is always answered. */
const testable = ({ asks, recorded }: PickerOption): number => (asks === 0 ? 1 : recorded / asks);

/** Those that this file can answer come first; equal ones keep their order. */
export const testableFirst = (options: readonly PickerOption[]): PickerOption[] =>
  [...options].sort((a, b) => testable(b) - testable(a));

const statusOf = ({ source }: Definition): string => source?.status ?? "illustrative";

/** "In force 2, illustrative 2": no one should take a proposal for a law. */
function statusesText(options: readonly PickerOption[]): string {
  const counts = new Map<string, number>();
  for (const { definition } of options) {
    const status = statusOf(definition);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const parts = [...counts].map(([status, n]) =>
    t("definition.statuses.part", { n, status: midSentence(tCode(`status.${status}`)) }),
  );
  if (parts.length === 0) return "";
  return t("definition.statuses", { n: options.length, statuses: parts.reduce((a, b) => t("list.comma", { a, b })) });
}

/** Where a definition in law stands, and the line that must not be missing beside it. */
function Law({ source }: { readonly source: Definition["source"] }) {
  if (!source?.country) return null;
  const { instrument, article, year } = source;
  return (
    <>
      <span className="picker-law">{[instrument, article, year].filter(Boolean).join(", ")}</span>
      <span className="picker-law">{t("about.not_legal_advice")}</span>
    </>
  );
}

interface OptionProps {
  readonly option: PickerOption;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function Option({ option, current, onChoose }: OptionProps) {
  const { definition, asks, recorded } = option;
  const status = statusOf(definition);
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

/** Chooses what stands under A or B; each option says what it asks and what the data record. */
export function DefinitionPicker({ side, current, options, onChoose }: Props) {
  const label = t(side === "baseline" ? "side.as_baseline" : "side.as_proposed");
  return (
    <Popover
      label={t("definition.choose")}
      trigger={(props) => (
        <button type="button" className="picker" {...props}>
          <SideBadge side={side} />
          <span className="picker-name" data-side={side}>
            {current.name}
          </span>
          <VisuallyHidden>{label}</VisuallyHidden>
          <Icon name="chevron-down" size={12} />
        </button>
      )}
    >
      {(close) => (
        <div className="picker-panel">
          <p className="muted">{statusesText(options)}</p>
          <ul className="picker-list">
            {testableFirst(options).map((option) => (
              <Option
                key={option.definition.id}
                option={option}
                current={option.definition.id === current.id}
                onChoose={() => {
                  close();
                  onChoose(option.definition);
                }}
              />
            ))}
          </ul>
        </div>
      )}
    </Popover>
  );
}
