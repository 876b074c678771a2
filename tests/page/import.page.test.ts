import { expect, test } from "vitest";
import { expectAccessible, openFile, statusOf, visit, withBrowser } from "./visit.ts";

withBrowser();

/** Semicolons, decimal commas, days first, an area without a unit. */
const FRENCH = [
  "code_site;nom_site;latitude;longitude;date_visite;nb_creuseurs;superficie",
  "KAT-1;Site 1;-10,7142;25,4691;14/03/2023;120;4,2",
  "KAT-2;Site 2;-10,6980;25,5127;14/03/2023;n.d.;",
  "KAT-2;Site 2;-10,6980;25,5127;28/11/2023;50;2,5",
  "KAT-3;Site 3;0;0;15/03/2023;30;0,5",
].join("\n");
const french = { name: "katanga.csv", bytes: new TextEncoder().encode(FRENCH) };

test("a French table is mapped, its one question answered, and its sites are counted", async () => {
  const { page, faults, foreign } = await visit();
  await openFile(page, french);
  await page.getByRole("heading", { name: "katanga.csv" }).waitFor();
  await page.getByText("1 needs you").waitFor();
  await page.getByRole("button", { name: "Load 2 sites" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "m²", exact: true }).click();
  await page.getByText("1 needs you").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Load 2 sites" }).click();
  await page
    .getByText(/katanga\.csv: 2 sites\. Visits: 3\. Rows set aside: 1/)
    .first()
    .waitFor();
  expect((await statusOf(page)).reduce((a, b) => a + b)).toBe(2);

  // The same columns again: the remembered mapping reads them at once.
  await openFile(page, { ...french, name: "katanga-2.csv" });
  await page
    .getByText(/katanga-2\.csv: 2 sites.*remembered mapping/)
    .first()
    .waitFor();
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

test("to cancel, also by keyboard alone, leaves everything as it was", async () => {
  const { page, faults } = await visit();
  const before = await statusOf(page);
  await openFile(page, french);
  await page.getByRole("heading", { name: "katanga.csv" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByTestId("status-numbers").waitFor();
  expect(await statusOf(page)).toEqual(before);
  await openFile(page, french);
  await page.getByRole("contentinfo").getByRole("button", { name: "Cancel" }).click();
  await page.getByTestId("status-numbers").waitFor();
  expect(await statusOf(page)).toEqual(before);
  expect(faults).toEqual([]);
});
