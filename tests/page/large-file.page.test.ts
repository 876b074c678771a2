import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { isDrawn } from "../../src/model/is-drawn.ts";
import { expectAccessible, openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const SITES = 126_000;
const id = (at: number): string => `M${at}`;
const OPERATORS = ["individual", "cooperative", "domestic_company"];

/** Visits of many mines, two of every third one, padded to a size that the page says something about. */
function mines(): Uint8Array {
  const lines = ["site_id,visit_id,observed_on,longitude,latitude,workers,operator,mechanisation,remarks"];
  for (let at = 0; at < SITES; at++) {
    for (let round = 0; round < (at % 3 === 0 ? 2 : 1); round++) {
      const place = `${(10 + (at % 2_000) / 100).toFixed(5)},${(-5 + (at % 977) / 100).toFixed(5)}`;
      const padding = `seen from the road as number ${at} of many with nothing more to say of this one than of the others`;
      lines.push(
        `${id(at)},V${at}-${round},202${round}-05-17,${place},${at % 700},${OPERATORS[at % 3]},manual,${padding}`,
      );
    }
  }
  return new TextEncoder().encode(lines.join("\n"));
}

const FILE = { name: "mines.csv", bytes: mines() };
const ROWS = SITES + SITES / 3;
const drawn = (oneIn: number): number[] =>
  Array.from({ length: SITES }, (_, at) => at).filter((at) => isDrawn(id(at), oneIn));

/** As if the browser told of a machine with so much memory. */
const withMemory = (page: Page, gigabytes: number): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(navigator, "deviceMemory", { value, configurable: true });
  }, gigabytes);

const sum = async (page: Page): Promise<number> => (await statusOf(page)).reduce((a, b) => a + b);

test("a file beyond the machine is told of before it is read; a sample of it says so beside n and in what leaves", async () => {
  const { page, foreign, faults } = await visit();
  const before = await sum(page);
  await withMemory(page, 0.07);
  await openFile(page, FILE);
  const dialog = page.getByRole("dialog", { name: "mines.csv is large" });
  await dialog.getByText("It does not fit. Only its first rows have been looked at").waitFor();
  await dialog.getByText("about 70 MB, as far as the browser tells").waitFor();
  await expectAccessible(page);
  expect(await sum(page)).toBe(before);

  await dialog.getByRole("radio", { name: "1 in 10" }).click();
  await dialog.getByRole("button", { name: "Read 1 site in 10" }).click();
  const expected = drawn(10).length;
  await expect.poll(() => sum(page), { timeout: 60_000 }).toBe(expected);
  const left = ROWS - drawn(10).reduce((rows, at) => rows + (at % 3 === 0 ? 2 : 1), 0);
  await page
    .getByText(`A sample: ${left.toLocaleString("en")} rows left out.`)
    .first()
    .waitFor();
  const said = /a sample of 1 in 10 sites: shares of all [\d,]+ within ±0\.9 percentage points, 19 times of 20/;
  await expect.poll(() => page.getByText(said).count()).toBeGreaterThanOrEqual(2);

  await page.getByRole("button", { name: "About these data" }).click();
  await page.getByText(`${left.toLocaleString("en")} of ${ROWS.toLocaleString("en")} rows`).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.keyboard.press("s");
  await page.getByRole("radio", { name: "SVG", exact: true }).click();
  const coming = page.waitForEvent("download", { timeout: 60_000 });
  await page.getByRole("button", { name: "Save SVG" }).click();
  expect(readFileSync(await (await coming).path(), "utf8")).toMatch(said);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("nothing is lost by leaving it, and the keyboard is enough to read only what is asked for", async () => {
  const { page } = await visit();
  const before = await sum(page);
  await withMemory(page, 0.1);
  await openFile(page, FILE);
  const dialog = page.getByRole("dialog", { name: "mines.csv is large" });
  await dialog.getByText("It may fit, but not with ease. Only its first rows have been looked at.").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await sum(page)).toBe(before);

  await openFile(page, FILE);
  const go = dialog.getByRole("button", { name: "Read all of it" });
  await expect.poll(() => go.evaluate((button) => button === document.activeElement)).toBe(true);
  await dialog.getByRole("checkbox", { name: "Only the columns that are asked for" }).focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("radio", { name: "all" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await dialog.getByRole("button", { name: /^Read 1 site in / }).press("Enter");
  await expect.poll(() => sum(page), { timeout: 60_000 }).not.toBe(before);
  await page
    .getByText(/1 column left unread/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "About these data" }).click();
  await page.getByText("remarks").waitFor();
});
