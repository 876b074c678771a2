import { t } from "../../dialects/text.ts";
import { levelLabel } from "../../dialects/words.ts";
import { attributeOf } from "../../model/catalogue.ts";
import type { CriterionType } from "../../model/definition.ts";
import { levelsOf, propertyOf } from "../../model/walk.ts";
import { setCriterionType, setDomain, setLevels } from "../../state/editing-criteria.ts";
import { refitted } from "../../state/editing-tests.ts";
import { Menu } from "../../ui/Menu.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { useBench } from "./editor-bench.ts";
import { Field } from "./Field.tsx";
import { namesOf } from "./ScalarField.tsx";
import { TextField } from "./TextField.tsx";

const TYPES: readonly CriterionType[] = ["number", "ordinal", "flag", "nominal"];

/** How a property that the catalogue does not know is read: its type, and the order of its levels. */
export function CriterionFields({ criterionKey }: { readonly criterionKey: string }) {
  const { definition, table, change } = useBench();
  const criterion = definition.criteria[criterionKey];
  if (!criterion) return null;
  const property = propertyOf(criterionKey, criterion);
  if (attributeOf(property)) return null;
  const label = t("editor.step.criterion", { name: levelLabel(property, property) });
  const setType = (type: CriterionType) => {
    const read = setCriterionType(definition, criterionKey, type);
    const scale = { type: "nominal", levels: [] } as const;
    const names = type === "ordinal" && !criterion.levels ? namesOf(table, property, scale) : null;
    const levelled = names ? setLevels(read, criterionKey, names) : read;
    change(refitted(levelled, table, criterionKey), label);
  };
  return (
    <>
      <Field label={t("editor.criterion.type")}>
        <Menu
          label={t("editor.criterion.type")}
          value={criterion.type}
          options={TYPES.map((type) => ({ value: type, label: t(`editor.type.${type}` as const) }))}
          onChange={setType}
        />
      </Field>
      {criterion.type === "number" &&
        ([0, 1] as const).map((end) => {
          const words = t(end === 0 ? "editor.criterion.lowest" : "editor.criterion.highest");
          const [low = null, high = null] = criterion.domain ?? [];
          return (
            <Field key={end} label={words}>
              <NumberField
                label={words}
                value={(end === 0 ? low : high) ?? "any"}
                allowAny
                steppers={false}
                onCommit={(value) => {
                  const limit = value === "any" ? null : value;
                  const [from, to] = end === 0 ? [limit, high] : [low, limit];
                  change(setDomain(definition, criterionKey, from, to), label);
                }}
              />
            </Field>
          );
        })}
      {(criterion.type === "ordinal" || criterion.type === "nominal") && (
        <div className="editor-wide">
          <TextField
            label={t(criterion.type === "ordinal" ? "editor.criterion.levels" : "editor.criterion.names")}
            value={levelsOf(criterionKey, criterion).join(", ")}
            onCommit={(words) => {
              const levels = words.split(",").map((level) => level.trim());
              const named = levels.filter((level) => level !== "");
              change(refitted(setLevels(definition, criterionKey, named), table, criterionKey), label);
            }}
          />
        </div>
      )}
    </>
  );
}
