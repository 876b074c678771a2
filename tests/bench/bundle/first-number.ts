import { type Browser, chromium, type Page } from "playwright";
import { ensureChromium } from "../../chromium.ts";

const ARGS = ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

/** 9 megabits a second each way, in bytes; 40 ms until an answer begins. */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 9e6 / 8, uploadThroughput: 9e6 / 8 };
const SLOWER_PROCESSOR = 4;

type Noting = typeof globalThis & { firstNumberMs?: number };

/**
 * Runs in the page: notes when the line of numbers has first shown sites, in milliseconds since the address was asked
 * for. No function in it has a name, which what makes plain JavaScript of it would keep by means the page has not.
 */
function watch(): void {
  new MutationObserver((_, observer) => {
    const shown = [...document.querySelectorAll('[data-testid="status-numbers"] [data-status].status-count')];
    if (!shown.some((count) => /[1-9]/.test(count.textContent ?? ""))) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      (globalThis as Noting).firstNumberMs = performance.now();
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const noted = (page: Page): Promise<number | undefined> => page.evaluate(() => (globalThis as Noting).firstNumberMs);

const PATIENCE_MS = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function firstNumber(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", NETWORK);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_PROCESSOR });
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "commit" });
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end) {
      const ms = await noted(page);
      if (ms !== undefined) return ms;
      await pause(250);
    }
    throw new Error("the page showed no number within a minute");
  } finally {
    await context.close();
  }
}

/** Milliseconds to the first useful number on the demonstration data, each time with nothing kept from before. */
export async function firstNumbers(address: string, times: number): Promise<number[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ARGS });
  try {
    const found: number[] = [];
    for (let time = 0; time < times; time++) found.push(await firstNumber(browser, address));
    return found;
  } finally {
    await browser.close();
  }
}
