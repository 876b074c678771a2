import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { tools } from "../../../src/cli/tools.ts";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readAreas } from "../../../src/ingest/context/read-areas.ts";
import { opened, refusal } from "./opened.ts";

const kml = (content: string) =>
  strToU8(`<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${content}</Document></kml>`);
const POINT = "<Point><coordinates>28,-2,0</coordinates></Point>";
const placemark = (content: string, where = POINT) => `<Placemark>${content}${where}</Placemark>`;
const POLYGON =
  "<Polygon><outerBoundaryIs><LinearRing><coordinates>28,-2 29,-2 29,-1 28,-1 28,-2</coordinates></LinearRing></outerBoundaryIs></Polygon>";

test("typed and untyped data of placemarks are columns", async () => {
  const { format, rows } = await opened(
    kml(`<Schema name="sites" id="s"><SimpleField type="int" name="workers"/><SimpleField type="string" name="code"/></Schema>
      ${placemark(`<name>a</name><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="workers">12</SimpleData><SimpleData name="code">007</SimpleData></SchemaData></ExtendedData>`)}
      ${placemark(`<name>b</name><ExtendedData><Data name="workers"><value>3</value></Data></ExtendedData>`)}`),
  );
  expect([format, rows.map(({ position }) => position)]).toEqual([
    "kml",
    [
      [28, -2],
      [28, -2],
    ],
  ]);
  expect(rows[0]?.values).toEqual({ name: "a", workers: 12, code: "007" });
  expect(rows[1]?.values).toEqual({ name: "b", workers: "3" });
});

test("placemarks in folders within folders are all rows", async () => {
  const inner = `<Folder><name>inner</name>${placemark("<name>b</name>")}</Folder>`;
  const { rows } = await opened(kml(`<Folder><name>outer</name>${placemark("<name>a</name>")}${inner}</Folder>`));
  expect(rows.map(({ values }) => values["name"])).toEqual(["a", "b"]);
});

test("a description with mark-up is text", async () => {
  const { rows } = await opened(kml(placemark("<description><![CDATA[<b>Or</b> & <i>x</i>]]></description>")));
  expect(rows[0]?.values["description"]).toBe("<b>Or</b> & <i>x</i>");
});

test("links to other files and pictures are no rows, and it is said", async () => {
  const link = "<NetworkLink><name>more</name><Link><href>https://example.org/more.kml</href></Link></NetworkLink>";
  const { rows, codes } = await opened(kml(`${link}${placemark("<name>a</name>")}`));
  expect([rows.length, codes]).toEqual([1, ["ingest.network_links"]]);
});

test("elements with a prefix are read", async () => {
  const bytes = strToU8(
    '<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Placemark><kml:name>a</kml:name><kml:Point><kml:coordinates>28,-2</kml:coordinates></kml:Point></kml:Placemark></kml:kml>',
  );
  const { rows } = await opened(bytes);
  expect(rows.map(({ values, position }) => [values["name"], position])).toEqual([["a", [28, -2]]]);
});

test("a polygon keeps its outline beside the point within it, and is an area", async () => {
  const bytes = kml(placemark("<name>a</name>", POLYGON));
  const { rows, codes } = await opened(bytes);
  expect(rows[0]?.geometry).toMatchObject({ type: "Polygon" });
  expect([rows[0]?.position, codes]).toEqual([[28.5, -1.5], ["ingest.point_on_surface"]]);
  const { found, properties } = await readAreas(sourceOf(bytes, "areas.kml"), { tools });
  expect([found.areas, found.box, properties[0]?.get("name")]).toEqual([1, [28, -2, 29, -1], "a"]);
});

test("a placemark without a place is kept", async () => {
  const { rows } = await opened(kml(placemark("<name>a</name>", "")));
  expect(rows).toEqual([{ values: { name: "a" }, position: null, geometry: undefined }]);
});

test("names that objects have are columns like others", async () => {
  const data = '<ExtendedData><Data name="constructor"><value>x</value></Data></ExtendedData>';
  const { columns } = await opened(kml(placemark(data)));
  expect(columns).toContain("constructor");
});

test("XML that breaks off is refused", async () => {
  expect(await refusal(opened(kml(placemark("")).subarray(0, 120)))).toBe("faults.xml_broken");
});
