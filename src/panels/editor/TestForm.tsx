import { t } from "../../dialects/text.ts";
import { attributeLabel, unitOf } from "../../dialects/words.ts";
import { isList, operatorsOf } from "../../model/check-operand.ts";
import type { Expr, Operator } from "../../model/definition.ts";
import { type Scale, scaleOf } from "../../model/scale.ts";
import type { Scalar } from "../../model/site-table.ts";
import { isParam, propertyOf } from "../../model/walk.ts";
import { changeOperand, changeOperator, changeProperty } from "../../state/editing-tests.ts";
import { Menu } from "../../ui/Menu.tsx";
import { CriterionFields } from "./CriterionFields.tsx";
import { clauseText } from "./clause-words.ts";
import { useBench } from "./editor-bench.ts";
import { Field } from "./Field.tsx";
import type { ClauseRow } from "./ladder-rows.ts";
import { NamesField } from "./NamesField.tsx";
import { PickAttribute } from "./PickAttribute.tsx";
import { ValueField } from "./ValueField.tsx";

const OPERATOR_WORDS = {
  "<=": "editor.operator.le",
  "<": "editor.operator.lt",
  ">=": "editor.operator.ge",
  ">": "editor.operator.gt",
  "==": "editor.operator.eq",
  "!=": "editor.operator.ne",
  in: "editor.operator.in",
  notIn: "editor.operator.not_in",
} as const satisfies Record<Operator, string>;

export const operatorWords = (operator: Operator): string => t(OPERATOR_WORDS[operator]);

interface Props {
  readonly row: ClauseRow;
  readonly test: Extract<Expr, { readonly is: unknown }>;
}

/** What a test asks of which attribute, and with which value. */
export function TestForm({ row, test }: Props) {
  const { definition, table, change, chartOf } = useBench();
  const [key, operator, operand] = test.is;
  const criterion = definition.criteria[key];
  const property = criterion ? propertyOf(key, criterion) : key;
  const scale: Scale = criterion ? scaleOf(key, criterion) : { type: "nominal", levels: [] };
  const step = t("editor.step.test", { test: clauseText(definition, test, row.inner) });
  const unit = unitOf(property, criterion);
  const valueLabel = unit ? t("editor.value.in", { unit }) : t("editor.value");
  return (
    <>
      <Field label={t("editor.attribute")}>
        <PickAttribute
          label={t("editor.attribute")}
          display={attributeLabel(property, criterion)}
          onPick={(next) => change(changeProperty(definition, row.inner, table, next), step)}
        />
      </Field>
      <Field label={t("editor.test")}>
        <Menu
          label={t("editor.test")}
          value={operator}
          options={operatorsOf(scale).map((each) => ({ value: each, label: operatorWords(each) }))}
          onChange={(next) => change(changeOperator(definition, row.inner, next), step)}
        />
      </Field>
      {isList(operator) ? (
        <div className="editor-wide">
          <NamesField
            label={t("editor.values")}
            property={property}
            scale={scale}
            values={Array.isArray(operand) ? (operand as readonly Scalar[]) : []}
            onCommit={(values) => change(changeOperand(definition, row.inner, values), step)}
            table={table}
          />
        </div>
      ) : (
        <ValueField
          label={valueLabel}
          place={[...row.inner, "is", 2]}
          property={property}
          scale={scale}
          about={{ name: `${key}_limit`, unit, ...(criterion?.domain?.[1] ? { most: criterion.domain[1] } : {}) }}
          step={step}
        >
          {scale.type === "number" && chartOf && (
            <div className="editor-wide editor-chart">
              {chartOf(property, isParam(operand) ? operand.param : row.inner.join("."))}
            </div>
          )}
        </ValueField>
      )}
      <CriterionFields criterionKey={key} />
    </>
  );
}
