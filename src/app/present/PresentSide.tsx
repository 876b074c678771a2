import { useMemo } from "react";
import { t } from "../../dialects/text.ts";
import { hashDefinition } from "../../model/definition-hash.ts";
import type { DataSet } from "../../model/site-table.ts";
import { findingMoves, findingTitle } from "../../panels/explore/Finding.tsx";
import { Frame } from "../../panels/Frame.tsx";
import { Needs } from "../../panels/present/Needs.tsx";
import { RoomFlow } from "../../panels/present/RoomFlow.tsx";
import type { Results } from "../../state/results.ts";
import { meetsNeeds } from "../../state/scenes-show.ts";
import { useChoice, useStore } from "../../state/store.ts";
import type { Scene, Story } from "../../state/story.ts";
import { briefSentence } from "./brief-sentence.ts";
import { viewTitle } from "./finding-words.ts";
import { RoomFlowPicture } from "./RoomFlowPicture.tsx";
import { RoomLine } from "./RoomLine.tsx";

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
  readonly story: Story | undefined;
  readonly scene: Scene | undefined;
}

/** What stands beside the map in the room: one finding, one sentence, one flow. All of it is counted now. */
export function PresentSide({ dataSet, results, story, scene }: Props) {
  const { counts } = results;
  const { baseline, proposed } = useChoice();
  const view = useStore((state) => state.view);
  const open = useStore((state) => state.openParam);
  const weight = useStore((state) => state.weight);
  const comparing = useMemo(() => hashDefinition(baseline) !== hashDefinition(proposed), [baseline, proposed]);
  const leftOut = results.table.siteCount - counts.sites;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls, also by keyboard
    <aside className="present-side" aria-label={t("app.results")} tabIndex={0}>
      {dataSet.synthetic && <p className="present-invented">{t("present.invented")}</p>}
      <h1>{viewTitle(counts, view)}</h1>
      {scene && scene.text !== "" && <p className="present-text">{scene.text}</p>}
      {story && !meetsNeeds(dataSet, story.needs) && <Needs needs={story.needs} />}
      <div className="present-sentence">
        {briefSentence(proposed, open).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {comparing && (
        <>
          <RoomFlow baseline={baseline.name} proposed={proposed.name}>
            <RoomFlowPicture matrix={counts.statusFlow[weight]} />
          </RoomFlow>
          <p className="present-summary">
            {view.what === "change" ? `${findingTitle(counts)}.` : findingMoves(counts).join(" ")}
          </p>
        </>
      )}
      <RoomLine results={results} open={open} />
      <p className="present-foot">
        {dataSet.frame && <Frame frame={dataSet.frame} />} {leftOut > 0 && t("present.left_out", { n: leftOut })}{" "}
        {!dataSet.synthetic && t("present.codes")}
      </p>
    </aside>
  );
}
