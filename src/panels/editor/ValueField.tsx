import type { ReactNode } from "react";
import { t } from "../../dialects/text.ts";
import type { Value } from "../../model/definition.ts";
import type { Scale } from "../../model/scale.ts";
import type { Scalar } from "../../model/site-table.ts";
import { isParam, type Place, replacedAt, resolved } from "../../model/walk.ts";
import { withParam } from "../../state/edit.ts";
import { asLiteral, asParam, type ParamAbout } from "../../state/editing-params.ts";
import { nodeAt } from "../../state/editing-tree.ts";
import { mayBeUnlimited } from "../../state/editing-uses.ts";
import { Switch } from "../../ui/Switch.tsx";
import { useBench } from "./editor-bench.ts";
import { Field } from "./Field.tsx";
import { ParamFields } from "./ParamFields.tsx";
import { ScalarField } from "./ScalarField.tsx";

interface Props {
  readonly label: string;
  /** Above the value, where the form already says the rest of the label. */
  readonly shown?: string;
  /** Of the value: a test's, a gate's K, a band's end. */
  readonly place: Place;
  readonly property: string;
  readonly scale: Scale;
  /** What a parameter made of it is called and bounded by. */
  readonly about: ParamAbout;
  /** What was changed, for the step of history. */
  readonly step: string;
  /** Between the value and the facts of its parameter. */
  readonly children?: ReactNode;
}

/** A value that is fixed, or a parameter that a reader can move within a range. */
export function ValueField({ label, shown, place, property, scale, about, step, children }: Props) {
  const { definition, table, change } = useBench();
  const value = nodeAt(definition, place) as Value;
  const key = isParam(value) ? value.param : null;
  const standing: Scalar = resolved(definition, value);
  const param = key === null ? undefined : definition.params[key];
  const commit = (next: Scalar) =>
    change(key === null ? replacedAt(definition, place, next) : withParam(definition, key, next), step);
  const movable = scale.type === "number" || scale.type === "ordinal";
  return (
    <>
      <Field label={shown ?? label}>
        <ScalarField
          label={label}
          property={property}
          scale={scale}
          value={standing}
          onCommit={commit}
          table={table}
          allowAny={key !== null && mayBeUnlimited(definition, key)}
          step={param?.step ?? 1}
        />
      </Field>
      {(movable || key !== null) && (
        <div className="editor-wide">
          <Switch
            checked={key !== null}
            onChange={(on) =>
              change(
                on ? asParam(definition, place, scale, about) : asLiteral(definition, place),
                t(on ? "editor.step.param" : "editor.step.literal"),
              )
            }
          >
            {t("editor.param.movable")}
          </Switch>
        </div>
      )}
      {children}
      {key !== null && <ParamFields paramKey={key} property={property} scale={scale} />}
    </>
  );
}
