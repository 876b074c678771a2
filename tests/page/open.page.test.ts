import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const SITES = "site_id,latitude,longitude,workers\nA,1.5,29,12\nB,1.6,29.1,80\nC,1.7,29.2,400\n";
const HOST = "https://data.example";
const CORS = { "access-control-allow-origin": "*" };

const openWays = (page: Page): Promise<void> => page.getByRole("button", { name: "Open file" }).click();

async function askFor(page: Page, path: string): Promise<void> {
  await openWays(page);
  await page.getByRole("tab", { name: "Address" }).click();
  await page.getByLabel("Address of a file").fill(`${HOST}${path}`);
  await page.getByText("This asks data.example, which learns that you asked.").waitFor();
  await page.getByRole("button", { name: "Get the file" }).click();
}

const sum = async (page: Page): Promise<number> => (await statusOf(page)).reduce((a, b) => a + b);

test("the first thing in the dialog chooses a file, and every way is accessible", async () => {
  const { page, foreign, faults } = await visit();
  await openWays(page);
  const first = page.getByRole("button", { name: "Choose a file" });
  await first.waitFor();
  await expect
    .poll(() => first.evaluate((button) => button === document.activeElement), { timeout: 20_000 })
    .toBe(true);
  for (const way of ["Paste", "Address", "Open layers", "On this machine", "File"]) {
    await page.getByRole("tab", { name: way, exact: true }).click();
    await expectAccessible(page);
  }
  const asked = page.waitForEvent("filechooser");
  await first.click();
  await (await asked).setFiles({ name: "three.csv", mimeType: "", buffer: Buffer.from(SITES) });
  await expect.poll(() => sum(page), { timeout: 20_000 }).toBe(3);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("a table pasted on the page is offered, and opened when that is said", async () => {
  const { page } = await visit();
  const before = await sum(page);
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, clipboardData }));
    },
    SITES.replaceAll(",", "\t"),
  );
  await page.getByText("You pasted a table. Nothing is opened until you say so.").waitFor();
  expect(await sum(page)).toBe(before);
  await page.getByRole("button", { name: "Open what is pasted" }).click();
  await expect.poll(() => sum(page), { timeout: 20_000 }).toBe(3);
});

test("a file from an address is loaded; its password and key are in no word, link or storage", async () => {
  const { page } = await visit();
  await page.route(`${HOST}/**`, (route) => route.fulfill({ headers: CORS, contentType: "text/html", body: SITES }));
  await askFor(page, "/three.csv?token=SECRET");
  await expect.poll(() => sum(page), { timeout: 20_000 }).toBe(3);
  await page
    .getByText(/three\.csv: 3 sites/)
    .first()
    .waitFor();
  const left = await page.evaluate(() => document.body.textContent + location.href + JSON.stringify(localStorage));
  expect(left).not.toContain("SECRET");
});

test("a site that refuses other pages, one that is missing, and a page instead of a file change nothing", async () => {
  const { page } = await visit();
  const before = await sum(page);
  // Answers of a test are read whatever they say: the first request is refused here as the browser would.
  let asked = 0;
  await page.route(`${HOST}/refuses.csv`, (route) =>
    asked++ === 0 ? route.abort("failed") : route.fulfill({ body: SITES }),
  );
  await page.route(`${HOST}/missing.csv`, (route) => route.fulfill({ status: 404, headers: CORS, body: "" }));
  await page.route(`${HOST}/page.csv`, (route) =>
    route.fulfill({ headers: CORS, contentType: "text/html", body: "<!doctype html><html><body>Log in</body></html>" }),
  );
  await askFor(page, "/missing.csv");
  await page.getByText("data.example has nothing at this address (404).").waitFor();
  await page.getByLabel("Address of a file").fill(`${HOST}/refuses.csv`);
  await page.getByRole("button", { name: "Get the file" }).click();
  await page.getByText("data.example does not let other pages read its files.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Address of a file").fill(`${HOST}/page.csv`);
  await page.getByRole("button", { name: "Get the file" }).click();
  await page.getByText(/This is a web page, not data/).waitFor();
  expect(await sum(page)).toBe(before);
});

test("no open layer is asked for before it is told to be, and its credit comes with it", async () => {
  const { page, foreign } = await visit();
  await page.route("https://ipisresearch.be/**", (route) => route.fulfill({ headers: CORS, body: SITES }));
  await openWays(page);
  await page.getByRole("tab", { name: "Open layers" }).click();
  const load = page.getByRole("button", { name: "Load Artisanal mining sites, DR Congo", exact: true });
  await load.waitFor();
  expect(foreign).toEqual([]);
  await load.click();
  await expect.poll(() => sum(page), { timeout: 20_000 }).toBe(3);
  expect(new Set(foreign.map((url) => new URL(url).host))).toEqual(new Set(["ipisresearch.be"]));
  await page.getByRole("button", { name: "About these data" }).click();
  await page.getByText("IPIS: Artisanal mining sites, DR Congo").first().waitFor();
});

test("what is opened while a site is slow was wanted last", async () => {
  const { page } = await visit();
  await page.route(`${HOST}/**`, () => new Promise(() => undefined));
  await askFor(page, "/slow.csv");
  await page.getByText("Asking data.example…").waitFor();
  await page.getByTestId("file-input").setInputFiles({ name: "three.csv", mimeType: "", buffer: Buffer.from(SITES) });
  await expect.poll(() => sum(page), { timeout: 20_000 }).toBe(3);
  await page.getByRole("dialog").waitFor({ state: "detached" });
});
