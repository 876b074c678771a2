import { readFileSync } from "node:fs";
import { expect, inject, test } from "vitest";
import { countPair } from "../../src/engine/counts.ts";
import { PairEngine } from "../../src/engine/pair-engine.ts";
import { knownNumbers } from "../../src/engine/site-readings.ts";
import { readFile } from "../../src/ingest/read-file.ts";
import { checked, fixture } from "../fixture.ts";
import { readReal, testWith } from "../real-data.ts";
import { expectAccessible, openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

test("Explore shows the laws as cards, and one becomes A", async () => {
  const { page, faults } = await visit();
  await page.getByRole("button", { name: "Explore", exact: true }).click();
  await page.getByText("Which definition?").waitFor();
  await page.getByText(/^3\d definitions\./).waitFor();
  await expectAccessible(page);
  const before = await statusOf(page);
  await page
    .getByRole("searchbox", { name: "Country, law or author" })
    .or(page.getByLabel("Country, law or author"))
    .first()
    .fill("Congo");
  await page
    .getByRole("button", { name: /DR Congo/ })
    .first()
    .click();
  await page.getByText("It does not say who is legal.").first().waitFor();
  await page.getByRole("button", { name: "Use as A" }).click();
  expect(await page.getByRole("button", { name: /DR Congo.*baseline/i }).count()).toBe(1);
  expect(await statusOf(page)).toEqual(before);
  await page.getByRole("button", { name: "Compare their limits" }).click();
  await page.getByRole("dialog").getByRole("table").waitFor();
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

test("the editor is accessible, and a mistake never replaces what is in force", async () => {
  const { page, faults } = await visit();
  const before = await statusOf(page);
  await page.getByRole("button", { name: "Edit the rules" }).click();
  await page.getByText("First match wins.").first().waitFor();
  await expectAccessible(page);
  await page
    .getByRole("radio", { name: "JSON" })
    .or(page.getByRole("tab", { name: "JSON" }))
    .first()
    .click();
  const text = page.getByRole("textbox").first();
  await text.fill('{"$schema":"asm-def/1","id":"x"}');
  await page.keyboard.press("Control+Enter");
  await page
    .getByText(/classes/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "Map" }).click();
  expect(await statusOf(page)).toEqual(before);
  expect(faults).toEqual([]);
});

test("a link reopens what it was copied from; a damaged one says so and changes nothing", async () => {
  const { page } = await visit();
  // The address also follows the map: once that rests, a change of it is the slider's.
  await page.locator(".map[aria-busy=false]").waitFor({ timeout: 60_000 });
  await page.waitForTimeout(2000);
  const before = new URL(page.url()).hash;
  const thumb = page.locator("#card-ore_t_per_day").getByRole("slider");
  await thumb.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.waitForFunction((hash) => location.hash !== hash && location.hash.startsWith("#asm1="), before);
  const link = new URL(page.url()).hash;
  const moved = await statusOf(page);
  expect(link.length).toBeLessThan(2000);

  const other = await visit();
  const untouched = await statusOf(other.page);
  await other.page.goto(`${inject("address")}${link.slice(0, -1)}`);
  await other.page.reload();
  await other.page
    .getByText(/link is (damaged|cut)|cut short/i)
    .first()
    .waitFor();
  await expect.poll(() => statusOf(other.page), { timeout: 20_000 }).toEqual(untouched);
  await other.page.goto(`${inject("address")}${link}`);
  await other.page.reload();
  await other.page.getByTestId("status-numbers").waitFor();
  await expect.poll(() => statusOf(other.page), { timeout: 20_000 }).toEqual(moved);
});

testWith("ipis-drc-sites.geojson")(
  "definition files and a real survey: the test pair as the engine counts it",
  async () => {
    const bytes = readReal("ipis-drc-sites.geojson");
    const { page, foreign } = await visit();
    await openFile(page, { name: "ipis-drc-sites.geojson", bytes });
    await page.getByText("2,931 of 2,988 sites").first().waitFor();
    const json = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/${name}.json`));
    await openFile(page, { name: "definition-a.json", bytes: json("definition-a") });
    await page.getByRole("button", { name: /Headcount.*proposed/i }).waitFor();
    await page.keyboard.press("x");
    await openFile(page, { name: "definition-b.json", bytes: json("definition-b") });
    await page.getByRole("button", { name: /Wider.*proposed/i }).waitFor();
    // All sites, as the command line counts them.
    await page.getByRole("button", { name: "Show them" }).first().click();
    await expect.poll(() => statusOf(page), { timeout: 20_000 }).toEqual([2135, 537, 316]);
    expect(foreign).toEqual([]);

    const { table } = await readFile(bytes, "ipis-drc-sites.geojson");
    const run = new PairEngine(table).run(checked(fixture("definition-a")), checked(fixture("definition-b")));
    const { statusFlow } = countPair(run, knownNumbers(table, "workers"), null);
    const enter = (statusFlow.sites[1]?.[0] ?? 0) + (statusFlow.sites[2]?.[0] ?? 0);
    expect(await page.getByText(`${enter} enter`).count()).toBeGreaterThan(0);
  },
);
