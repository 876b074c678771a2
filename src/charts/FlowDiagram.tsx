import { type ReactNode, useState } from "react";
import { formatNumber, t } from "../dialects/text.ts";
import { Chip } from "../ui/Chip.tsx";
import { ChangeMark } from "../ui/shapes.tsx";
import { useWidth } from "../ui/use-width.ts";
import { FlowPictureSvg } from "./FlowPictureSvg.tsx";
import { FlowTable } from "./FlowTable.tsx";
import { flowOfKind, flowPicture, type Ribbon, type StatusMatrix } from "./flow-layout.ts";
import { type FlowPick, isPicked, KIND_CHIPS, STATUS_WORDS, samePick } from "./flow-pick.ts";
import "./flow.css";

interface Props {
  /** Sites or persons by [baseline][proposed] status. */
  readonly matrix: StatusMatrix;
  readonly pick: FlowPick | null;
  readonly onPick: (pick: FlowPick | null) => void;
  /** px */
  readonly height?: number;
  /** More to open below the table: the flow by class. */
  readonly children?: ReactNode;
}

const ribbonText = ({ from, to, count }: Ribbon): string =>
  t("chart.flow.ribbon", { n: count, from: t(STATUS_WORDS[from]), to: t(STATUS_WORDS[to]) });

const summary = (matrix: StatusMatrix): string =>
  t("chart.flow.summary", {
    enter: flowOfKind(matrix, "enters"),
    leave: flowOfKind(matrix, "leaves"),
    cannotTell: flowOfKind(matrix, "nowCannotTell"),
    same: flowOfKind(matrix, "same") + flowOfKind(matrix, "cannotTellBoth"),
  });

/** What moved from A to B by ASM status. Ribbons, chips and the table's cells pick sites; a second press lets go. */
export function FlowDiagram({ matrix, pick, onPick, height = 128, children }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(288);
  const [hovered, setHovered] = useState<Ribbon | null>(null);
  const words = STATUS_WORDS.map((key) => t(key));
  const picture = flowPicture(matrix, { width, height, format: formatNumber, words });
  const choose = (next: FlowPick) => onPick(samePick(pick, next) ? null : next);
  // The picture is laid out anew while a slider is held; the ribbon under the pointer keeps its name, not its place.
  const under = hovered && picture.ribbons.find(({ from, to }) => from === hovered.from && to === hovered.to);
  const lit = under ?? null;

  return (
    <div ref={ref} className="flow">
      <FlowPictureSvg
        picture={picture}
        width={width}
        words={words}
        label={summary(matrix)}
        isDim={({ from, to }) =>
          lit ? lit.from !== from || lit.to !== to : pick !== null && !isPicked(pick, from, to)
        }
        isPicked={({ from, to }) => pick !== null && isPicked(pick, from, to)}
        onHover={setHovered}
        onChoose={({ from, to }) => choose({ from, to })}
        name={ribbonText}
      />
      {lit && (
        <p className="ui-tooltip flow-tip" style={{ left: lit.middleX }} aria-hidden="true">
          {ribbonText(lit)}
        </p>
      )}
      <div className="flow-chips">
        {KIND_CHIPS.map(({ kind, to, word }) => (
          <Chip
            key={kind}
            icon={<ChangeMark kind={kind} size={14} />}
            selected={samePick(pick, { from: null, to })}
            onClick={() => choose({ from: null, to })}
          >
            {formatNumber(flowOfKind(matrix, kind))} {t(word)}
          </Chip>
        ))}
      </div>
      <div className="flow-mores">
        <details className="flow-more">
          <summary>{t("chart.flow.table")}</summary>
          <FlowTable matrix={matrix} pick={pick} onChoose={choose} caption={summary(matrix)} />
        </details>
        {children}
      </div>
    </div>
  );
}
