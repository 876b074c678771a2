import { act, cleanup, fireEvent, render, renderHook, screen } from "@testing-library/react";
import { StrictMode, Suspense, useRef, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "../../src/dialects/late-words.ts";
import { roomLayout } from "../../src/app/layouts.ts";
import { Clock } from "../../src/app/present/Clock.tsx";
import { turnFullScreen } from "../../src/app/present/full-screen.ts";
import { NotesWindow } from "../../src/app/present/NotesWindow.tsx";
import { useRoomFocus } from "../../src/app/present/use-room-focus.ts";
import { useShowScene } from "../../src/app/present/use-show-scene.ts";
import { useGo } from "../../src/app/use-go.ts";
import { useSaid } from "../../src/app/use-said.ts";
import type { MapHost } from "../../src/map/map-host.ts";
import { useLooked } from "../../src/map/use-camera.ts";
import type { DataSet } from "../../src/model/site-table.ts";
import { present, returned, saidScene, usePresenting } from "../../src/state/presenting.ts";
import { openedScene, sceneLink } from "../../src/state/scenes-links.ts";
import { readyStories } from "../../src/state/scenes-ready.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, tableAt } from "../map/small-table.ts";

const loads = vi.hoisted(() => ({ asked: 0, there: false }));
vi.mock("../../src/app/present/Presenting.tsx", () => {
  loads.asked++;
  return {
    get Presenting() {
      if (!loads.there) throw new Error("offline");
      return () => <p>the room</p>;
    },
  };
});

beforeEach(() => {
  present(false);
  useStore.getState().say(null);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const dataSet: DataSet = dataSetOf(tableAt([[30, -4]]));
const LAYOUT = { dataSet } as Parameters<ReturnType<typeof roomLayout>>[0];

function Page() {
  const Room = usePresenting((state) => state.on) ? roomLayout() : null;
  return <Suspense>{Room ? <Room {...LAYOUT} /> : <p>the desk</p>}</Suspense>;
}

test("where the file of the room does not come the desk is back, and the next press asks anew", async () => {
  render(<Page />);
  act(() => present(true));
  await screen.findByText("the desk");
  expect(useStore.getState().notice).toMatch(/could not be loaded/);
  loads.there = true;
  act(() => present(true));
  await screen.findByText("the room");
});

const noop = () => undefined;

test("a scene is said with its own answer, through the one live region of the page", () => {
  vi.useFakeTimers();
  const { result } = renderHook(useSaid);
  act(() => result.current.announce("Of 9 sites, 1 in."));
  expect(result.current.said).toBe("Of 9 sites, 1 in.");
  act(() => saidScene("2 of 3: The middle."));
  act(() => result.current.announce("Of 9 sites, 4 in."));
  expect(result.current.said).toBe("Of 9 sites, 1 in.");
  act(() => void vi.runAllTimers());
  expect(result.current.said).toBe("2 of 3: The middle. Of 9 sites, 4 in.");
  act(() => result.current.announce("Of 9 sites, 5 in."));
  expect(result.current.said).toBe("Of 9 sites, 5 in.");
});

test("who has left the room is told so once", () => {
  present(true);
  expect(returned()).toBe(false);
  present(false);
  expect([returned(), returned()]).toEqual([true, false]);
});

function Room() {
  const room = useRef<HTMLElement>(null);
  const [black, setBlack] = useState(false);
  useRoomFocus(room, black);
  return (
    <>
      <main ref={room} tabIndex={-1} inert={black}>
        <button type="button">within</button>
      </main>
      {black ? (
        // biome-ignore lint/a11y/noAutofocus: as in the room
        <button key="black" type="button" className="present-black" autoFocus onClick={() => setBlack(false)}>
          black
        </button>
      ) : (
        <button key="blacken" type="button" onClick={() => setBlack(true)}>
          blacken
        </button>
      )}
    </>
  );
}

test("the focus comes into the room, goes to the black screen, and returns to where it was", () => {
  render(<Room />);
  expect(document.activeElement).toBe(screen.getByRole("main"));
  const within = screen.getByText("within");
  act(() => within.focus());
  fireEvent.click(screen.getByText("blacken"));
  expect(document.activeElement).toBe(screen.getByText("black"));
  fireEvent.click(screen.getByText("black"));
  expect(document.activeElement).toBe(within);
});

test("a scene without a place is shown with all sites in view", () => {
  const link = readyStories()[0]?.scenes[0]?.link ?? "";
  const opened = openedScene(link);
  if (!opened.ok) throw new Error("no scene");
  const scene = { id: "a", title: "A", text: "", note: "", sweep: null };
  const { result } = renderHook(() => {
    const show = useShowScene(dataSet);
    return { show, ...useGo(dataSet.table) };
  });
  act(() => result.current.show({ ...scene, link: sceneLink({ ...opened.state, camera: null }) }));
  expect(result.current.camera).toEqual({ to: "all" });
});

test("where the map looks is told also before it was ever moved", () => {
  vi.useFakeTimers();
  const camera = { lon: 1, lat: 2, zoom: 3 };
  const host = { camera, onMove: () => noop } as unknown as MapHost;
  const looked = vi.fn();
  renderHook(() => useLooked(host, looked));
  act(() => void vi.runAllTimers());
  expect(looked).toHaveBeenCalledExactlyOnceWith(camera);
});

test("the window of the notes outlives a second start of its effects", () => {
  const other = { document: document.implementation.createHTMLDocument(), close: vi.fn() };
  const events = { addEventListener: noop, removeEventListener: noop };
  render(
    <StrictMode>
      <NotesWindow window={{ ...other, ...events } as unknown as Window} onClosed={noop}>
        Ask first.
      </NotesWindow>
    </StrictMode>,
  );
  expect(other.close).not.toHaveBeenCalled();
  expect(other.document.body.textContent).toBe("Ask first.");
});

test("the clock goes on by itself", () => {
  vi.useFakeTimers({ now: new Date(2026, 0, 1, 9, 59, 59) });
  render(<Clock />);
  expect(document.body.textContent).toBe("09:59");
  act(() => void vi.advanceTimersByTime(1000));
  expect(document.body.textContent).toBe("10:00");
});

test("the same press fills the screen and gives it back", () => {
  const root = document.documentElement;
  const fill = vi.fn(() => Promise.resolve());
  const leave = vi.fn(() => Promise.resolve());
  Object.assign(root, { requestFullscreen: fill });
  Object.assign(document, { exitFullscreen: leave });
  turnFullScreen();
  Object.defineProperty(document, "fullscreenElement", { configurable: true, value: root });
  turnFullScreen();
  Object.defineProperty(document, "fullscreenElement", { configurable: true, value: null });
  expect([fill.mock.calls.length, leave.mock.calls.length]).toEqual([1, 1]);
});
