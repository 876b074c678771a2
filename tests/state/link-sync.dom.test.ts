import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { encodeLink } from "../../src/dialects/link.ts";
import type { LinkCamera, LinkState } from "../../src/dialects/link-state.ts";
import { withParam } from "../../src/state/edit.ts";
import { LAWS } from "../../src/state/laws.ts";
import { linkHere } from "../../src/state/link-here.ts";
import { startLinkSync } from "../../src/state/link-sync.ts";
import { keepWork, restoreWork } from "../../src/state/persist.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { useStore } from "../../src/state/store.ts";
import { plainState, withAllMoved } from "../dialects/link-states.ts";
import { dataSetOf, single } from "../panels/survey.ts";

const [four, lens] = [PRESETS[0]!, PRESETS[1]!];
const moved = withParam(lens, "t_small", 150);
const table = single({ country: "COD" }, { country: "GHA" }, { country: "GHA" });
const demo = dataSetOf(table, { name: "Invented demonstration sites", hash: "d".repeat(64), synthetic: true });
const file = dataSetOf(table, { name: "katanga.csv", hash: "f".repeat(64) });

const stateOn = (data: typeof demo, more: Partial<LinkState> = {}): LinkState => ({
  ...plainState,
  data: { name: data.name, hash: data.hash },
  proposed: moved,
  ...more,
});
const filtered = { workingOnly: false, clauses: [{ property: "country", values: ["GHA"] }] };
const rich = {
  filters: filtered,
  hidden: ["small"],
  selected: "s1",
  table: true,
  view: { what: "change", by: "sites" },
};

const initial = useStore.getState();
const now = () => useStore.getState();
let stop = () => {};

/** As a browser would on opening an address: the page starts, then its data come. */
function visit(hash: string, data: typeof demo | null = demo, outside?: Parameters<typeof startLinkSync>[0]): void {
  window.history.replaceState(null, "", hash === "" ? "/" : hash);
  stop = startLinkSync(outside);
  if (data) now().load(data);
}
async function rest(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1_000);
}
/** The work as it is kept when the page is left. */
function keepOnce(): void {
  const stopKeeping = keepWork(() => {});
  dispatchEvent(new Event("pagehide"));
  stopKeeping();
}
async function goTo(hash: string): Promise<void> {
  window.history.replaceState(null, "", hash);
  dispatchEvent(new HashChangeEvent("hashchange"));
  await rest();
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  useStore.setState(initial, true);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("opening a link", () => {
  test("everything in it comes back, as one step over what was there", () => {
    visit(encodeLink(stateOn(demo, rich), PRESETS));
    const { history, view, hidden, selected, tableOpen, notice } = now();
    expect(history.present).toEqual({ baseline: four, proposed: moved, filters: filtered });
    expect([view, [...hidden], selected, tableOpen]).toEqual([{ what: "change", by: "sites" }, ["small"], 1, true]);
    expect(notice).toBe("Opened from a link. Undo brings back what was here before.");
    now().undo();
    expect(now().history.present.proposed).toBe(lens);
  });

  test("goes before the kept work, and undo returns to that", () => {
    const work = withParam(lens, "community", 44);
    now().choose("proposed", work, "moved");
    keepOnce();
    useStore.setState(initial, true);
    expect(restoreWork()).toBe("restored");
    visit(encodeLink(stateOn(demo), PRESETS));
    expect(now().history.present.proposed).toEqual(moved);
    now().undo();
    expect(now().history.present.proposed).toEqual(work);
  });

  test("a page reloaded on its own link says nothing and makes no step", async () => {
    visit("");
    now().choose("proposed", moved, "moved");
    now().filter({ workingOnly: true, clauses: [{ max: null, min: 3, property: "workers" }] }, "some");
    await rest();
    const { hash } = location;
    keepOnce();
    stop();
    useStore.setState(initial, true);
    restoreWork();
    visit(hash);
    expect(now().notice).toBeNull();
    expect(now().history.past).toEqual([]);
  });

  test("a law that comes after the first picture is waited for", async () => {
    const law = withAllMoved(LAWS.find(({ id }) => PRESETS.every((preset) => preset.id !== id))!);
    const link = encodeLink(stateOn(demo, { baseline: law, proposed: law }), LAWS);
    visit(link);
    await vi.waitFor(() => expect(now().history.present.proposed).toEqual(law));
    await rest();
    expect(location.hash).toBe(link);
  });

  test("views of a later version are left as they are", () => {
    visit(encodeLink(stateOn(demo, { view: { what: "agreement", by: "provinces" }, weight: "tonnes" }), PRESETS));
    expect(now().view).toEqual({ what: "class", by: "provinces" });
    expect(now().weight).toBe("sites");
  });

  test("in the middle of a gesture calls the gesture off", async () => {
    visit("");
    now().grab();
    now().move(withParam(lens, "t_small", 55));
    await goTo(encodeLink(stateOn(demo), PRESETS));
    expect(now().history.open).toBeNull();
    now().undo();
    expect(now().history.present.proposed).toBe(lens);
  });
});

describe("a link that cannot be opened", () => {
  const link = encodeLink(stateOn(demo, rich), PRESETS);

  test.each([
    ["cut by one character", link.slice(0, -1), "cut short"],
    ["cut by half", link.slice(0, link.length / 2), "cut short"],
    ["one character changed", link.replace(/.$/, (last) => (last === "A" ? "B" : "A")), "damaged"],
  ])("%s: said, and the page opens as it would without", async (_, hash, words) => {
    now().choose("proposed", withParam(lens, "community", 44), "kept work");
    visit(hash);
    const before = now();
    await rest();
    expect(now().notice).toContain(words);
    expect(now().notice).toContain("Nothing was changed.");
    expect(now().history.present).toBe(before.history.present);
    expect(now().history.present.proposed.params["community"]?.value).toBe(44);
    expect([now().selected, now().hidden.size, now().tableOpen]).toEqual([null, 0, false]);
    expect(location.hash).toBe(hash);
  });

  test("stays in the address until something is changed", async () => {
    visit(link.slice(0, -1));
    await rest();
    expect(location.hash).toBe(link.slice(0, -1));
    now().select(2);
    await rest();
    expect(location.hash).toBe(linkHere(now(), PRESETS));
  });

  test("pasted over a page at work changes nothing of it", async () => {
    visit("");
    now().choose("proposed", moved, "moved");
    await rest();
    const before = now().history;
    await goTo(link.slice(0, 60));
    expect(now().history).toBe(before);
    expect(now().notice).toContain("cut short");
  });

  test("what was said just before is still said", () => {
    now().say("Open katanga.csv again.");
    visit(link.slice(0, -1));
    expect(now().notice).toMatch(/cut short.*Open katanga\.csv again\.$/);
  });
});

describe("a link made on other data", () => {
  test("opens its definitions, names its file, and leaves filters and selection for it", async () => {
    now().filter({ workingOnly: true, clauses: [{ property: "mineral", values: ["gold"] }] }, "mine");
    const link = encodeLink(stateOn(file, rich), PRESETS);
    visit(link);
    await rest();
    const { history, selected, hidden, notice } = now();
    expect(history.present.proposed).toEqual(moved);
    expect(history.present.filters).toEqual({
      workingOnly: false,
      clauses: [{ property: "mineral", values: ["gold"] }],
    });
    expect([selected, hidden.size]).toEqual([null, 0]);
    expect(notice).toContain("katanga.csv (ffffffff), and you have Invented demonstration sites");
    expect(location.hash).toBe(link);
  });

  test("once that file is opened, the rest comes", async () => {
    visit(encodeLink(stateOn(file, rich), PRESETS));
    now().load(file);
    await rest();
    const { history, selected, hidden, notice } = now();
    expect(history.present.filters).toEqual(filtered);
    expect([selected, [...hidden]]).toEqual([1, ["small"]]);
    expect(notice).toContain("katanga.csv is the file the link was made on");
    expect(location.hash).toBe(linkHere(now(), PRESETS));
  });

  test("a site that is no longer in the file is not selected", () => {
    visit(encodeLink(stateOn(demo, { selected: "gone" }), PRESETS));
    expect(now().selected).toBeNull();
  });
});

describe("the address", () => {
  test("follows what is visible, without a new entry of the browser's history", async () => {
    visit("");
    const entries = window.history.length;
    now().choose("proposed", moved, "moved");
    now().select(1);
    await rest();
    expect(location.hash).toBe(encodeLink(stateOn(demo, { selected: "s1" }), PRESETS));
    now().select(null);
    await rest();
    expect(location.hash).toBe(encodeLink(stateOn(demo), PRESETS));
    expect(window.history.length).toBe(entries);
  });

  test("is not touched while a hand is on a slider, nor before there are data", async () => {
    visit("", null);
    now().show({ what: "change" });
    await rest();
    expect(location.hash).toBe("");
    now().load(demo);
    await rest();
    const { hash } = location;
    const replace = vi.spyOn(window.history, "replaceState");
    now().grab();
    for (let value = 60; value < 100; value++) now().move(withParam(lens, "t_small", value));
    now().select(1);
    await rest();
    expect(location.hash).toBe(hash);
    expect(replace).not.toHaveBeenCalled();
    now().release("ore 99");
    await rest();
    expect(replace).toHaveBeenCalledTimes(1);
    expect(location.hash).toBe(linkHere(now(), PRESETS));
  });

  test("an anchor of the page is no link, and does not stay instead of one", async () => {
    visit("");
    await rest();
    const { hash } = location;
    await goTo("#results");
    expect(location.hash).toBe(hash);
    expect(now().notice).toBeNull();
  });

  test("a browser that refuses the change is asked again with the next one", async () => {
    visit("");
    await rest();
    const replace = vi.spyOn(window.history, "replaceState").mockImplementation(() => {
      throw new DOMException("too often", "SecurityError");
    });
    now().select(1);
    await rest();
    replace.mockRestore();
    now().select(2);
    await rest();
    expect(location.hash).toBe(linkHere(now(), PRESETS));
  });

  test("what is too long for a link is told once, and no link stands that shows something else", async () => {
    visit("");
    await rest();
    const noise = Array.from({ length: 60_000 }, (_, at) => ((at * 7919 * (at + 31)) % 65_521).toString(36)).join("");
    now().choose("proposed", { ...lens, id: "long", why: noise }, "long");
    await rest();
    expect(location.hash).toBe("");
    expect(now().notice).toContain("too long for a link");
  });

  test("a link that was just put there is read before anything is written", async () => {
    visit("");
    await rest();
    now().select(2);
    const link = encodeLink(stateOn(demo, { selected: "s1" }), PRESETS);
    window.history.replaceState(null, "", link);
    await rest();
    expect(location.hash).toBe(link);
    await goTo(link);
    expect(now().selected).toBe(1);
  });

  test("stops following when told to", async () => {
    visit("");
    await rest();
    const { hash } = location;
    stop();
    now().select(1);
    await rest();
    expect(location.hash).toBe(hash);
  });
});

describe("what others lend", () => {
  test("the camera comes back on the same data, and leaves no finer than the grid", async () => {
    const camera = { lon: 26.51234, lat: -10.70412, zoom: 12.34 };
    const went: LinkCamera[] = [];
    const outside = { camera: { read: () => camera, go: (to: LinkCamera) => went.push(to) } };
    visit("", demo, outside);
    await rest();
    const { hash } = location;
    stop();
    useStore.setState(initial, true);
    visit(hash, demo, outside);
    expect(went).toEqual([{ lon: 26.5, lat: -10.7, zoom: 9 }]);
  });

  test("the language", () => {
    const choose = vi.fn();
    visit(encodeLink(stateOn(demo, { language: "fr" }), PRESETS), demo, { language: { read: () => "en", choose } });
    expect(choose).toHaveBeenCalledWith("fr");
  });
});
