import { t } from "../dialects/text.ts";
import { NumberField } from "../ui/NumberField.tsx";
import type { Amount } from "../ui/number-entry.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { ClassMark } from "../ui/shapes.tsx";
import type { SliderParam } from "./HistogramSlider.tsx";
import { amountWords } from "./operator-words.ts";
import "./charts.css";

interface Props {
  /** The attribute: "Workers". */
  readonly label: string;
  readonly params: readonly SliderParam[];
  readonly active: string;
  readonly onActivate: (key: string) => void;
  /** A typed value, or one step. */
  readonly onCommit: (value: Amount) => void;
  readonly range?: readonly [number, number] | undefined;
  readonly step?: number;
  readonly allowAny?: boolean;
}

/** Which cut, and its number: every value a drag can reach can also be typed or stepped to. */
export function ParamRow({ label, params, active, onActivate, onCommit, range, step = 1, allowAny = false }: Props) {
  const current = params.find((param) => param.key === active);
  return (
    <div className="chart-param-row">
      {params.length > 1 && (
        <Segmented
          label={t("chart.params.label", { label })}
          value={active}
          onChange={onActivate}
          options={params.map((param) => ({
            value: param.key,
            name: `${param.label}: ${amountWords(param.value)}`,
            label: (
              <>
                {param.look && <ClassMark shape={param.look.shape} colour={param.look.token} size={14} />}
                {amountWords(param.value)}
              </>
            ),
          }))}
        />
      )}
      <span className="chart-spring" />
      <NumberField
        label={t("chart.params.value", { label })}
        value={current?.value ?? "any"}
        onCommit={onCommit}
        step={step}
        allowAny={allowAny}
        {...(range ? { min: range[0], max: range[1] } : {})}
      />
    </div>
  );
}
