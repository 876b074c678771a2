import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type RoomKeys, usePresentKeys } from "../../src/app/present/use-present-keys.ts";
import { shareAt, sweepValue } from "../../src/app/present/use-sweep.ts";
import { SceneList } from "../../src/panels/present/SceneList.tsx";
import { StoryBar } from "../../src/panels/present/StoryBar.tsx";
import { siteCode } from "../../src/state/site-code.ts";
import type { Scene, Story } from "../../src/state/story.ts";
import { violations } from "../panels/accessible.ts";

afterEach(cleanup);

const scene = (id: string): Scene => ({ id, title: `Scene ${id}`, text: "", note: "", link: "#asm1=", sweep: null });
const story: Story = { $schema: "asm-story/1", id: "s", title: "Story", scenes: ["a", "b", "c"].map(scene) };

const on = {
  onShow: vi.fn(),
  onMove: vi.fn(),
  onDuplicate: vi.fn(),
  onUpdate: vi.fn(),
  onDelete: vi.fn(),
  onChange: vi.fn(),
  onUndo: vi.fn(),
};
beforeEach(() => vi.clearAllMocks());

const list = (done: string | null = null) => (
  <SceneList
    story={story}
    at="b"
    movables={[{ param: "k", label: "Marks", from: 1, to: 3, step: 1 }]}
    done={done}
    {...on}
  />
);

test("a scene is moved by buttons, by Alt with an arrow key and by dragging, shown by its title", async () => {
  const { container } = render(list());
  fireEvent.click(screen.getByRole("button", { name: "Move Scene b up" }));
  expect(on.onMove).toHaveBeenLastCalledWith(story.scenes[1], 0);
  const title = container.querySelector("[data-scene=b]") as HTMLElement;
  fireEvent.keyDown(title, { key: "ArrowDown", altKey: true });
  expect(on.onMove).toHaveBeenLastCalledWith(story.scenes[1], 2);
  fireEvent.keyDown(title, { key: "ArrowDown" });
  expect(on.onMove).toHaveBeenCalledTimes(2);
  const rows = screen.getAllByRole("listitem");
  const data = { dataTransfer: { setData: () => undefined, effectAllowed: "" } };
  fireEvent.dragStart(container.querySelector(".scene-grip") as Element, data);
  fireEvent.drop(rows[2] as Element, data);
  expect(on.onMove).toHaveBeenLastCalledWith(story.scenes[0], 2);
  fireEvent.click(container.querySelector("[data-scene=c]") as Element);
  expect(on.onShow).toHaveBeenCalledWith(story.scenes[2]);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Move Scene a up" }).disabled).toBe(true);
  expect(await violations(container)).toEqual([]);
});

test("the shown scene stands open: its words and what moves by itself are changed there, and what was deleted comes back", () => {
  render(list("Scene x was deleted."));
  const note = screen.getByLabelText("What only you read");
  fireEvent.change(note, { target: { value: "Ask first." } });
  fireEvent.blur(note);
  expect(on.onChange).toHaveBeenLastCalledWith(story.scenes[1], { note: "Ask first." });
  const title = screen.getByLabelText("Title");
  fireEvent.change(title, { target: { value: "  " } });
  fireEvent.blur(title);
  expect(on.onChange).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole("button", { name: /Moves by itself/ }));
  fireEvent.click(screen.getByRole("option", { name: "Marks", hidden: true }));
  expect(on.onChange).toHaveBeenLastCalledWith(story.scenes[1], { sweep: { param: "k", from: 1, to: 3 } });
  fireEvent.click(within(screen.getByRole("status")).getByRole("button", { name: "Undo" }));
  expect(on.onUndo).toHaveBeenCalled();
});

test("a ready story cannot be renamed or deleted, one's own can", () => {
  const bar = (own: readonly Story[]) => (
    <StoryBar
      story={story}
      own={own}
      ready={own.length === 0 ? [story] : []}
      onOpen={vi.fn()}
      onNew={vi.fn()}
      onRename={vi.fn()}
      onImport={vi.fn()}
      onExport={vi.fn()}
      onDelete={vi.fn()}
    />
  );
  const { rerender } = render(bar([]));
  expect(screen.queryByLabelText("Title of the story")).toBeNull();
  rerender(bar([story]));
  expect(screen.getByLabelText("Title of the story")).toBeTruthy();
});

function Keys({ keys }: { readonly keys: RoomKeys }) {
  usePresentKeys(keys, null);
  return (
    <>
      <input type="text" aria-label="words" />
      <input type="range" aria-label="slider" />
      <button type="button">press</button>
    </>
  );
}

test("arrows, a clicker's keys and letters act; none while typing, and a slider keeps its arrows", () => {
  const names = ["next", "previous", "first", "last", "reset", "leave", "black", "notes", "full", "play"] as const;
  const keys = Object.fromEntries(names.map((name) => [name, vi.fn()])) as unknown as RoomKeys;
  render(<Keys keys={keys} />);
  const press = (key: string, target: Element = document.body) => act(() => void fireEvent.keyDown(target, { key }));
  for (const key of ["ArrowRight", "PageDown", " "]) press(key);
  expect(keys.next).toHaveBeenCalledTimes(3);
  for (const key of ["ArrowLeft", "PageUp"]) press(key);
  expect(keys.previous).toHaveBeenCalledTimes(2);
  for (const [key, name] of [
    ["Home", "first"],
    ["End", "last"],
    ["r", "reset"],
    ["Escape", "leave"],
    ["B", "black"],
    ["n", "notes"],
    ["F", "full"],
    ["p", "play"],
  ] as const) {
    press(key);
    expect(keys[name]).toHaveBeenCalledTimes(1);
  }
  press("ArrowRight", screen.getByLabelText("words"));
  press("n", screen.getByLabelText("words"));
  press("ArrowRight", screen.getByLabelText("slider"));
  press(" ", screen.getByRole("button"));
  expect(keys.next).toHaveBeenCalledTimes(3);
  expect(keys.notes).toHaveBeenCalledTimes(1);
  press("r", screen.getByLabelText("slider"));
  expect(keys.reset).toHaveBeenCalledTimes(2);
});

test("a sweep stops at every step, at both ends, and goes on from where it stands", () => {
  const up = { from: 1, to: 3 };
  const values = Array.from({ length: 31 }, (_, at) => sweepValue(up, at / 30, 1));
  expect([...new Set(values)]).toEqual([1, 2, 3]);
  expect(values.filter((value) => value === 2).length).toBeGreaterThan(8);
  expect(sweepValue({ from: 6, to: 0 }, 0, 1)).toBe(6);
  expect(sweepValue({ from: 6, to: 0 }, 1, 1)).toBe(0);
  expect(sweepValue({ from: 10.2, to: 60 }, 0.5, 0.1)).toBe(35.1);
  expect(shareAt(up, 2)).toBe(0.5);
  expect(shareAt(up, 3)).toBe(0);
  expect(shareAt(up, "any")).toBe(0);
});

test("a site's code is its row, and nothing of its name", () => {
  expect(siteCode(596)).toBe("site 0597");
  expect(siteCode(123_455)).toBe("site 123456");
});
