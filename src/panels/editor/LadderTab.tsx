import { t } from "../../dialects/text.ts";
import type { PairCounts } from "../../engine/counts.ts";
import type { DefinitionError } from "../../model/findings.ts";
import { Button } from "../../ui/Button.tsx";
import { useBench } from "./editor-bench.ts";
import { Ladder } from "./Ladder.tsx";
import { LadderFoot, OtherwiseLine } from "./LadderFoot.tsx";
import { LadderTop } from "./LadderTop.tsx";
import { ladderRows, rowOfPlace } from "./ladder-rows.ts";
import { Mistakes } from "./Mistakes.tsx";
import { Scores } from "./Scores.tsx";
import "./ladder.css";

interface Props {
  readonly counts: PairCounts;
  readonly errors: readonly DefinitionError[];
  readonly onTakeBack: () => void;
  readonly onDiscard: () => void;
}

/** The sentence as a ladder of lines, each of which can be changed where it stands. */
export function LadderTab({ counts, errors, onTakeBack, onDiscard }: Props) {
  const { definition, go } = useBench();
  const rows = ladderRows(definition);
  return (
    <>
      {errors.length > 0 && (
        <Mistakes
          errors={errors}
          onGo={({ place }) => {
            const row = rowOfPlace(definition, rows, place);
            return row === null ? null : () => go(row, true);
          }}
          where={({ place }) => place}
        >
          <Button onClick={onTakeBack}>{t("editor.take_back")}</Button>
          <Button kind="quiet" onClick={onDiscard}>
            {t("editor.discard")}
          </Button>
        </Mistakes>
      )}
      <LadderTop sites={counts.sites} />
      <Ladder counts={counts.proposed} />
      <OtherwiseLine counts={counts.proposed} />
      <Scores />
      <LadderFoot />
    </>
  );
}
