import { readFileSync } from "node:fs";
import fourLimits from "../../data/definitions/four-limits.json";
import newLens from "../../data/definitions/new-lens.json";
import { readFile } from "../../src/ingest/read-file.ts";
import { type AdminFile, decodeBasemap, type PlacesFile, type WaterFile } from "../../src/map/basemap.ts";
import { factsOf } from "../../src/share/facts/facts-of.ts";
import { mapPicture } from "../../src/share/map/map-picture.ts";
import { toPptx } from "../../src/share/office/pptx.ts";
import { SLIDE_MAP } from "../../src/share/office/slide-frame.ts";
import type { FileMeta } from "../../src/share/picture/file-meta.ts";
import { toPdf } from "../../src/share/picture/pdf.ts";
import { withSynthetic } from "../../src/share/picture/synthetic.ts";
import { reportPages } from "../../src/share/sheet/report.ts";
import { tablesOf } from "../../src/share/tables/tables.ts";
import { toXlsx } from "../../src/share/tables/xlsx.ts";
import { checked } from "../fixture.ts";
import { trueTypeOnDisk } from "../share/picture/fonts-on-disk.ts";
import { inputOf } from "../share/share-inputs.ts";

const near = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(near(`../../data/basemap/${name}.json`)));

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Pages that an office program must find; null where paper decides. */
  readonly pages: number | null;
}

/**
 * A deck, a workbook and a report of the demonstration data, as the page makes them.
 * @param painted turns one page of PDF into a PNG: there is no canvas here
 */
export async function madeFiles(painted: (pdf: Uint8Array) => Uint8Array): Promise<MadeFile[]> {
  const dataSet = await readFile(near("../../data/demo/sites.geojson"), "Invented demonstration sites");
  const pair = { baseline: checked(fourLimits), proposed: checked(newLens) };
  const input = inputOf(dataSet, {}, pair);
  const facts = factsOf(input);
  const meta: FileMeta = {
    title: facts.title,
    alt: facts.alt,
    link: facts.link,
    language: facts.language,
    stamp: facts.stamp,
    definitions: pair,
    synthetic: facts.synthetic,
    made: input.today,
  };
  const fonts = trueTypeOnDisk();
  const basemap = decodeBasemap(json("admin") as AdminFile, json("water") as WaterFile, json("places") as PlacesFile);
  const map = withSynthetic(mapPicture({ facts, input, basemap, ...SLIDE_MAP }));
  const picture = painted(await toPdf([map], meta, fonts));
  const report = reportPages(facts, input, basemap);
  const scene = { title: "What the room sees", text: "One line under the title.", note: "Say this first." };
  const tables = tablesOf(facts, input, "everything").filter(({ id }) => id !== "sites");
  return [
    { name: "finding.pptx", bytes: await toPptx([{ facts, input, picture }], meta), pages: 4 },
    {
      name: "deck.pptx",
      bytes: await toPptx(
        [
          { facts, input, picture },
          { facts, input, picture, ...scene },
        ],
        meta,
      ),
      pages: 4,
    },
    { name: "sheets.xlsx", bytes: await toXlsx(tables, meta), pages: null },
    { name: "report.pdf", bytes: await toPdf(report, meta, fonts), pages: report.length },
  ];
}
