import { useQuery } from "@tanstack/react-query";
import { t } from "../dialects/text.ts";
import type { SiteTable } from "../model/site-table.ts";
import { DefinitionPicker } from "../panels/top/DefinitionPicker.tsx";
import type { Side } from "../state/choice.ts";
import { allPresets, PRESETS } from "../state/presets.ts";
import { useChoice } from "../state/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { choose, swapSides } from "./actions.ts";

interface Props {
  readonly table: SiteTable;
  readonly side: Side;
}

/** Chooses one side of the pair; each option says what it asks and what the data record. */
export function PairPicker({ table, side }: Props) {
  const choice = useChoice();
  const { data = PRESETS } = useQuery(allPresets);
  return (
    <DefinitionPicker
      table={table}
      side={side}
      current={choice[side]}
      definitions={data}
      onChoose={(definition) => choose(side, definition)}
    />
  );
}

/** A, swap, B. */
export const PairPickers = ({ table }: Pick<Props, "table">) => (
  <div className="phone-pair">
    <PairPicker table={table} side="baseline" />
    <IconButton icon={<Icon name="swap" />} label={t("side.swap")} onClick={swapSides} />
    <PairPicker table={table} side="proposed" />
  </div>
);
