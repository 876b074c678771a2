import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright";
import { afterAll, expect, test } from "vitest";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { resultsOf } from "../../src/state/results.ts";
import { openedScene } from "../../src/state/scenes-links.ts";
import { readyStories } from "../../src/state/scenes-ready.ts";
import { expectAccessible, visit, withBrowser } from "./visit.ts";

withBrowser();

const folder = mkdtempSync(join(tmpdir(), "asm-lens-story-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The door Present with the story of Ghana, and the dialog to save it. */
async function openDialog(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Doors" }).getByRole("button", { name: "Present" }).click();
  await page.getByRole("button", { name: /^Story:/ }).click();
  await page.getByRole("option", { name: /Ghana/ }).click();
  await page.getByRole("button", { name: "More for this story" }).click();
  await page.getByRole("option", { name: "Save this story" }).click();
  await page.getByRole("dialog", { name: "Save this story" }).waitFor();
  await page.locator(".share-paper img").waitFor({ timeout: 60_000 });
}

/** Saves it as one kind. @returns the path of the file, under its own name */
async function saveAs(page: Page, kind: string): Promise<string> {
  await page.getByRole("radio", { name: kind, exact: true }).click();
  const coming = page.waitForEvent("download", { timeout: 120_000 });
  await page.getByRole("button", { name: `Save ${kind}`, exact: true }).click();
  const download = await coming;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await page.getByText(/is saved/).waitFor();
  return path;
}

const number = new Intl.NumberFormat("en");

test("the story of Ghana leaves without a network as a page whose counts are the engine's, as slides, as PDF, and as a file that opens again", async () => {
  const { page, foreign, faults } = await visit({ acceptDownloads: true });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  await page.context().setOffline(true);
  await openDialog(page);
  await expectAccessible(page);
  const html = await saveAs(page, "Page");
  const deck = await saveAs(page, "Slides");
  const pdf = await saveAs(page, "PDF");
  const file = await saveAs(page, "Story file");
  for (const path of [html, deck, pdf, file]) expect(path).toContain("/SYNTHETIC-ghana-the-missing-middle.");
  expect(readFileSync(deck).subarray(0, 2).toString("latin1")).toBe("PK");
  expect(
    readFileSync(pdf)
      .toString("latin1")
      .match(/\/Type\s*\/Page\b(?!s)/g),
  ).toHaveLength(6);
  await page.keyboard.press("Escape");

  const demo = await readFile(readFileSync("data/demo/sites.geojson"), "Invented demonstration sites");
  const scenes = readyStories().find(({ title }) => title.startsWith("Ghana"))?.scenes ?? [];
  const alone = await page.context().newPage();
  const broken: string[] = [];
  alone.on("pageerror", (error) => broken.push(String(error)));
  alone.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) broken.push(request.url());
  });
  await alone.goto(pathToFileURL(html).href);
  expect(await alone.title()).toMatch(/^SYNTHETIC/);
  expect(await alone.locator(".slide").count()).toBe(scenes.length);
  for (const [at, scene] of scenes.entries()) {
    const opened = openedScene(scene.link);
    if (!opened.ok) throw new Error(scene.id);
    const { baseline, proposed, filters } = opened.state;
    expect(new PairEngine(demo.table).run(baseline, proposed).siteCount).toBe(5000);
    const { counts } = resultsOf(demo.table, { baseline, proposed, filters });
    const texts = await alone.locator(".slide:visible svg text").allTextContents();
    for (const sites of [counts.sites, ...Object.values(counts.proposed.status)]) {
      expect(texts, scene.id).toContain(number.format(sites));
    }
    expect(texts.join(" ")).toContain("SYNTHETIC");
    expect(await alone.locator("#at").textContent()).toContain(`${at + 1} of ${scenes.length}`);
    await expectAccessible(alone);
    await alone.keyboard.press("PageDown");
  }

  const own = page.getByTestId("story-input");
  await own.setInputFiles(file);
  await page.getByText("Ghana: the missing middle is open: 6 scenes.").waitFor();
  await page.locator(".story-actions").getByRole("button", { name: "Present" }).click();
  await page.locator(".present-where b").waitFor();
  expect(await page.locator(".present-where b").textContent()).toBe("1 of 6");
  expect(broken).toEqual([]);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});
