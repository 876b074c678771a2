import { t } from "../dialects/text.ts";
import type { DataSet } from "../model/site-table.ts";
import { DataButton } from "../panels/data/DataButton.tsx";
import { OpenFile } from "../panels/data/OpenFile.tsx";
import { DefinitionPicker } from "../panels/top/DefinitionPicker.tsx";
import { TopBar } from "../panels/top/TopBar.tsx";
import type { Side } from "../state/choice.ts";
import { coverageOf } from "../state/coverage.ts";
import { PRESETS } from "../state/presets.ts";
import type { Results } from "../state/results.ts";
import { useChoice } from "../state/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { switchTheme, useTheme } from "../ui/theme.ts";
import { choose, redoStep, swapSides, undoStep } from "./actions.ts";
import type { Loading } from "./use-loading.ts";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly loading: Loading;
  readonly onHelp: () => void;
}

/** The bar above everything, in either layout. */
export function Header({ dataSet, results: { table }, loading, onHelp }: Props) {
  const choice = useChoice();
  const theme = useTheme();
  const options = PRESETS.map((definition) => ({ definition, ...coverageOf(table, definition) }));
  const picker = (side: Side) => (
    <DefinitionPicker
      side={side}
      current={choice[side]}
      options={options}
      onChoose={(definition) => choose(side, definition)}
    />
  );
  return (
    <TopBar
      baseline={picker("baseline")}
      proposed={picker("proposed")}
      tag={
        dataSet.synthetic && (
          <span className="invented-tag" title={t("app.invented.help")}>
            {t("app.invented")}
          </span>
        )
      }
      actions={
        <>
          <IconButton
            icon={<Icon name={theme === "dark" ? "light" : "dark"} />}
            label={t("theme.switch")}
            onClick={switchTheme}
          />
          <DataButton dataSet={dataSet} />
          <OpenFile onFile={loading.open} />
        </>
      }
      onUndo={undoStep}
      onRedo={redoStep}
      onSwap={swapSides}
      onHelp={onHelp}
    />
  );
}
