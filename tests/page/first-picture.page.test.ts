import { expect, test } from "vitest";
import { visit, withBrowser } from "./visit.ts";

withBrowser();

/** What stands on the page, by the order in which it first stood there. */
const WATCHED = {
  numbers: '[data-testid="status-numbers"]',
  definition: ".desk-left h2",
  map: ".map",
};

test("the numbers come first, then the definition, and neither waits for the map", async () => {
  const { page, faults } = await visit();
  await page.addInitScript((watched) => {
    const order: string[] = [];
    Object.assign(window, { shownInOrder: order });
    const look = () => {
      for (const [name, selector] of Object.entries(watched))
        if (!order.includes(name) && document.querySelector(selector)) order.push(name);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true });
  }, WATCHED);
  await page.reload();
  await page.locator(WATCHED.map).waitFor();
  await page.locator(".chart-curve svg").first().waitFor();
  const order = await page.evaluate(() => (window as unknown as { shownInOrder: string[] }).shownInOrder);
  expect(order).toEqual(["numbers", "definition", "map"]);
  expect(faults).toEqual([]);
});
