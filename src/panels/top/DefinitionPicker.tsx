import { useMemo, useState } from "react";
import { t, tCode } from "../../dialects/text.ts";
import { midSentence } from "../../dialects/words.ts";
import type { Definition } from "../../model/definition.ts";
import type { SiteTable } from "../../model/site-table.ts";
import type { Side } from "../../state/choice.ts";
import { foundLaws, lawsByStatus, listedLaws } from "../../state/law-list.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import { SideBadge } from "../SideBadge.tsx";
import { PickerRow } from "./PickerRow.tsx";
import { useRowWalk } from "./use-row-walk.ts";
import "../panels.css";
import "./top.css";

interface Props {
  readonly table: SiteTable;
  readonly side: Side;
  readonly current: Definition;
  readonly definitions: readonly Definition[];
  readonly onChoose: (definition: Definition) => void;
}

/** "In force 2, illustrative 2": no one should take a proposal for a law. */
function statusesText(definitions: readonly Definition[]): string {
  const parts = lawsByStatus(definitions).map(([status, n]) =>
    t("definition.statuses.part", { n, status: midSentence(tCode(`status.${status}`)) }),
  );
  if (parts.length === 0) return "";
  return t("definition.statuses", {
    n: definitions.length,
    statuses: parts.reduce((a, b) => t("list.comma", { a, b })),
  });
}

/** What each definition asks is held against the data when the picker opens, not while it is closed. */
function PickerPanel({ table, current, definitions, onChoose }: Omit<Props, "side">) {
  const [text, setText] = useState("");
  const listed = useMemo(() => listedLaws(definitions, table), [definitions, table]);
  const found = foundLaws(listed, text, null);
  const walk = useRowWalk();
  return (
    <div className="picker-panel" {...walk}>
      <input
        className="picker-search"
        type="search"
        aria-label={t("definition.find")}
        placeholder={t("definition.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="muted">
        {found.length === 0 ? t("definition.find.none") : statusesText(found.map(({ definition }) => definition))}
      </p>
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
export function DefinitionPicker({ side, current, onChoose, ...offered }: Props) {
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
          {...offered}
          current={current}
          onChoose={(definition) => {
            close();
            onChoose(definition);
          }}
        />
      )}
    </Popover>
  );
}
