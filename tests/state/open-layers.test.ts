import { expect, test } from "vitest";
import { attributeOf } from "../../src/model/catalogue.ts";
import { addressOf } from "../../src/state/from-address.ts";
import { creditOf, OPEN_LAYERS, type OpenLayer, testedBy } from "../../src/state/open-layers.ts";
import { PRESETS } from "../../src/state/presets.ts";

const layerOf = (id: string): OpenLayer => OPEN_LAYERS.find((layer) => layer.id === id) as OpenLayer;

test("every layer has a page, a frame, a citation and where its facts were read, once", () => {
  expect(new Set(OPEN_LAYERS.map(({ id }) => id)).size).toBe(OPEN_LAYERS.length);
  for (const layer of OPEN_LAYERS) {
    for (const words of [layer.title, layer.publisher, layer.frame, layer.citation, layer.note, layer.read])
      expect(words, layer.id).not.toBe("");
    expect(URL.canParse(layer.landing), layer.id).toBe(true);
  }
});

test("what is loaded is asked by https alone", () => {
  for (const { address } of OPEN_LAYERS)
    if (address !== null) expect(addressOf(address, "https://page.example/").protocol).toBe("https:");
});

test("what a layer records is named as the catalogue names it", () => {
  for (const { id, records } of OPEN_LAYERS)
    for (const attribute of records ?? []) expect(attributeOf(attribute), `${id}: ${attribute}`).toBeDefined();
});

test("a licence that is not stated is never confirmed", () => {
  for (const { id, licence, licenceStatus } of OPEN_LAYERS)
    if (licence === null) expect(licenceStatus, id).toBe("unsure");
});

test("what a pair could test on a layer is what both ask and it records", () => {
  const pair = PRESETS.slice(0, 2);
  const tested = testedBy(layerOf("ipis-drc-csv"), pair);
  expect(tested?.recorded).toContain("workers");
  expect(tested?.asked.length).toBeGreaterThan(tested?.recorded.length ?? 0);
  expect(new Set(tested?.asked).size).toBe(tested?.asked.length);
  expect(testedBy(layerOf("delve"), pair)?.recorded).toEqual([]);
  expect(testedBy(layerOf("africa-mining-watch"), pair)).toBeNull();
});

test("the credit travels as source, licence and citation", () => {
  expect(creditOf(layerOf("ipis-drc-csv"), "ODC-BY 1.0")).toEqual({
    source: "IPIS: Artisanal mining sites, DR Congo",
    licence: "ODC-BY 1.0",
    citation: expect.stringContaining("IPIS"),
  });
});
