import { t } from "../../dialects/text.ts";
import { NUMBERS } from "../../model/scale.ts";
import type { Place } from "../../model/walk.ts";
import { type GateKind, gateParts, setGateKind, setWeights } from "../../state/editing-gates.ts";
import { exprAt } from "../../state/editing-tree.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { Switch } from "../../ui/Switch.tsx";
import { clauseText } from "./clause-words.ts";
import { useBench } from "./editor-bench.ts";
import { ValueField } from "./ValueField.tsx";

const KINDS: readonly GateKind[] = ["all", "any", "atLeast"];

function Weights({ place }: { readonly place: Place }) {
  const { definition, change } = useBench();
  const expr = exprAt(definition, place);
  if (!("atLeast" in expr)) return null;
  const { weights, of } = expr;
  const set = (next: readonly number[] | null) => change(setWeights(definition, place, next), t("editor.step.weights"));
  return (
    <>
      <div className="editor-wide">
        <Switch checked={weights !== undefined} onChange={(on) => set(on ? of.map(() => 1) : null)}>
          {t("editor.gate.weighed")}
        </Switch>
      </div>
      {weights && (
        <ul className="editor-wide editor-weights">
          {of.map((child, at) => {
            const words = clauseText(definition, child, [...place, "of", at]);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a test's place in its gate is its identity
              <li key={at}>
                <span>{words}</span>
                <NumberField
                  label={t("editor.gate.weight", { test: words })}
                  value={weights[at] ?? 1}
                  min={0}
                  steppers={false}
                  onCommit={(weight) => set(weights.with(at, Number(weight)))}
                />
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

/** How many of its tests a gate asks for, and what each counts. */
export function GateFields({ place }: { readonly place: Place }) {
  const { definition, change } = useBench();
  const gate = gateParts(exprAt(definition, place));
  if (!gate) return null;
  const size = Math.max(1, gate.children.length);
  const weighed = "weights" in exprAt(definition, place);
  return (
    <>
      <div className="editor-wide">
        <Segmented
          label={t("editor.gate.kind")}
          value={gate.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`editor.gate.${kind}` as const) }))}
          onChange={(kind) => change(setGateKind(definition, place, kind), t("editor.step.gate"))}
        />
      </div>
      {gate.kind === "atLeast" && (
        <>
          <ValueField
            label={weighed ? t("editor.gate.points") : t("editor.gate.need", { n: size })}
            place={[...place, "atLeast"]}
            property="k"
            scale={NUMBERS}
            about={{ name: "k", least: 1, most: weighed ? undefined : size, unit: t("editor.gate.of", { n: size }) }}
            step={t("editor.step.gate")}
          />
          <Weights place={place} />
        </>
      )}
    </>
  );
}
