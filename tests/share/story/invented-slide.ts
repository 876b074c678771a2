import type { DataSet } from "../../../src/model/site-table.ts";
import type { Facts } from "../../../src/share/facts/facts.ts";
import { totalsOf } from "../../../src/share/moving/apart.ts";
import type { Picture } from "../../../src/share/picture/picture.ts";
import type { Slide } from "../../../src/share/story/page-slide.ts";
import { sceneStops } from "../../../src/share/story/scene-stops.ts";
import type { Protection } from "../../../src/state/sharing.ts";
import type { Scene } from "../../../src/state/story.ts";
import { shareInput, testPair } from "../moving/share-input.ts";

/** A name that would run, or end what it stands in, if any part of a file forgot to escape it. */
export const HOSTILE = `</script><script>alert(1)</script><img src=x onerror=alert(2)>"'--> \u202e\u0007 ]]> &amp;`;

/** A sheet with a clipped hatch, so that names of clipping areas are needed. */
const picture = (title: string): Picture => ({
  width: 1600,
  height: 900,
  ground: "#ffffff",
  items: [
    { kind: "text", x: 40, y: 60, text: title, size: 40, weight: 700, fill: "#14191d" },
    {
      kind: "group",
      clip: [40, 100, 700, 700],
      label: title,
      items: [
        { kind: "hatch", lines: [[40, 100, 740, 100, 740, 800, 40, 800]], ink: "#4f5960", gap: 8, width: 1 },
        { kind: "rect", x: 60, y: 120, w: 300, h: 300, fill: "#1f7a8c" },
      ],
    },
  ],
});

export const scene = (id: string, change: Partial<Scene> = {}): Scene => ({
  id,
  title: `Scene ${id}`,
  text: "",
  note: "",
  link: "v1;own-site-and-camera",
  sweep: null,
  ...change,
});

const NONE = { min: 0, max: 0 };
const status = { in: NONE, cannotTell: NONE, out: NONE };

/** A slide with just the facts that a page reads. */
export function slideOf(own: Scene, dataSet: DataSet, protection: Partial<Protection> = {}): Slide {
  const input = shareInput(dataSet, testPair(), protection);
  const side = (letter: "A" | "B"): Facts["baseline"] => ({
    letter,
    id: "a",
    name: HOSTILE,
    version: "1",
    hash: "8417dcb4",
    sentence: [],
    classes: [],
    status,
    workers: status,
    notRecorded: status,
    citation: [],
  });
  const facts: Facts = {
    title: `Finding of ${own.title}`,
    synthetic: dataSet.synthetic,
    baseline: side("A"),
    proposed: side("B"),
    comparing: true,
    flow: { sites: [], workers: [] },
    moved: [],
    sites: NONE,
    places: {
      degrees: null,
      cells: [],
      provinces: [],
      countries: [],
      points: null,
      smallPlaces: 0,
      smallSites: NONE,
    },
    lines: [],
    stamp: { geometry: input.protection.geometry },
    link: `https://lens.example/#v1;protected-${own.id}`,
    alt: `All of ${own.title} in one paragraph`,
    fileName: "asm-lens-8417dcb4",
    language: "en",
  };
  const stops = own.sweep && sceneStops(input, own.sweep, [totalsOf(input.results.counts)]);
  return { scene: own, input, facts, picture: picture(own.title), stops };
}
