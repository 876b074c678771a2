import { t } from "../../dialects/text.ts";
import { attributeLabel } from "../../dialects/words.ts";
import type { ScoreTerm } from "../../model/definition.ts";
import { scaleOf } from "../../model/scale.ts";
import { propertyOf, resolved } from "../../model/walk.ts";
import { addBand, moveTerm, removeBand, removeTerm, setBand, setTermWeight } from "../../state/editing-scores.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { useBench } from "./editor-bench.ts";
import { Field } from "./Field.tsx";
import { ValueField } from "./ValueField.tsx";

interface Props {
  readonly score: string;
  readonly term: number;
  /** The term was taken away or moved from under the form. */
  readonly onGone: () => void;
}

interface BandProps extends Props {
  readonly own: ScoreTerm;
  readonly band: number;
}

/** One band: up to where, and how many points. */
function Band({ score, term, own, band: at }: BandProps) {
  const { definition, change } = useBench();
  const criterion = definition.criteria[own.criterion];
  const band = own.bands[at];
  if (!band || !criterion) return null;
  const n = at + 1;
  const step = t("editor.step.band", { score });
  return (
    <fieldset className="editor-wide editor-band">
      <legend className="editor-label">{t("editor.band", { n })}</legend>
      {band.upTo === undefined ? (
        <span className="editor-band-rest">{t("editor.band.rest")}</span>
      ) : (
        <ValueField
          label={t("editor.band.up_to", { n })}
          shown={t("editor.band.up_to.short")}
          place={["scores", score, "terms", term, "bands", at, "upTo"]}
          property={propertyOf(own.criterion, criterion)}
          scale={scaleOf(own.criterion, criterion)}
          about={{ name: `${own.criterion}_band` }}
          step={step}
        />
      )}
      <Field label={t("editor.points")}>
        <NumberField
          label={t("editor.band.points", { n })}
          value={band.points}
          steppers={false}
          onCommit={(points) => change(setBand(definition, score, term, at, { ...band, points: Number(points) }), step)}
        />
      </Field>
      {band.upTo !== undefined && (
        <IconButton
          label={t("editor.band.remove", { n })}
          icon={<Icon name="delete" />}
          onClick={() => change(removeBand(definition, score, term, at), step)}
        />
      )}
    </fieldset>
  );
}

/** What one attribute adds to a score: bands of its values, each with its points, and a weight. */
export function TermForm({ score, term, onGone }: Props) {
  const { definition, change } = useBench();
  const own = definition.scores[score]?.terms[term];
  const criterion = own && definition.criteria[own.criterion];
  if (!own || !criterion) return null;
  const scale = scaleOf(own.criterion, criterion);
  const label = attributeLabel(propertyOf(own.criterion, criterion), criterion);
  const ends = own.bands.flatMap(({ upTo }) => (upTo === undefined ? [] : [resolved(definition, upTo)]));
  const end = ends.at(-1) ?? scale.levels[0] ?? (scale.type === "flag" ? false : 0);
  const name = score.replaceAll("_", " ");
  const last = (definition.scores[score]?.terms.length ?? 1) - 1;
  return (
    <div className="editor-form">
      <h3 className="editor-wide">{label}</h3>
      {own.bands.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a band's place is its identity
        <Band key={at} score={score} term={term} own={own} band={at} onGone={onGone} />
      ))}
      <div className="editor-wide editor-buttons">
        <Button onClick={() => change(addBand(definition, score, term, end), t("editor.step.band", { score: name }))}>
          {t("editor.band.add")}
        </Button>
      </div>
      <Field label={t("editor.term.weight")}>
        <NumberField
          label={t("editor.term.weight")}
          value={own.weight ?? 1}
          steppers={false}
          onCommit={(weight) =>
            change(setTermWeight(definition, score, term, Number(weight)), t("editor.step.term", { score: name }))
          }
        />
      </Field>
      <div className="editor-wide editor-buttons editor-row-actions">
        <span className="spring" />
        {([-1, 1] as const).map((by) => (
          <IconButton
            key={by}
            label={t(by < 0 ? "editor.up" : "editor.down")}
            icon={<Icon name={by < 0 ? "up" : "down"} />}
            disabled={term + by < 0 || term + by > last}
            onClick={() => {
              onGone();
              change(moveTerm(definition, score, term, term + by), t("editor.step.term", { score: name }));
            }}
          />
        ))}
        <IconButton
          label={t("editor.remove")}
          icon={<Icon name="delete" />}
          onClick={() => {
            onGone();
            change(removeTerm(definition, score, term), t("editor.step.remove_term", { score: name }));
          }}
        />
      </div>
    </div>
  );
}
