import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectAccessible, openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

async function saveWith(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = page.waitForEvent("download", { timeout: 120_000 });
  await press();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Saves what is open as a file of a kind. */
async function saveAs(page: Page, kind: string): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByRole("radio", { name: kind, exact: true }).click();
  return saveWith(page, () => page.getByRole("button", { name: `Save ${kind}` }).click());
}

const textOf = (bytes: Uint8Array, length: number): string => String.fromCharCode(...bytes.subarray(0, length));

test("S and Enter save a picture; dropped back on other work it reopens the same counts, and every format is made without a network", async () => {
  const { page, foreign, faults } = await visit({ acceptDownloads: true });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await page.getByTestId("status-numbers").waitFor();
  const before = await statusOf(page);
  await page.context().setOffline(true);

  await page.keyboard.press("s");
  await page.getByRole("dialog", { name: "Share" }).waitFor();
  const { name, bytes } = await saveWith(page, () => page.keyboard.press("Enter"));
  expect(name).toMatch(/^SYNTHETIC-asm-lens-[0-9a-f]{8}\.png$/);
  expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16)).toBe(3200);
  await page.locator(".share-paper img").waitFor();
  await expectAccessible(page);
  const drawing = await saveAs(page, "SVG");
  expect(textOf(drawing.bytes, 4)).toBe("<svg");
  expect(textOf((await saveAs(page, "PDF")).bytes, 5)).toBe("%PDF-");
  const packages = [await saveAs(page, "PPTX")];
  await page.getByRole("tab", { name: "Data and definition" }).click();
  packages.push(await saveAs(page, "XLSX"));
  expect(packages.map((file) => textOf(file.bytes, 4))).toEqual(["PK\u0003\u0004", "PK\u0003\u0004"]);
  await page.keyboard.press("Escape");

  await page.keyboard.press("x");
  for (const file of [{ name, bytes }, drawing]) {
    await expect.poll(() => statusOf(page)).not.toEqual(before);
    await openFile(page, file);
    await expect.poll(() => statusOf(page), { timeout: 30_000 }).toEqual(before);
    await page.keyboard.press("Control+z");
  }
  await expect.poll(() => statusOf(page)).not.toEqual(before);

  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("a picture from elsewhere is refused, and nothing changes", async () => {
  const { page } = await visit();
  const before = await statusOf(page);
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=";
  await openFile(page, { name: "holiday.png", bytes: Buffer.from(pixel, "base64") });
  expect(await page.getByRole("alert").textContent()).toContain("without a view of ASM Lens");
  expect(await statusOf(page)).toEqual(before);
});
