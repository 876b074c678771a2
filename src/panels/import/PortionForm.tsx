import { aboutBytes } from "../../dialects/bytes-words.ts";
import { t } from "../../dialects/text.ts";
import { fitFor, type LargeFile, neededFor, stepsFor } from "../../model/large-file.ts";
import { isSampled, type Portion } from "../../model/portion.ts";
import { Segmented } from "../../ui/Segmented.tsx";
import { errorOf } from "../data/part-words.ts";

interface Props {
  readonly file: LargeFile;
  readonly portion: Portion;
  readonly onPortion: (portion: Portion) => void;
}

/** So many sites as an example of what a sample's shares are worth: how many it has is not known before it is read. */
const EXAMPLE = 10_000;
const WILL = { easy: "large.will", tight: "large.will.tight", beyond: "large.will.beyond" } as const;

/** The portion with other columns; a sample that no longer fits gives way to the largest that does. */
function withColumns(file: LargeFile, { oneIn = 1 }: Portion, properties: readonly string[] | null): Portion {
  const columns = properties ? { properties } : {};
  const steps = stepsFor(file, columns);
  return { oneIn: steps.includes(oneIn) ? oneIn : (steps[0] ?? oneIn), ...columns };
}

/** What of a large file is read: all sites or one in so many, all columns or those that are asked for. */
export function PortionForm({ file, portion, onPortion }: Props) {
  const { columns } = file;
  const { oneIn = 1, properties } = portion;
  return (
    <section className="large-way" aria-labelledby="large-here">
      <h3 id="large-here">{t("large.here")}</h3>
      <div className="large-choice">
        <span aria-hidden="true">{t("large.sites")}</span>
        <Segmented
          label={t("large.sites")}
          value={String(oneIn)}
          options={stepsFor(file, properties ? { properties } : {}).map((step) => ({
            value: String(step),
            label: step === 1 ? t("large.sites.all") : t("large.sites.some", { n: step }),
          }))}
          onChange={(step) => onPortion({ ...portion, oneIn: Number(step) })}
        />
      </div>
      {columns && columns.asked < columns.all && (
        <>
          <label className="large-check">
            <input
              type="checkbox"
              checked={properties !== undefined}
              aria-describedby="large-columns-note"
              onChange={({ target }) =>
                onPortion(withColumns(file, portion, target.checked ? columns.properties : null))
              }
            />
            {t("large.columns")}
          </label>
          <p id="large-columns-note" className="muted">
            {t("large.columns.is", { n: columns.asked, all: columns.all })}
          </p>
        </>
      )}
      <p role="status" className="large-will">
        {t(WILL[fitFor(file, portion)], { size: aboutBytes(neededFor(file, portion)) })}
      </p>
      {isSampled(portion) && (
        <>
          <p>{t("large.sample.error", { n: EXAMPLE, error: errorOf(EXAMPLE, oneIn) })}</p>
          <p className="muted">{t("large.sample")}</p>
        </>
      )}
    </section>
  );
}
