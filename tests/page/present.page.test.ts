import type { Page } from "playwright";
import { expect, test } from "vitest";
import { readReal, testWith } from "../real-data.ts";
import { expectAccessible, openFile, visit, withBrowser } from "./visit.ts";

withBrowser();

const openDoor = async (page: Page): Promise<void> => {
  await page.getByRole("navigation", { name: "Doors" }).getByRole("button", { name: "Present" }).click();
  await page.getByRole("button", { name: /^Story:/ }).waitFor();
};

async function openStory(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: /^Story:/ }).click();
  await page.getByRole("option", { name: new RegExp(title) }).click();
}

async function start(page: Page): Promise<void> {
  await page.locator(".story-actions").getByRole("button", { name: "Present" }).click();
  await page.locator(".presenting .map[aria-busy=false]").waitFor({ timeout: 90_000 });
}

const heading = (page: Page) => page.locator(".present-side h1").textContent();
const where = (page: Page) => page.locator(".present-where b").textContent();

test("a ready story is presented by keys: the slider lives, reset returns, and nothing names a site", async () => {
  const { page, foreign, faults } = await visit();
  await openDoor(page);
  await openStory(page, "Bolivia");
  await expectAccessible(page);
  await start(page);
  expect(await where(page)).toBe("1 of 6");
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe("MAIN");
  await page
    .getByRole("status")
    .getByText(/^1 of 6: “.+”\. Of \d+ sites/)
    .waitFor({ state: "attached" });
  expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(await page.getByText("Invented sites", { exact: true }).count()).toBe(1);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  expect(await where(page)).toBe("3 of 6");
  const before = await heading(page);
  const slider = page.locator(".present-strip").getByRole("slider");
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await where(page)).toBe("3 of 6");
  expect(await slider.getAttribute("aria-valuetext")).toBe("at least 3 of 3");
  expect(await heading(page)).not.toBe(before);
  await page.keyboard.press("r");
  await expect.poll(() => heading(page)).toBe(before);
  await page.keyboard.press("b");
  const black = page.getByRole("button", { name: /screen is black/ });
  await black.waitFor();
  expect(await page.locator(".present-strip").evaluate((strip) => (strip as HTMLElement).inert)).toBe(true);
  expect(await black.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press("b");
  expect(await slider.evaluate((input) => input === document.activeElement)).toBe(true);
  await expectAccessible(page);
  const map = await page.locator(".presenting .map").boundingBox();
  await page.mouse.move((map?.x ?? 0) + (map?.width ?? 0) / 2, (map?.y ?? 0) + (map?.height ?? 0) / 2);
  expect(await page.locator(".map-tip").count()).toBe(0);
  await slider.blur();
  await page.keyboard.press("End");
  expect(await where(page)).toBe("6 of 6");
  await page.keyboard.press("f");
  await page.keyboard.press("Escape");
  await page.getByTestId("status-numbers").waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Present");
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("a view becomes a scene, survives a reload, and is shown as it was", async () => {
  const { page, faults } = await visit();
  await openDoor(page);
  await page.getByRole("button", { name: "Add this view" }).click();
  const title = page.getByLabel("Title", { exact: true });
  expect(await title.inputValue()).toMatch(/sites meet definition/);
  await title.fill("Where we are");
  await title.blur();
  await page.getByLabel("What only you read").fill("Ask first.");
  await page.getByLabel("What only you read").blur();
  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  await openDoor(page);
  await start(page);
  expect(await where(page)).toBe("1 of 1");
  const [notes] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("n")]);
  await notes.getByText("Ask first.").waitFor();
  expect(await notes.getByText("The last scene").count()).toBe(1);
  expect(await notes.evaluate(() => getComputedStyle(document.querySelector("h1") as Element).fontWeight)).toBe("700");
  expect(faults).toEqual([]);
});

testWith("ipis-drc-sites.geojson")(
  "the story of DR Congo asks for its file, and before the room no site has a name",
  async () => {
    const { page, faults } = await visit();
    await openDoor(page);
    await openStory(page, "DR Congo");
    await page
      .locator(".story-trouble")
      .getByText(/Open the file/)
      .waitFor();
    await openFile(page, { name: "ipis-drc-sites.geojson", bytes: readReal("ipis-drc-sites.geojson") });
    await page.locator(".story-trouble").waitFor({ state: "detached", timeout: 60_000 });
    await start(page);
    for (let scene = 1; scene <= 7; scene++) {
      expect(await where(page)).toBe(`${scene} of 7`);
      const text = await page.locator("body").textContent();
      expect(text).not.toMatch(/codmine/);
      await page.keyboard.press("ArrowRight");
    }
    expect(faults).toEqual([]);
  },
);

test("type before a room is at least 18 px on a projector, and nothing is cut on a small screen", async () => {
  const sizes = async (page: Page) =>
    page.locator(".present-side").evaluate((side) =>
      [...side.querySelectorAll("p, li, h1, h2, figcaption")].map((element) => {
        const zoom = Number.parseFloat(getComputedStyle(side).zoom);
        return Number.parseFloat(getComputedStyle(element).fontSize) * (CSS.supports("zoom", "1") ? zoom : 1);
      }),
    );
  const { page } = await visit({ viewport: { width: 1920, height: 1080 } });
  await openDoor(page);
  await openStory(page, "Ghana");
  await start(page);
  expect(Math.min(...(await sizes(page)))).toBeGreaterThanOrEqual(17.99);
  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
      .toBeLessThanOrEqual(0);
    const strip = await page.locator(".present-strip").boundingBox();
    expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual(viewport.height + 1);
  }
});

test("a story file is opened, and a mistaken one is named and changes nothing", async () => {
  const { page } = await visit();
  await openDoor(page);
  const input = page.getByTestId("story-input");
  await input.setInputFiles({
    name: "bad.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ $schema: "asm-story/1", id: "x", title: "", scenes: [] })),
  });
  await page.getByText(/was not opened.*At title/).waitFor();
  await input.setInputFiles({
    name: "good.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ $schema: "asm-story/1", id: "x", title: "Theirs", scenes: [] })),
  });
  await page.getByRole("button", { name: "Story: Theirs" }).waitFor();
});

test("two pages of one browser write to one story, and both scenes are there", async () => {
  const { page, faults } = await visit();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByTestId("status-numbers").waitFor();
  await openDoor(page);
  await page.getByRole("button", { name: "Add this view" }).click();
  await openDoor(other);
  await other.getByRole("button", { name: /^Story: My story/ }).waitFor();
  await other.getByRole("button", { name: "Add this view" }).click();
  await page.locator(".scene").nth(1).waitFor();
  await page.getByRole("button", { name: "Add this view" }).click();
  await expect.poll(() => other.locator(".scene").count()).toBe(3);
  await page.locator(".note-line").getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => other.locator(".scene").count()).toBe(2);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
