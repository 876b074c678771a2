import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import writeExcel from "write-excel-file/node";
import { expectAccessible, openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Semicolons, decimal commas, days first, an area without a unit. */
const FRENCH = [
  "code_site;nom_site;latitude;longitude;date_visite;nb_creuseurs;superficie",
  "KAT-1;Site 1;-10,7142;25,4691;14/03/2023;120;4,2",
  "KAT-2;Site 2;-10,6980;25,5127;14/03/2023;n.d.;",
  "KAT-2;Site 2;-10,6980;25,5127;28/11/2023;50;2,5",
  "KAT-3;Site 3;0;0;15/03/2023;30;0,5",
].join("\n");
const french = { name: "katanga.csv", bytes: bytesOf(FRENCH) };

const loaded = (page: Page, words: RegExp) => page.getByText(words).first().waitFor();
const load = (page: Page, words: string | RegExp) => page.getByRole("button", { name: words }).click();
const isImporting = (page: Page, name: string) => page.getByRole("heading", { name }).waitFor();
const pick = async (page: Page, menu: string | RegExp, option: string): Promise<void> => {
  await page.getByRole("button", { name: menu }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
};

test("a French table is mapped, its one question answered, and its sites are counted", async () => {
  const { page, faults, foreign } = await visit();
  await openFile(page, french);
  await isImporting(page, "katanga.csv");
  await page.getByText("1 needs you").waitFor();
  await page.getByRole("button", { name: "Load 2 sites" }).waitFor();
  await page.getByText("2 of 2 sites placed, all in DR Congo").waitFor();
  await expectAccessible(page);
  // The name says neither what area it is nor in which unit.
  await page.getByRole("button", { name: "Licence area", exact: true }).click();
  await page.getByRole("button", { name: "m²", exact: true }).click();
  await page.getByText("1 needs you").waitFor({ state: "detached" });
  await load(page, "Load 2 sites");
  await loaded(page, /katanga\.csv: 2 sites\. Visits: 3\. Rows set aside: 1/);
  expect((await statusOf(page)).reduce((a, b) => a + b)).toBe(2);

  // The same columns again: the remembered mapping reads them at once.
  await openFile(page, { ...french, name: "katanga-2.csv" });
  await loaded(page, /katanga-2\.csv: 2 sites.*remembered mapping/);
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("to cancel, also by keyboard alone, leaves everything as it was", async () => {
  const { page, faults } = await visit();
  const before = await statusOf(page);
  await openFile(page, french);
  await isImporting(page, "katanga.csv");
  await page.keyboard.press("Escape");
  await page.getByTestId("status-numbers").waitFor();
  expect(await statusOf(page)).toEqual(before);
  await openFile(page, french);
  await isImporting(page, "katanga.csv");
  await page.getByRole("contentinfo").getByRole("button", { name: "Cancel" }).click();
  await page.getByTestId("status-numbers").waitFor();
  expect(await statusOf(page)).toEqual(before);
  expect(faults).toEqual([]);
});

test("the keyboard alone maps, answers, takes back and loads", async () => {
  const { page, faults } = await visit();
  await openFile(page, french);
  await isImporting(page, "katanga.csv");
  const picker = page.getByRole("button", { name: /^nb_creuseurs becomes/ });
  await picker.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("women");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "nb_creuseurs becomes: Women" }).waitFor();
  expect(await picker.evaluate((element) => element === document.activeElement)).toBe(true);
  // Escape closes what floats, and only that.
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "nb_creuseurs becomes" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "nb_creuseurs becomes" }).waitFor({ state: "detached" });
  await isImporting(page, "katanga.csv");
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "nb_creuseurs becomes: Workers" }).waitFor();
  const answer = async (name: string): Promise<void> => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Space");
  };
  await answer("Disturbed ground");
  await answer("ha");
  await page.getByText("1 needs you").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.getByText("1 needs you").waitFor();
  await answer("ha");
  const button = page.getByRole("button", { name: "Load 2 sites" });
  await button.focus();
  await page.keyboard.press("Enter");
  await loaded(page, /katanga\.csv: 2 sites/);
  expect(faults).toEqual([]);
});

test("another sheet of a workbook can be chosen", async () => {
  const sheet = (code: string, n: number) => [
    ["code_site", "latitude", "longitude", "nb_creuseurs", "superficie"].map((value) => ({ value })),
    ...Array.from({ length: n }, (_, at) =>
      [`${code}-${at}`, -2.5 - at / 10, 28.5, 10 + at, 2].map((value) => ({ value })),
    ),
  ];
  const workbook = writeExcel([
    { data: sheet("A", 2), sheet: "2023" },
    { data: sheet("B", 5), sheet: "2024" },
  ]);
  const { page, faults } = await visit();
  await openFile(page, { name: "survey.xlsx", bytes: new Uint8Array(await workbook.toBuffer()) });
  await isImporting(page, "survey.xlsx");
  // The one with most rows is meant, as long as no other is chosen.
  await page.getByRole("button", { name: "Load 5 sites" }).waitFor();
  await pick(page, "Sheet or layer: 2024", "2023");
  await load(page, "Load 2 sites");
  await loaded(page, /survey\.xlsx: 2 sites/);
  expect(faults).toEqual([]);
});

test("metres are placed once their zone is told", async () => {
  const rows = ["code_site,easting,northing,workers", "U-1,388000,8815000,12", "U-2,389000,8816000,30"];
  const { page, faults } = await visit();
  await openFile(page, { name: "utm.csv", bytes: bytesOf(rows.join("\n")) });
  await isImporting(page, "utm.csv");
  const button = page.getByRole("button", { name: /^Load / });
  expect(await button.isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Which UTM zone?" }).click();
  await page.getByRole("option", { name: "35S" }).click();
  await page.getByText("2 of 2 sites placed, all in DR Congo").waitFor();
  await load(page, "Load 2 sites");
  await loaded(page, /utm\.csv: 2 sites/);
  expect(faults).toEqual([]);
});

test("a long file can be called off while it is loaded; the import stays, and so do the data", async () => {
  const { page, faults } = await visit();
  const before = await statusOf(page);
  const notes = "x".repeat(80);
  const rows = Array.from({ length: 260_000 }, (_, at) => `L-${at};-2,5;28,5;${at % 90};4,2;${notes}`);
  const bytes = bytesOf(["code_site;latitude;longitude;nb_creuseurs;superficie;remarques", ...rows].join("\n"));
  expect(bytes.length).toBeGreaterThan(25_000_000);
  await openFile(page, { name: "long.csv", bytes });
  await isImporting(page, "long.csv");
  await page.getByText(/These are the first 20,000 rows/).waitFor();
  await load(page, "Load the file");
  const card = page.getByRole("region", { name: /long\.csv/ });
  await card.getByRole("button", { name: "Cancel" }).click();
  await card.waitFor({ state: "detached" });
  await isImporting(page, "long.csv");
  await page.getByRole("contentinfo").getByRole("button", { name: "Cancel" }).click();
  await page.getByTestId("status-numbers").waitFor();
  expect(await statusOf(page)).toEqual(before);
  // A load that was called off leaves no mapping behind.
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("/mapping/")))).toEqual([]);
  expect(faults).toEqual([]);
});

test("a mapping that was saved answers for the file in another browser, and “Columns…” opens it again", async () => {
  const first = await visit();
  await openFile(first.page, french);
  await isImporting(first.page, "katanga.csv");
  await first.page.getByRole("button", { name: "Licence area", exact: true }).click();
  await first.page.getByRole("button", { name: "acre", exact: true }).click();
  const [download] = await Promise.all([
    first.page.waitForEvent("download"),
    first.page.getByRole("button", { name: "Save mapping" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("katanga.asm-map.json");
  const mapping = readFileSync(await download.path());

  const { page, faults } = await visit();
  await openFile(page, { name: "katanga.asm-map.json", bytes: mapping });
  await loaded(page, /katanga\.asm-map\.json is kept on this machine/);
  await openFile(page, french);
  await loaded(page, /katanga\.csv: 2 sites.*remembered mapping/);
  await page.getByRole("button", { name: "About these data" }).click();
  await page.getByRole("button", { name: "Columns…" }).click();
  await isImporting(page, "katanga.csv");
  await page.getByText(/number, acre/).waitFor();
  await page.getByRole("button", { name: "Load 2 sites" }).waitFor();
  expect(faults).toEqual([]);
});
