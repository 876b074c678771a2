import { expect, test } from "vitest";
import { sourceOf } from "../../../src/ingest/byte-source.ts";
import { readSource } from "../../../src/ingest/read-source.ts";
import { surveyFile } from "../../../src/ingest/survey-file.ts";
import { needsQuestions, proposedMapping } from "../../../src/model/survey.ts";
import { collection, feature, lastKnown, pointAt, positions } from "../reading.ts";

/** Files of these layouts, made by hand: names of columns as published, values invented. */
async function open(text: string) {
  const source = sourceOf(new TextEncoder().encode(text), "sites");
  return { seen: await surveyFile(source), read: await readSource(source) };
}
const csv = (...lines: readonly string[]): string => lines.join("\n");

/** Little-endian EWKB of a point in WGS84, in hexadecimal. */
function ewkb(lon: number, lat: number): string {
  const bytes = Buffer.alloc(25);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(0x20000001, 1);
  bytes.writeUInt32LE(4326, 5);
  bytes.writeDoubleLE(lon, 9);
  bytes.writeDoubleLE(lat, 17);
  return bytes.toString("hex").toUpperCase();
}

const CAR = csv(
  "vid,pcode,name,visit_date,geom,chantiers_numb,workers_numb,workers_women,childunder15,minerals,minerals_or,actor_type",
  `1,cafmine1,A,2019-05-02,${ewkb(18.5, 4.5)},12,150,40,20,"Diamant, Or",1,0`,
  `2,cafmine2,B,2019-05-03,${ewkb(19.5, 5.5)},3,20,,0,Diamant,0,autodefense`,
  `3,cafmine3,C,2019-05-04,${ewkb(19.6, 5.5)},3,20,2,,Or,1,etatique`,
);

test("IPIS CAR: what the DRC's layer asks as yes or no is counted", async () => {
  const { seen, read } = await open(CAR);
  expect([seen.profile, needsQuestions(seen), read.frame]).toEqual(["ipis-car", false, "IPIS: artisanal sites only"]);
  // No release states a licence that is known here.
  expect(read.licence).toBeNull();
  expect(positions(read)).toMatchObject({ cafmine1: [18.5, 4.5] });
  const of = (id: string, name: string, type: "number" | "flag" | "nominal") => lastKnown(read, id, name, type);
  expect(of("cafmine1", "women_count", "number")).toBe(40);
  expect(["cafmine1", "cafmine2", "cafmine3"].map((id) => of(id, "children_present", "flag"))).toEqual([
    true,
    false,
    undefined,
  ]);
  expect(["cafmine1", "cafmine2", "cafmine3"].map((id) => of(id, "armed_presence", "flag"))).toEqual([
    false,
    true,
    undefined,
  ]);
  expect([of("cafmine1", "mineral", "nominal"), of("cafmine1", "gold", "flag")]).toEqual(["diamond", true]);
  expect(of("cafmine1", "country", "nominal")).toBe("CAF");
});

test("a known layout proposes all that it reads by", async () => {
  const { seen, read } = await open(CAR);
  const source = sourceOf(new TextEncoder().encode(CAR), "sites");
  const again = await readSource(source, { mapping: proposedMapping(seen) });
  expect(again.frame).toBe(read.frame);
  expect(lastKnown(again, "cafmine1", "children_present", "flag")).toBe(true);
  expect(lastKnown(again, "cafmine1", "country", "nominal")).toBe("CAF");
});

test("IPIS Tanzania by its short names", async () => {
  const row = { re: "Geita", di: "Geita", vi: "V", d: "2018-06-01", p: 4, ww: 1, c: "No" };
  const text = collection(
    feature(pointAt(32.1, -2.9), { i: "t1", n: "A", t: "Mine", w: 60, m1: "Gold", m: "Yes", ...row }),
    feature(pointAt(32.2, -2.9), { i: "t2", n: "B", t: "Processing", w: 5, m1: "Tin", m2: "Gold", m: 0, ...row }),
    feature(pointAt(32.3, -2.9), { i: "t3", n: "C", t: "both", w: 5, m1: "Tin", m: "", ...row }),
    feature(pointAt(32.4, -2.9), { i: "t4", n: "D", t: "Mine", w: 5, m1: "", m: "", ...row }),
  );
  const { seen, read } = await open(text);
  const each = (name: string, type: "flag" | "nominal") =>
    ["t1", "t2", "t3", "t4"].map((id) => lastKnown(read, id, name, type));
  expect(seen.profile).toBe("ipis-tza-short");
  expect(each("gold", "flag")).toEqual([true, true, false, undefined]);
  expect(each("mercury", "flag")).toEqual([true, false, undefined, undefined]);
  expect(each("site_type", "nominal")).toEqual(["mine", "processing", "mine_and_processing", "mine"]);
  // Whether `ww` counts women or says that there are any differs by row.
  expect(lastKnown(read, "t1", "women_count", "number")).toBeUndefined();
});

test("IPIS Tanzania as a flat table", async () => {
  const { seen, read } = await open(
    csv(
      "lon,lat,workers,mineral1,mineral2,mineral3,sitetype,incidents,region,visit_date,pcode",
      "32.1,-2.9,60,Gold,,,Mine,0,Geita,2018-06-01,tza1",
    ),
  );
  expect(seen.profile).toBe("ipis-tza");
  expect(positions(read)).toEqual({ tza1: [32.1, -2.9] });
  expect(lastKnown(read, "tza1", "gold", "flag")).toBe(true);
  expect(lastKnown(read, "tza1", "workers", "number")).toBe(60);
});

test("Zimbabwe: the word null is nothing", async () => {
  const { seen, read } = await open(
    csv(
      "pcode,site_name,today,longitude,latitude,workers_numb,women_numb,mineral1_name,site_status,site_regestration_owner",
      "zwe1,A,2020-02-01,30.1,-18.2,null,null,Gold,Active,null",
    ),
  );
  expect(seen.profile).toBe("ipis-zwe");
  expect(lastKnown(read, "zwe1", "workers", "number")).toBeUndefined();
  expect(lastKnown(read, "zwe1", "stage", "nominal")).toBe("exploitation");
  expect(lastKnown(read, "zwe1", "gold", "flag")).toBe(true);
  expect(read.issues.filter(({ effect }) => effect === "unknown")).toEqual([]);
});

test("ICGLR: the standing of a site and of its licence", async () => {
  const { seen, read } = await open(
    csv(
      "icglrId,latitude,longitude,certificationStatus,activityStatus,licenseType",
      "CD-2.50-28.85-00001,-2.5,28.85,1,1,unlicensed",
      "CD-2.51-28.85-00002,-2.51,28.85,3,0,mining_license",
      "CD-2.52-28.85-00003,-2.52,28.85,0,2,exploration_permit",
    ),
  );
  const ids = ["CD-2.50-28.85-00001", "CD-2.51-28.85-00002", "CD-2.52-28.85-00003"];
  const each = (name: string) => ids.map((id) => lastKnown(read, id, name, "nominal"));
  expect(seen.profile).toBe("icglr");
  expect(each("site_qualification")).toEqual(["green", "red", "blue"]);
  expect(each("stage")).toEqual(["exploitation", "abandoned", "idle"]);
  // A permit to explore is none to mine, and does not say that there is none.
  expect(each("licence")).toEqual(["none", "held", undefined]);
});

test("Amazon Mining Watch: an area, and nobody counted", async () => {
  const ring = [
    [-60, -5],
    [-59.9, -5],
    [-59.9, -4.9],
    [-60, -5],
  ];
  const { seen, read } = await open(
    collection(feature({ type: "Polygon", coordinates: [ring] }, { "Mined area (ha)": 34.5 })),
  );
  const [id = ""] = read.table.siteIds;
  expect(seen.profile).toBe("amazon-mining-watch");
  expect(lastKnown(read, id, "disturbed_ha", "number")).toBe(34.5);
  expect(lastKnown(read, id, "workers", "number")).toBeUndefined();
});
