import { expect, test } from "vitest";
import { statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

test("after the first visit the page opens without a network, map and numbers and all", async () => {
  const { page } = await visit();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  // The worker answers from the next visit on.
  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  const before = await statusOf(page);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  expect(await statusOf(page)).toEqual(before);
  await page.locator(".map[aria-busy=false]").waitFor({ timeout: 60_000 });
  // A part that is loaded only when asked for is there too.
  await page.keyboard.press("t");
  await page.getByRole("grid").waitFor();
});
