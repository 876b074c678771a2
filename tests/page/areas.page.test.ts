import { expect, test } from "vitest";
import { expectAccessible, openFile, visit, withBrowser } from "./visit.ts";

withBrowser();

const SITES = "site_id,longitude,latitude,workers\nin,28.85,-2.5,10\nout,30.5,1.5,20\nnowhere,,,30\n";
const AREAS = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { name: "Zone 7" },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [28, -3],
            [29.5, -3],
            [29.5, -2],
            [28, -2],
            [28, -3],
          ],
        ],
      },
    },
  ],
});

test("areas of one's own tell which sites lie inside, and can be taken back; countries come from the position", async () => {
  const { page, faults, foreign } = await visit();
  await openFile(page, { name: "three.csv", bytes: new TextEncoder().encode(SITES) });
  await page
    .getByText(/three\.csv: 3 sites/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "About these data" }).click();
  await page.getByRole("tab", { name: "Areas" }).click();
  await page
    .getByText(/where each site lies on the map \(simplified borders\), for 2 of 3 sites/)
    .first()
    .waitFor();
  await page
    .getByTestId("areas-input")
    .setInputFiles({ name: "zones.geojson", mimeType: "", buffer: Buffer.from(AREAS) });
  await page.getByText("1 area", { exact: true }).waitFor();
  await page.getByRole("switch", { name: /How far/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use these areas" }).click();
  await page.getByRole("listitem").filter({ hasText: "Inside: 1 sites. Outside: 1. Without a position: 1." }).waitFor();
  await page.getByText("Made: in_zones, zones_km").waitFor();
  await page.getByRole("button", { name: "Take back" }).click();
  await page.getByText("Made: in_zones, zones_km").waitFor({ state: "detached" });
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});
