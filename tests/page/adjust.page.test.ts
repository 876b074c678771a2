import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countPair } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import type { Definition } from "../../src/model/definition.ts";
import type { SiteTable } from "../../src/model/site-table.ts";
import { withParam } from "../../src/state/edit.ts";
import { includedSites } from "../../src/state/filtering.ts";
import { PRESETS } from "../../src/state/presets.ts";
import { siteNumbers } from "../../src/state/site-values.ts";
import { readReal, testWith } from "../real-data.ts";
import { expectAccessible, openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const preset = (id: string): Definition => PRESETS.find((definition) => definition.id === id) as Definition;
const demoBytes = () => new Uint8Array(readFileSync("data/demo/sites.geojson"));

/** What the page must show of B: counted by the engine itself, under the default filter. */
function expected(table: SiteTable, proposed: Definition): readonly number[] {
  const run = new PairEngine(table).run(preset("four-limits"), proposed);
  const include = includedSites(table, { workingOnly: true, clauses: [] });
  const { in: inside, cannotTell, out } = countPair(run, siteNumbers(table, "workers"), include).proposed.status;
  return [inside, cannotTell, out];
}

test("opens on invented data that say so, asks nothing of anyone, and is accessible", async () => {
  const { page, foreign, faults } = await visit();
  const { table } = await readFile(demoBytes(), "sites.geojson");
  expect(await statusOf(page)).toEqual(expected(table, preset("new-lens")));
  expect(await page.getByText("Invented data").count()).toBeGreaterThan(0);
  await page.locator(".map[aria-busy=false]").waitFor({ timeout: 60_000 });
  await expectAccessible(page);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("a drag recounts on every move, release is one step, undo returns, and Escape calls a drag off", async () => {
  const { page, faults } = await visit();
  const { table } = await readFile(demoBytes(), "sites.geojson");
  const card = page.locator("#card-ore_t_per_day");
  const thumb = card.getByRole("slider");
  await thumb.scrollIntoViewIfNeeded();
  const before = await statusOf(page);
  const box = await thumb.boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const seen = new Set<number>();
  for (const dx of [-6, -14, -22, 10, 18]) {
    await page.mouse.move(x + dx, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const value = Number(await thumb.getAttribute("aria-valuenow"));
    seen.add(value);
    expect(await statusOf(page)).toEqual(expected(table, withParam(preset("new-lens"), "t_small", value)));
  }
  expect(seen.size).toBeGreaterThan(2);
  await page.mouse.up();
  const after = await statusOf(page);
  await page.keyboard.press("Control+z");
  expect(await statusOf(page)).toEqual(before);
  await page.keyboard.press("Control+y");
  expect(await statusOf(page)).toEqual(after);
  await page.keyboard.press("Control+z");

  const again = await thumb.boundingBox();
  await page.mouse.move((again?.x ?? 0) + 7, (again?.y ?? 0) + 7);
  await page.mouse.down();
  await page.mouse.move((again?.x ?? 0) + 37, (again?.y ?? 0) + 7);
  expect(await thumb.getAttribute("aria-valuenow")).not.toBe("100");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  expect(await thumb.getAttribute("aria-valuenow")).toBe("100");
  expect(await statusOf(page)).toEqual(before);
  expect(faults).toEqual([]);
});

test("the slider answers to the keyboard alone, each press a step of history", async () => {
  const { page } = await visit();
  const thumb = page.locator("#card-ore_t_per_day").getByRole("slider");
  await thumb.focus();
  await page.keyboard.press("ArrowRight");
  expect(await thumb.getAttribute("aria-valuenow")).toBe("105");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await thumb.getAttribute("aria-valuenow")).toBe("55");
  expect(await thumb.getAttribute("aria-valuetext")).toMatch(/^at most 55, [\d,]+ sites in, [\d,]+ cannot tell$/);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await thumb.getAttribute("aria-valuenow")).toBe("100");
});

test("work survives a reload; swapping and choosing are steps that can be undone", async () => {
  const { page } = await visit();
  await page.keyboard.press("x");
  await page.waitForTimeout(1500);
  const swapped = await statusOf(page);
  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  expect(await statusOf(page)).toEqual(swapped);
  await page.getByRole("button", { name: /baseline/i }).click();
  await page.getByRole("button", { name: /Peru/ }).click();
  expect(await page.getByRole("button", { name: /Peru.*baseline/i }).count()).toBe(1);
  await page.keyboard.press("Control+z");
  expect(await page.getByRole("button", { name: /New lens.*baseline/i }).count()).toBe(1);
});

test("a file that cannot be read says why and changes nothing", async () => {
  const { page } = await visit();
  const before = await statusOf(page);
  const text = (words: string) => new TextEncoder().encode(words);
  const broken = [
    { name: "cut.geojson", bytes: demoBytes().subarray(0, 40_000), says: /cut\.geojson/ },
    { name: "page.geojson", bytes: text("<!doctype html><html><body>Not found</body></html>"), says: /web page|HTML/i },
    { name: "empty.csv", bytes: text(""), says: /empty/i },
  ];
  for (const { says, ...file } of broken) {
    await openFile(page, file);
    const fault = page.locator(".load-fault");
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(says);
    expect(await fault.textContent()).toContain(file.name);
    await expectAccessible(page);
    expect(await statusOf(page)).toEqual(before);
    await fault.getByRole("button").last().click();
    await fault.waitFor({ state: "detached" });
  }
});

testWith("ipis-drc-visits.csv")("a real survey is dropped and counted as the engine counts it", async () => {
  const bytes = readReal("ipis-drc-visits.csv");
  const { table } = await readFile(bytes, "ipis-drc-visits.csv");
  expect([table.visitCount, table.siteCount]).toEqual([5071, 2988]);
  const { page, foreign, faults } = await visit();
  await openFile(page, { name: "ipis-drc-visits.csv", bytes });
  await page.getByText("2,931 of 2,988 sites").first().waitFor();
  expect(await page.getByText("Invented data").count()).toBe(0);
  expect(await statusOf(page)).toEqual(expected(table, preset("new-lens")));

  // Under the old limits as B the file can be tested by its workers; the counts follow the cut.
  await page.keyboard.press("x");
  const thumb = page.locator("#card-workers").getByRole("slider");
  await thumb.focus();
  for (const key of ["ArrowRight", "Shift+ArrowRight", "PageUp", "PageDown"]) {
    await page.keyboard.press(key);
    const value = Number(await thumb.getAttribute("aria-valuenow"));
    const moved = withParam(preset("four-limits"), "w_art", value);
    const run = new PairEngine(table).run(preset("new-lens"), moved);
    const include = includedSites(table, { workingOnly: true, clauses: [] });
    const { status } = countPair(run, siteNumbers(table, "workers"), include).proposed;
    expect(await statusOf(page)).toEqual([status.in, status.cannotTell, status.out]);
  }
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("the table opens by key and walks by arrows; a site card says why", async () => {
  const { page, faults } = await visit();
  await page.keyboard.press("t");
  const grid = page.getByRole("grid");
  await grid.waitFor();
  await grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".site-card").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.locator(".site-card").waitFor({ state: "detached" });
  expect(faults).toEqual([]);
});

test("dark, and on a phone, it is accessible too", async () => {
  const dark = await visit({ colorScheme: "dark" });
  await expectAccessible(dark.page);
  const phone = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await expectAccessible(phone.page);
  expect([...dark.faults, ...phone.faults]).toEqual([]);
});

test("without WebGL the map says so and everything else goes on", async () => {
  const { page } = await visit();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.reload();
  await page.getByText("The map cannot be drawn here").waitFor();
  expect((await statusOf(page)).length).toBe(3);
});
