import { plain } from "../../dialects/pieces.ts";
import { scoreItems } from "../../dialects/score-phrase.ts";
import { t } from "../../dialects/text.ts";
import type { CriterionType } from "../../model/definition.ts";
import { criterionFor } from "../../state/editing-criteria.ts";
import { addTerm, removeScore, renameScore } from "../../state/editing-scores.ts";
import { Button } from "../../ui/Button.tsx";
import { Popover } from "../../ui/Popover.tsx";
import { useBench } from "./editor-bench.ts";
import { LineErrors } from "./LineErrors.tsx";
import { PickAttribute } from "./PickAttribute.tsx";
import { isWithin } from "./place-text.ts";
import { TermForm } from "./TermForm.tsx";
import { TextField } from "./TextField.tsx";

/** Names have no order, so they cannot be scored. */
const UNSCORED: CriterionType = "nominal";

function ScoreBlock({ score, lines }: { readonly score: string; readonly lines: readonly string[] }) {
  const { definition, table, change, errors } = useBench();
  const name = score.replaceAll("_", " ");
  const own = (errors.get("") ?? []).filter(({ place }) => isWithin(place, `scores.${score}`));
  return (
    <section className="editor-rule editor-score" aria-label={t("editor.score.named", { score: name })}>
      <div className="editor-score-head">
        <TextField
          label={t("editor.score.name")}
          value={score}
          onCommit={(own) =>
            change(renameScore(definition, score, own), t("editor.step.rename_score", { score: own.trim() }))
          }
        />
        <Button
          kind="quiet"
          onClick={() => change(removeScore(definition, score), t("editor.step.remove_score", { score: name }))}
        >
          {t("editor.score.remove")}
        </Button>
      </div>
      <ul className="editor-clauses">
        {(definition.scores[score]?.terms ?? []).map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a term's place is its identity
          <li key={at} className="editor-line" data-kind="term">
            <Popover
              label={t("editor.term.form", { term: lines[at] ?? "" })}
              trigger={(trigger) => (
                <button type="button" className="editor-clause" {...trigger}>
                  {lines[at]}
                </button>
              )}
            >
              {(close) => <TermForm score={score} term={at} onGone={close} />}
            </Popover>
          </li>
        ))}
      </ul>
      <LineErrors errors={own.length > 0 ? own : undefined} />
      <PickAttribute
        label={t("editor.term.add")}
        display={t("editor.term.add")}
        except={(property) => criterionFor(table, property).type === UNSCORED}
        onPick={(property) =>
          change(addTerm(definition, table, score, property), t("editor.step.add_term", { score: name }))
        }
      />
    </section>
  );
}

/** The points scores that rules compare: terms, their bands and their weights. */
export function Scores() {
  const { definition } = useBench();
  const items = scoreItems(definition);
  return Object.keys(definition.scores).map((score, at) => (
    <ScoreBlock key={score} score={score} lines={(items[at]?.items ?? []).map(({ pieces }) => plain(pieces))} />
  ));
}
