import type { Page } from "playwright";
import { expect, test } from "vitest";
import { countPair } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { Definition } from "../../src/model/definition.ts";
import { ANY } from "../../src/model/definition.ts";
import { withParam } from "../../src/state/edit.ts";
import { includedSites } from "../../src/state/filtering.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { siteNumbers } from "../../src/state/site-values.ts";
import { openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const preset = (id: string): Definition => PRESETS.find((definition) => definition.id === id) as Definition;

/** Invented sites as a table: enough of what the built-in pair asks, with gaps; the same on every machine. */
function sites(count: number): Uint8Array<ArrayBuffer> {
  const level = (at: number, of: readonly string[]): string => of[at % of.length] ?? "";
  const line = (at: number): string => {
    const mixed = (at * 7919) % 10_007;
    const ore = mixed % 4 === 0 ? "" : String(((mixed * 13) % 4000) / 10);
    const workers = mixed % 5 === 0 ? "" : String((mixed * 7) % 600);
    const machines = level(mixed, ["manual", "motorised", "semi", "heavy", ""]);
    const licence = level(mixed * 3, ["none", "applied", "held", ""]);
    const operator = level(mixed * 5, ["individual", "group", "cooperative", "foreign_company", ""]);
    const place = `${(mixed % 300) / 10},${((at * 31) % 200) / 10 - 9.95}`;
    return `s${at},${place},${["COD", "GHA", "PER"][at % 3]},P${mixed % 40},${workers},${ore},${machines},${licence},${operator}`;
  };
  const head = "site_id,longitude,latitude,country,region,workers,ore_t_per_day,mechanisation,licence,operator";
  return new TextEncoder().encode([head, ...Array.from({ length: count }, (_, at) => line(at))].join("\n"));
}

interface Frame {
  readonly value: string;
  readonly words: string;
  readonly status: readonly number[];
}

/** Writes down, on each frame, where the thumb stands and what the page says. */
const record = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frames: { value: string; words: string; status: number[] }[] = [];
    const number = (text: string | null): number => Number((text ?? "").replaceAll(",", ""));
    const look = () => {
      const thumb = document.querySelector("#card-ore_t_per_day [role=slider]");
      const counts = document.querySelectorAll("[data-testid=status-numbers] [data-status].status-count");
      frames.push({
        value: thumb?.getAttribute("aria-valuenow") ?? "",
        words: thumb?.getAttribute("aria-valuetext") ?? "",
        status: [...counts].map((count) => number(count.textContent)),
      });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { recordedFrames: frames });
  });

const recorded = (page: Page): Promise<readonly Frame[]> =>
  page.evaluate(() => (window as unknown as { recordedFrames: Frame[] }).recordedFrames);

/** Where a recorded thumb stood: at its end it may stand for "no limit". */
const standing = ({ value, words }: Frame): number | typeof ANY => (words.startsWith("any") ? ANY : Number(value));

test.each([
  { name: "a table answered on the page's own thread", count: 10_000, said: "10,000 of 10,000 sites" },
  { name: "a large table, answered beside it", count: 60_000, said: "60,000 of 60,000 sites" },
])("every frame of a drag shows the counts of where the thumb stands: $name", async ({ count, said }) => {
  const { page, faults } = await visit();
  const bytes = sites(count);
  const { table } = await readFile(bytes.slice(), "many.csv");
  await openFile(page, { name: "many.csv", bytes });
  await page.getByText(said).first().waitFor({ timeout: 60_000 });
  const thumb = page.locator("#card-ore_t_per_day").getByRole("slider");
  await thumb.scrollIntoViewIfNeeded();
  const before = await statusOf(page);
  const box = await thumb.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];

  await record(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 3, y);
  // The index of a large table comes a moment after the grab.
  await expect.poll(async () => (await thumb.getAttribute("aria-valuenow")) !== "100", { timeout: 20_000 }).toBe(true);
  for (let step = 0; step < 40; step++) {
    await page.mouse.move(x + Math.round(70 * Math.sin(step / 5)), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.mouse.up();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const shown = await statusOf(page);

  const engine = new PairEngine(table);
  const include = includedSites(table, { workingOnly: true, clauses: [] });
  const expected = (value: number | string): readonly number[] => {
    const run = engine.run(preset("four-limits"), withParam(preset("new-lens"), "t_small", value));
    const { in: inside, cannotTell, out } = countPair(run, siteNumbers(table, "workers"), include).proposed.status;
    return [inside, cannotTell, out];
  };
  const frames = await recorded(page);
  const places = new Map<number | string, Set<string>>();
  for (const frame of frames) {
    const at = standing(frame);
    places.set(at, (places.get(at) ?? new Set()).add(frame.status.join()));
  }
  expect(places.size).toBeGreaterThan(10);
  for (const [value, statuses] of places) expect([value, ...statuses]).toEqual([value, expected(value).join()]);
  expect(shown).toEqual(expected(standing(frames.at(-1) as Frame)));

  // The whole drag is one step, and what comes back after it is the answer of a whole run.
  await page.keyboard.press("Control+z");
  await expect.poll(() => statusOf(page), { timeout: 20_000 }).toEqual(before);
  expect(faults).toEqual([]);
});
