import { useState } from "react";
import { t, tCode } from "../../dialects/text.ts";
import { midSentence } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import type { Side } from "../../state/choice.ts";
import { countryName } from "../../state/country-name.ts";
import { folded } from "../../state/fold.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { SideBadge } from "../SideBadge.tsx";
import { type PickerOption, PickerRow, statusOf } from "./PickerRow.tsx";
import "../panels.css";
import "./top.css";

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

/** What a definition is found by: its name, its instrument, its country. */
const wordsOf = ({ name, source }: Definition): string =>
  folded([name, source?.instrument, source?.country && countryName(source.country)].filter(Boolean).join(" "));

function PickerPanel({ current, options, onChoose }: Omit<Props, "side">) {
  const [text, setText] = useState("");
  const sought = folded(text.trim());
  const found = testableFirst(options.filter(({ definition }) => wordsOf(definition).includes(sought)));
  return (
    <div className="picker-panel">
      <input
        className="picker-search"
        type="search"
        aria-label={t("definition.find")}
        placeholder={t("definition.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="muted">{found.length === 0 ? t("definition.find.none") : statusesText(found)}</p>
      <ul className="picker-list">
        {found.map((option) => (
          <PickerRow
            key={option.definition.id}
            option={option}
            current={option.definition.id === current.id}
            onChoose={() => onChoose(option.definition)}
          />
        ))}
      </ul>
      {found.some(({ definition }) => definition.source?.country) && (
        <p className="picker-law">{t("about.not_legal_advice")}</p>
      )}
    </div>
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
        <PickerPanel
          current={current}
          options={options}
          onChoose={(definition) => {
            close();
            onChoose(definition);
          }}
        />
      )}
    </Popover>
  );
}
