import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFile } from "../../../src/ingest/read-file.ts";
import type { DataSet } from "../../../src/model/site-table.ts";
import { embeddedState } from "../../../src/share/picture/embedded-state.ts";
import { storyFile } from "../../../src/share/story/story-file.ts";
import { storyPage } from "../../../src/share/story/story-page.ts";
import type { Story } from "../../../src/state/story.ts";
import { ensureChromium } from "../../chromium.ts";
import { HOSTILE, scene, slideOf } from "./invented-slide.ts";

const SCENES = [
  scene("a", { text: "What the room reads", note: "What only the presenter reads" }),
  scene("b", { title: HOSTILE, text: HOSTILE, note: HOSTILE }),
  scene("c", { sweep: { param: "small_workers", from: 100, to: 500 } }),
];
const STORY: Story = { $schema: "asm-story/1", id: "s", title: HOSTILE, scenes: SCENES };

const folder = mkdtempSync(join(tmpdir(), "asm-lens-page-"));
const file = join(folder, "story.html");
let demo: DataSet;
let html: string;
let browser: Browser;

beforeAll(async () => {
  demo = await readFile(readFileSync("data/demo/sites.geojson"), "Invented demonstration sites");
  const weights = new Map(
    ([400, 500, 600, 700] as const).map((weight) => [
      weight,
      new Uint8Array(readFileSync(`src/ui/fonts/noto-sans-${weight}.woff2`)),
    ]),
  );
  const operators = new Uint8Array(readFileSync("src/ui/fonts/noto-sans-math-ops.woff2"));
  html = storyPage(
    STORY,
    SCENES.map((own) => slideOf(own, demo)),
    { weights, operators },
  );
  writeFileSync(file, html);
  browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox"] });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  readonly faults: string[];
}

async function opened(hash = "", javaScriptEnabled = true): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) faults.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => faults.push(message.text()));
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return { page, faults };
}

const shown = (page: Page): Promise<string | null> => page.locator(".slide:visible h2").textContent();
const at = (page: Page): Promise<string | null> => page.locator("#at").textContent();

describe("a story as one page", () => {
  test("opens from a disk without a request or an error, and is turned by keys", async () => {
    const { page, faults } = await opened();
    expect(await shown(page)).toBe("Scene a");
    const turns: readonly (readonly [string, string])[] = [
      ["ArrowRight", "2 of 3"],
      [" ", "3 of 3"],
      ["PageUp", "2 of 3"],
      ["ArrowLeft", "1 of 3"],
      ["End", "3 of 3"],
      ["Home", "1 of 3"],
      ["PageDown", "2 of 3"],
      ["Shift+ ", "1 of 3"],
    ];
    for (const [key, place] of turns) {
      await page.keyboard.press(key === "Shift+ " ? "Shift+Space" : key);
      expect(await at(page), key).toContain(place);
      expect(page.url()).toMatch(new RegExp(`#${place[0]}$`));
      expect(await page.locator(".slide:visible").count()).toBe(1);
    }
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ status }) => status === "loaded").length),
    ).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test("opens at the scene of its hash, by buttons and by a click on the slide", async () => {
    const { page, faults } = await opened("#3");
    expect(await shown(page)).toBe("Scene c");
    await page.locator("#previous").click();
    expect(await at(page)).toContain("2 of 3");
    await page.locator("#next").click();
    expect(await at(page)).toContain("3 of 3");
    const box = await page.locator("figure:visible").boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 60);
    expect(await at(page)).toContain("2 of 3");
    expect(faults).toEqual([]);
  });

  test("names from data are text, wherever they stand", async () => {
    const { page, faults } = await opened("#2");
    const clean = HOSTILE.replace("\u202e", "").replace("\u0007", "\ufffd");
    expect(await page.locator(".slide:visible h2").textContent()).toBe(clean);
    expect(await page.locator("h1").textContent()).toBe(clean);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(4);
    expect(faults).toEqual([]);
  });

  test("N shows the note, and only then", async () => {
    const { page } = await opened();
    const note = page.getByText("What only the presenter reads");
    expect(await note.isVisible()).toBe(false);
    await page.keyboard.press("n");
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press("N");
    expect(await note.isVisible()).toBe(false);
  });

  test("the threshold is alive: the counts follow it, and the arrows move it and not the scene", async () => {
    const { page, faults } = await opened("#3");
    const counts = page.locator(".slide:visible .counts");
    const slider = page.locator(".slide:visible input[type=range]");
    const first = await counts.textContent();
    await slider.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    expect(await counts.textContent()).not.toBe(first);
    expect(await slider.getAttribute("aria-valuetext")).toContain(await counts.textContent());
    expect(await at(page)).toContain("3 of 3");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowLeft");
    expect(await at(page)).toContain("2 of 3");
    expect(faults).toEqual([]);
  });

  test("without scripts all scenes stand one below the other", async () => {
    const { page } = await opened("", false);
    expect(await page.locator(".slide:visible").count()).toBe(3);
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.locator("input").isVisible()).toBe(false);
  });

  test("printed, every scene has a page of its own", async () => {
    const { page } = await opened("#2");
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(3);
  });

  test("every name in it is given once, and it says that the sites are invented", async () => {
    const { page } = await opened();
    const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.title()).toMatch(/^SYNTHETIC/);
    expect(await page.locator(".invented").textContent()).toContain("SYNTHETIC");
    expect(html).not.toMatch(/ style=|<script src|<link|https?:\/\/(?!lens\.example|www\.w3\.org)/);
  });

  test("it holds the state of each scene as it may leave, and nothing else of the scene's", async () => {
    const { page } = await opened();
    const state = JSON.parse((await page.locator("#asm-lens").textContent()) ?? "") as { link: string; story: Story };
    expect(state.link).toBe("https://lens.example/#v1;protected-a");
    expect(state.story.scenes.map(({ link }) => link)).toEqual(["a", "b", "c"].map((id) => `v1;protected-${id}`));
    expect(html).not.toContain("own-site-and-camera");
    expect(await embeddedState(new TextEncoder().encode(html))).toEqual({ kind: "story", story: state.story });
  });
});

test("of restricted data the live threshold stops only where totals are far enough apart", () => {
  const own = slideOf(scene("r", { sweep: { param: "small_workers", from: 100, to: 500 } }), demo, {
    sensitivity: "restricted",
    geometry: "0.2",
    fewest: 5,
  });
  const sweeps = /id="asm-lens-sweeps">(.*?)<\/script>/.exec(storyPage(STORY, [own]))?.[1] ?? "[]";
  const [sweep] = JSON.parse(sweeps) as { stops: { counts: string }[] }[];
  const totals = (sweep?.stops ?? []).map(({ counts }) => counts.replaceAll(",", "").match(/\d+/g)?.map(Number) ?? []);
  expect(totals.length).toBeGreaterThan(5);
  for (const [place, one] of totals.entries()) {
    for (const other of totals.slice(place + 1)) {
      const apart = one.map((count, part) => Math.abs(count - (other[part] ?? 0)));
      expect(apart.filter((sites) => sites > 0 && sites < 5)).toEqual([]);
    }
  }
});

test("a story's file is read back as the same story, byte for byte", () => {
  const bytes = storyFile(STORY);
  const story = JSON.parse(new TextDecoder().decode(bytes)) as Story;
  expect(story).toEqual(STORY);
  expect(storyFile(story)).toEqual(bytes);
});
