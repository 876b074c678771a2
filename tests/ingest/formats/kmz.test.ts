import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { opened } from "./opened.ts";

const kml = (name: string) =>
  strToU8(
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>${name}</name><Point><coordinates>28,-2</coordinates></Point></Placemark></kml>`,
  );

test("of several documents doc.kml is read, and others can be chosen", async () => {
  const archive = zipSync({ "a.kml": kml("a"), "doc.kml": kml("main"), "files/icon.png": strToU8("x") });
  const main = await opened(archive);
  expect([main.format, main.parts, main.read.part]).toEqual(["kmz", ["a.kml", "doc.kml"], "doc.kml"]);
  expect(main.rows[0]?.values["name"]).toBe("main");
  expect((await opened(archive, "file", { part: "a.kml" })).rows[0]?.values["name"]).toBe("a");
});

test("without a doc.kml the first document is read", async () => {
  expect((await opened(zipSync({ "b.kml": kml("b"), "a.kml": kml("a") }))).rows[0]?.values["name"]).toBe("b");
});
