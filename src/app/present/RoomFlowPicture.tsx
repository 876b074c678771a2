import { FlowPictureSvg } from "../../charts/FlowPictureSvg.tsx";
import { flowOfKind, flowPicture, type StatusMatrix } from "../../charts/flow-layout.ts";
import { STATUS_WORDS } from "../../charts/flow-pick.ts";
import { formatNumber, t } from "../../dialects/text.ts";
import { useWidth } from "../../ui/use-width.ts";
import "../../charts/flow.css";

const HEIGHT = 168;
const nothing = () => undefined;

/** The flow as a room sees it: nothing in it is pressed. */
export function RoomFlowPicture({ matrix }: { readonly matrix: StatusMatrix }) {
  const [ref, width] = useWidth<HTMLDivElement>(400);
  const words = STATUS_WORDS.map((key) => t(key));
  const picture = flowPicture(matrix, { width, height: HEIGHT, format: formatNumber, words });
  const label = t("chart.flow.summary", {
    enter: flowOfKind(matrix, "enters"),
    leave: flowOfKind(matrix, "leaves"),
    cannotTell: flowOfKind(matrix, "nowCannotTell"),
    same: flowOfKind(matrix, "same") + flowOfKind(matrix, "cannotTellBoth"),
  });
  return (
    <div ref={ref} className="room-flow-picture">
      <FlowPictureSvg
        picture={picture}
        width={width}
        words={words}
        label={label}
        isDim={() => false}
        isPicked={() => false}
        onHover={nothing}
        onChoose={nothing}
        name={({ count }) => formatNumber(count)}
      />
    </div>
  );
}
