import "../../dialects/late-words.ts";
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { t } from "../../dialects/text.ts";
import { Notes } from "../../panels/present/Notes.tsx";
import { PresentStrip } from "../../panels/present/PresentStrip.tsx";
import { present, saidScene } from "../../state/presenting.ts";
import { followOtherTabs } from "../../state/scenes.ts";
import { useChoice, useStore } from "../../state/store.ts";
import { Broken } from "../../ui/Broken.tsx";
import type { LayoutProps } from "../layout.ts";
import { MapColumn } from "../MapColumn.tsx";
import { useGo } from "../use-go.ts";
import { ViewLegend } from "../ViewLegend.tsx";
import { Clock, Spent } from "./Clock.tsx";
import { leaveFullScreen, turnFullScreen } from "./full-screen.ts";
import { NotesWindow, openNotes } from "./NotesWindow.tsx";
import { PresentSide } from "./PresentSide.tsx";
import { openCut, SceneSlider } from "./SceneSlider.tsx";
import { usePresentKeys } from "./use-present-keys.ts";
import { useRoomFocus } from "./use-room-focus.ts";
import { useRoomScale } from "./use-room-scale.ts";
import { useSceneSteps } from "./use-scene-steps.ts";
import { useShowScene } from "./use-show-scene.ts";
import { useSweep } from "./use-sweep.ts";
import "../../panels/present/room.css";
import "../../panels/present/present.css";

/** The scene before a room: map, one finding, one slider. */
export function Presenting({ dataSet, results }: LayoutProps) {
  const { baseline, proposed } = useChoice();
  const open = useStore((state) => state.openParam);
  const { say } = useStore.getState();
  const { camera, goToRegion } = useGo(results.table);
  const show = useShowScene(dataSet);
  const { story, scene, at, next, go } = useSceneSteps(show);
  const sweep = useSweep(scene);
  const [began] = useState(() => Date.now());
  const scale = useRoomScale();
  const [black, setBlack] = useState(false);
  const [notes, setNotes] = useState<Window | null>(null);
  const room = useRef<HTMLElement>(null);
  useRoomFocus(room, black);
  const opened = useRef<Window | null>(null);
  const closeNotes = useCallback(() => setNotes(null), []);
  const leave = useCallback(() => present(false), []);
  const { pause, toggle } = sweep;
  const count = story?.scenes.length ?? 0;
  const title = scene?.title ?? "";
  useEffect(() => leaveFullScreen, []);
  useEffect(() => () => opened.current?.close(), []);
  useEffect(followOtherTabs, []);
  useEffect(() => saidScene(t("present.scene", { at, n: count, title })), [at, count, title]);
  const askNotes = useCallback(() => {
    opened.current = openNotes();
    setNotes(opened.current);
    if (!opened.current) say(t("present.notes.blocked"));
  }, [say]);
  const keys = useMemo(() => {
    const stopped = (step: () => void) => () => {
      pause();
      setBlack(false);
      step();
    };
    return {
      next: stopped(go.next),
      previous: stopped(go.previous),
      first: stopped(go.first),
      last: stopped(go.last),
      reset: stopped(go.reset),
      leave: () => (black ? setBlack(false) : leave()),
      black: () => setBlack(!black),
      notes: askNotes,
      full: turnFullScreen,
      play: toggle,
    };
  }, [go, pause, toggle, black, leave, askNotes]);
  usePresentKeys(keys, notes);
  const cut = openCut(proposed, open);
  return (
    <div className="presenting" style={{ "--room": scale } as CSSProperties}>
      <main ref={room} className="present-picture" aria-label={t("present.title")} tabIndex={-1} inert={black}>
        <Broken>
          <MapColumn dataSet={dataSet} results={results} camera={camera} picked={null} onGo={goToRegion}>
            <ViewLegend results={results} />
          </MapColumn>
        </Broken>
        <Broken resetKey={results.run}>
          <PresentSide dataSet={dataSet} results={results} story={story} scene={scene} />
        </Broken>
      </main>
      <PresentStrip
        at={at}
        count={count}
        title={title}
        nextTitle={next?.title ?? null}
        clock={<Clock />}
        onPrevious={keys.previous}
        onNext={keys.next}
        onReset={keys.reset}
        onNotes={askNotes}
        onFull={turnFullScreen}
        onClose={leave}
        inert={black}
        sweep={sweep.can ? { playing: sweep.playing, onToggle: toggle } : null}
      >
        {cut && <SceneSlider {...cut} definition={proposed} baseline={baseline} onTouch={pause} />}
      </PresentStrip>
      {black && (
        <button
          type="button"
          className="present-black"
          // biome-ignore lint/a11y/noAutofocus: all else is out of reach behind it
          autoFocus
          aria-label={t("present.black")}
          onClick={() => setBlack(false)}
        />
      )}
      {notes && scene && (
        <NotesWindow window={notes} onClosed={closeNotes}>
          <Notes
            scene={scene}
            at={at}
            count={count}
            next={next}
            spent={<Spent began={began} />}
            onPrevious={keys.previous}
            onNext={keys.next}
          />
        </NotesWindow>
      )}
    </div>
  );
}
