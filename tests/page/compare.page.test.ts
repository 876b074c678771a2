import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const sideText = async (page: Page, side: string) =>
  (await page.locator(`.compare-name[data-side=${side}]`).textContent()) ?? "";
const numbers = (text: string): number[] =>
  (text.match(/[\d,]+ (?:in|cannot tell|out)/g) ?? []).map((each) => Number(each.replace(/[^\d]/g, "")));

/** Counts under A: those under B less what the panel says B adds. */
async function baselineOf(page: Page): Promise<number[]> {
  const changes = await page.getByTestId("status-numbers").locator(".muted").allInnerTexts();
  const status = await statusOf(page);
  return changes.map((text, at) => {
    const sign = text.startsWith("−") ? -1 : 1;
    return (status[at] ?? 0) - sign * Number(text.replace(/[^\d]/g, ""));
  });
}

/** Contexts for drawing that have not been given up. */
const liveContexts = (page: Page) =>
  page.evaluate(
    () =>
      (globalThis as unknown as { contexts: WebGL2RenderingContext[] }).contexts.filter((each) => !each.isContextLost())
        .length,
  );

const rested = (page: Page, maps: number) =>
  page.waitForFunction((n) => document.querySelectorAll(".map[aria-busy=false]").length === n, maps, {
    timeout: 90_000,
  });

test("A and B on one map: names, numbers, the line by keys, and all of it in the link", async () => {
  const { page, foreign, faults } = await visit();
  await page.getByRole("radio", { name: "Swipe" }).click();
  await page.locator(".compare-name").first().waitFor();
  expect(await sideText(page, "baseline")).toContain("Traditional four limits");
  expect(await sideText(page, "proposed")).toContain("New lens");
  expect(numbers(await sideText(page, "proposed"))).toEqual(await statusOf(page));
  expect(numbers(await sideText(page, "baseline"))).toEqual(await baselineOf(page));
  expect(await page.locator(".compare-same").textContent()).toMatch(/^Same [\d,]+ sites, same filters$/);

  const line = page.getByRole("slider", { name: /Line between A/ });
  await line.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await line.getAttribute("aria-valuetext")).toBe("A on 41 %, B on 59 %");
  const placed = async () => {
    const [handle, map] = [await line.boundingBox(), await page.locator(".maps").boundingBox()];
    return ((handle?.x ?? 0) + 12 - (map?.x ?? 0)) / (map?.width ?? 0);
  };
  await expect.poll(placed, { timeout: 10_000 }).toBeCloseTo(0.41, 2);
  await page.keyboard.press("End");
  expect(await line.getAttribute("aria-valuenow")).toBe("100");
  await page.keyboard.press("Home");
  expect(await line.getAttribute("aria-valuenow")).toBe("0");
  for (let at = 0; at < 3; at++) await page.keyboard.press("Shift+ArrowRight");

  await rested(page, 2);
  await expectAccessible(page);
  await page.waitForTimeout(1000);
  await page.reload();
  await page.locator(".compare-name").first().waitFor();
  expect(await page.getByRole("radio", { name: "Swipe" }).getAttribute("aria-checked")).toBe("true");
  expect(await page.getByRole("slider", { name: /Line between A/ }).getAttribute("aria-valuenow")).toBe("30");

  await page.keyboard.press("x");
  await page.getByText("New lens", { exact: true }).first().waitFor();
  expect(await sideText(page, "baseline")).toContain("New lens");
  expect([foreign, faults]).toEqual([[], []]);
});

test("C goes round; the second map is made when it is asked for, and given up after", async () => {
  const { page, faults } = await visit();
  await page.addInitScript(() => {
    const found: unknown[] = [];
    (globalThis as unknown as { contexts: unknown[] }).contexts = found;
    for (const kind of [HTMLCanvasElement.prototype, OffscreenCanvas.prototype]) {
      const own = kind.getContext as (...given: unknown[]) => unknown;
      kind.getContext = function (this: unknown, ...given: unknown[]) {
        const made = own.apply(this, given);
        if (String(given[0]).startsWith("webgl") && made && !found.includes(made)) found.push(made);
        return made;
      } as never;
    }
  });
  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  await rested(page, 1);
  const alone = await liveContexts(page);
  for (let round = 0; round < 2; round++) {
    await page.keyboard.press("c");
    await rested(page, 2);
    expect(await liveContexts(page)).toBe(2 * alone);
    await page.keyboard.press("c");
    await rested(page, 2);
    expect(await liveContexts(page)).toBe(2 * alone);
    await page.keyboard.press("c");
    expect(await page.getByRole("radio", { name: "Change" }).getAttribute("aria-checked")).toBe("true");
    await rested(page, 1);
    await page.waitForTimeout(300);
    expect(await liveContexts(page)).toBe(alone);
    await page.keyboard.press("c");
  }
  expect(faults).toEqual([]);
});

test("by provinces, and on a phone, each side is there and accessible", async () => {
  const desk = await visit();
  await desk.page.getByRole("radio", { name: "Side by side" }).click();
  await desk.page.getByRole("radio", { name: "Provinces" }).click();
  await rested(desk.page, 2);
  await desk.page.getByText("Share surely in, each side under its own").first().waitFor();
  await expectAccessible(desk.page);

  const phone = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await phone.page.getByRole("radio", { name: "Side by side" }).click();
  await rested(phone.page, 2);
  const [a, b] = [
    await phone.page.locator(".map[data-side=baseline]").boundingBox(),
    await phone.page.locator(".map[data-side=proposed]").boundingBox(),
  ];
  expect(a?.width).toBe(390);
  expect((a?.y ?? 0) + (a?.height ?? 0)).toBeCloseTo(b?.y ?? 0, 0);
  await expectAccessible(phone.page);
  expect([...desk.faults, ...phone.faults]).toEqual([]);
});
