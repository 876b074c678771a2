import "../../dialects/late-words.ts";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import type { DataSet } from "../../model/site-table.ts";
import { FullIcon } from "../../panels/present/icons.tsx";
import { Needs } from "../../panels/present/Needs.tsx";
import { SceneList } from "../../panels/present/SceneList.tsx";
import { StoryBar } from "../../panels/present/StoryBar.tsx";
import { present, returned } from "../../state/presenting.ts";
import type { Results } from "../../state/results.ts";
import * as scenes from "../../state/scenes.ts";
import { linkOfView } from "../../state/scenes-links.ts";
import { openStory } from "../../state/scenes-open.ts";
import { readyStories } from "../../state/scenes-ready.ts";
import { meetsNeeds } from "../../state/scenes-show.ts";
import { useChoice, useStore } from "../../state/store.ts";
import type { Scene, Story } from "../../state/story.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { viewTitle } from "./finding-words.ts";
import { fillScreen } from "./full-screen.ts";
import { movablesOf } from "./movables.ts";
import { useShowScene } from "./use-show-scene.ts";

const StoryDialog = lazy(() => import("./StoryDialog.tsx").then((part) => ({ default: part.StoryDialog })));

const say = (text: string) => useStore.getState().say(text);

async function importStory(file: File): Promise<void> {
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    say(t("story.not_json", { name: file.name }));
    return;
  }
  openStory(json);
}

const updateScene = (scene: Scene): void => scenes.changeScene(scene, { link: linkOfView(useStore.getState()) });

interface Props {
  readonly dataSet: DataSet;
  readonly results: Results;
}

/** The left panel of the door Present: stories, their scenes, and the way into the room. */
export function ScenesColumn({ dataSet, results }: Props) {
  const { own, at, done, unkept } = scenes.useScenes();
  const story = scenes.useOpenStory();
  const view = useStore((state) => state.view);
  const { proposed } = useChoice();
  const show = useShowScene(dataSet);
  const lost = own.filter(({ id }) => unkept.has(id)).map(({ title }) => title);
  const movables = useMemo(() => movablesOf(proposed), [proposed]);
  const [saving, setSaving] = useState<Story | null>(null);
  const begin = useRef<HTMLButtonElement>(null);
  useEffect(scenes.followOtherTabs, []);
  useEffect(() => {
    if (returned()) begin.current?.focus();
  }, []);
  const add = () => {
    const link = linkOfView(useStore.getState());
    const scene = { title: viewTitle(results.counts, view), text: "", note: "", link, sweep: null };
    scenes.addScene(scene, t("story.untitled"));
  };
  const start = () => {
    const first = scenes.shownScene(story, at);
    if (first) show(first);
    // At once: a browser allows it only in answer to a press.
    fillScreen();
    present(true);
  };
  return (
    <>
      <StoryBar
        story={story}
        own={own}
        ready={readyStories()}
        onOpen={scenes.openStoryById}
        onNew={() => scenes.startStory(t("story.untitled"))}
        onRename={(title) => title.trim() !== "" && scenes.renameStory(title)}
        onImport={(file) => void importStory(file)}
        onExport={setSaving}
        onDelete={scenes.removeStory}
      />
      <div className="panel-section story-actions">
        <Button
          ref={begin}
          kind="primary"
          icon={<FullIcon />}
          disabled={!story || story.scenes.length === 0}
          onClick={start}
        >
          {t("present.start")}
        </Button>
        <Button icon={<Icon name="add" />} title={t("scene.add.help")} onClick={add}>
          {t("scene.add")}
        </Button>
        {lost.length > 0 && <p className="story-trouble">{t("story.not_kept", { titles: lost.join(", ") })}</p>}
        {story && !meetsNeeds(dataSet, story.needs) && <Needs needs={story.needs} />}
      </div>
      {story && (
        <SceneList
          story={story}
          at={at}
          movables={movables}
          onShow={show}
          onMove={scenes.moveScene}
          onDuplicate={scenes.duplicateScene}
          onUpdate={updateScene}
          onDelete={scenes.removeScene}
          onChange={scenes.changeScene}
          done={done && t(done.what, { title: done.title })}
          onUndo={scenes.takeBack}
        />
      )}
      {saving && (
        <Suspense>
          <StoryDialog dataSet={dataSet} story={saving} onClose={() => setSaving(null)} />
        </Suspense>
      )}
    </>
  );
}
