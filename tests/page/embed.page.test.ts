import { expect, inject, test } from "vitest";
import { expectAccessible, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const embedded = (query = "?embed", hash = ""): string => {
  const url = new URL(inject("address"));
  url.search = query;
  url.hash = hash;
  return url.href;
};

const shown = (texts: readonly string[]): number[] => texts.map((text) => Number(text.replaceAll(",", "")));

test("within another page it shows the linked view, keeps nothing, and leads to the whole of it", async () => {
  const { page, foreign, faults } = await visit();
  await page.keyboard.press("x");
  await page.waitForTimeout(1500);
  const [status, hash] = [await statusOf(page), await page.evaluate(() => location.hash)];

  const frame = await page.context().browser()?.newPage();
  if (!frame) throw new Error("no page");
  await frame.setViewportSize({ width: 320, height: 240 });
  await frame.goto(embedded("?embed", hash));
  const numbers = frame.locator(".embed-numbers dd");
  await numbers.first().waitFor();
  await frame.waitForFunction(
    (first) => document.querySelector(".embed-numbers dd")?.textContent === first,
    (status[0] ?? 0).toLocaleString("en"),
  );
  expect(shown(await numbers.allInnerTexts())).toEqual(status);
  expect(await frame.locator(".ui-segmented, .top-bar, .desk").count()).toBe(0);
  await frame.locator(".map[aria-busy=false]").waitFor({ timeout: 90_000 });
  const open = frame.getByRole("link", { name: "Open in ASM Lens" });
  await open.focus();
  expect(await open.getAttribute("rel")).toContain("noopener");
  const target = new URL((await open.getAttribute("href")) ?? "");
  expect([target.search, target.hash.startsWith("#asm1=")]).toEqual(["", true]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await expectAccessible(frame);
  expect([foreign, faults]).toEqual([[], []]);
  await frame.close();
});

test("a damaged link says so and shows nothing in its place", async () => {
  const { page } = await visit();
  await page.goto(embedded("?embed", "#asm1=171.00000000.abcdef"));
  await page.locator(".embed-message").waitFor();
  await page.waitForTimeout(1000);
  expect(await page.locator(".embed-message").textContent()).toMatch(/link/i);
  expect(await page.locator(".map, .embed-numbers").count()).toBe(0);
});

test("the open threshold can be moved where that is asked for", async () => {
  const { page, faults } = await visit();
  await page.goto(embedded("?embed&controls=slider"));
  const thumb = page.locator(".embed-slider").getByRole("slider").first();
  await thumb.waitFor();
  const before = shown(await page.locator(".embed-numbers dd").allInnerTexts());
  await thumb.focus();
  for (let at = 0; at < 5; at++) await page.keyboard.press("Shift+ArrowLeft");
  expect(shown(await page.locator(".embed-numbers dd").allInnerTexts())).not.toEqual(before);
  expect(faults).toEqual([]);
});
