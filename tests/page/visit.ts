import { readFileSync } from "node:fs";
import type axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { ensureChromium } from "../chromium.ts";

const ARGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** A page of the built product as a reader meets it, and all that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Addresses asked for beyond the page's own origin. */
  readonly foreign: readonly string[];
  /** Errors that were thrown, logged or refused by the page's policy. */
  readonly faults: readonly string[];
}

let browser: Browser | undefined;

/** One browser for the tests of a file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: ensureChromium(), args: ARGS });
  });
  afterAll(async () => {
    await browser?.close();
  });
}

const DESK = { width: 1440, height: 900 };

/** Opens the page and waits for its first numbers. */
export async function visit(options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (browser as Browser).newContext({ viewport: DESK, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const origin = new URL(inject("address")).origin;
  const foreign: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(inject("address"));
  await page.getByTestId("status-numbers").waitFor();
  return { page, foreign, faults };
}

/** In, cannot tell and out under B, as the page shows them. */
export async function statusOf(page: Page): Promise<readonly number[]> {
  const texts = await page.getByTestId("status-numbers").locator("[data-status].status-count").allInnerTexts();
  return texts.map((text) => Number(text.replaceAll(",", "")));
}

/** Chooses a file as a reader does, and waits until it is loaded or refused. */
export async function openFile(page: Page, file: { name: string; bytes: Uint8Array }): Promise<void> {
  const { name, bytes } = file;
  await page.getByTestId("file-input").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
}

const AXE = readFileSync(new URL(import.meta.resolve("axe-core")), "utf8");

/** Fails with the rule and the place of every violation that axe finds in the present state. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  });
  expect(violations).toEqual([]);
}
