import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible, openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const SITES =
  "site_id,longitude,latitude,workers,country\na,28.85,-2.5,10,COD\nb,28.9,-2.6,20,COD\nc,29,-2.7,300,COD\n";
const own = { name: "own.csv", bytes: new TextEncoder().encode(SITES) };

const sum = async (page: Page): Promise<number> => (await statusOf(page)).reduce((a, b) => a + b);

/** The part of the dialog that keeps and erases. */
async function onThisMachine(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open file" }).click();
  await page.getByRole("tab", { name: "On this machine" }).click();
}

test("data that are kept open at once after a reload; erased, the demonstration is back and nothing is left", async () => {
  const { page, faults, foreign } = await visit();
  const demonstration = await sum(page);
  await openFile(page, own);
  await expect.poll(() => sum(page), { timeout: 20_000 }).toBe(3);
  await onThisMachine(page);
  await page.getByRole("button", { name: "Keep own.csv on this machine" }).click();
  await page.getByText("own.csv is kept on this machine and opens next time.").first().waitFor();

  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  expect(await sum(page)).toBe(3);

  await onThisMachine(page);
  await page.getByText(/own\.csv: 3 sites/).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Erase everything" }).click();
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Yes, erase everything" }).click()]);
  await page.getByTestId("status-numbers").waitFor();
  expect(await sum(page)).toBe(demonstration);
  const left = await page.evaluate(async () => {
    const names: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
    for await (const name of folder.keys()) names.push(name);
    return { names, kept: localStorage.getItem("asm-lens/kept/1") };
  });
  expect(left).toEqual({ names: [], kept: null });
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});
