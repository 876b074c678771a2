import { sentence } from "../../../src/dialects/sentence.ts";
import { classLabel } from "../../../src/dialects/words.ts";
import type { StatusCounts } from "../../../src/engine/counts.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import type { Definition } from "../../../src/model/definition.ts";
import { hashDefinition } from "../../../src/model/definition-hash.ts";
import type { Facts, SideFacts, StatusShown } from "../../../src/share/facts/facts.ts";
import { exactly, type Shown } from "../../../src/share/facts/shown.ts";
import type { Place } from "../../../src/share/protect/places.ts";
import type { ShareInput } from "../../../src/share/share-input.ts";
import { type Protection, protectionOf } from "../../../src/state/sharing.ts";
import { CHANGE_KINDS, changeKind, classLooks } from "../../../src/ui/palette.ts";
import { inputOf as inputOfData } from "../share-inputs.ts";

/** A file's sites under a pair, as the share dialog would hand them on. */
export async function inputOf(
  text: string,
  baseline: Definition,
  proposed: Definition,
  protection?: Partial<Protection>,
): Promise<ShareInput> {
  const dataSet = await readFile(new TextEncoder().encode(text), "sites.csv");
  const more = { protection: { ...protectionOf(dataSet), ...protection }, page: "https://example.org/lens/" };
  return inputOfData(dataSet, more, { baseline, proposed });
}

type Say = (value: number) => Shown;

const statusOf = (counts: StatusCounts, say: Say): StatusShown => ({
  in: say(counts.in),
  cannotTell: say(counts.cannotTell),
  out: say(counts.out),
});

function sideOf(input: ShareInput, side: "baseline" | "proposed", say: Say): SideFacts {
  const definition = input.choice[side];
  const counts = input.results.counts[side];
  const looks = classLooks(counts.classIds);
  return {
    letter: side === "baseline" ? "A" : "B",
    id: definition.id,
    name: definition.name,
    version: definition.version,
    hash: hashDefinition(definition).slice(0, 8),
    sentence: sentence(definition),
    classes: [
      ...counts.classIds.map((id, at) => ({
        id,
        label: classLabel(definition, id),
        look: looks[at] ?? null,
        sites: say(counts.certain[at] ?? 0),
      })),
      { id: "undetermined", label: "Undetermined", look: null, sites: say(counts.undetermined) },
    ],
    status: statusOf(counts.status, say),
    workers: statusOf(counts.workers, say),
    notRecorded: statusOf(counts.notRecorded, say),
    citation: [],
  };
}

/** Facts with every number as `say` shows it; a stand-in for protection, which has tests of its own. */
export function madeFacts(input: ShareInput, say: Say = exactly, places: Partial<Facts["places"]> = {}): Facts {
  const { counts, table } = input.results;
  const { statusFlow } = counts;
  const kinds = new Map<string, { sites: number; workers: number }>();
  for (const [row, cells] of statusFlow.sites.entries()) {
    for (const [column, sites] of cells.entries()) {
      const kind = changeKind(row, column);
      const sum = kinds.get(kind) ?? { sites: 0, workers: 0 };
      kinds.set(kind, {
        sites: sum.sites + sites,
        workers: sum.workers + (statusFlow.workers[row]?.[column] ?? 0),
      });
    }
  }
  return {
    title: `${counts.proposed.status.in} of ${counts.sites} sites meet definition B`,
    synthetic: input.dataSet.synthetic,
    baseline: sideOf(input, "baseline", say),
    proposed: sideOf(input, "proposed", say),
    comparing: true,
    flow: {
      sites: statusFlow.sites.map((cells) => cells.map(say)),
      workers: statusFlow.workers.map((cells) => cells.map(say)),
    },
    moved: CHANGE_KINDS.map((kind) => ({
      kind,
      label: kind,
      sites: say(kinds.get(kind)?.sites ?? 0),
      workers: say(kinds.get(kind)?.workers ?? 0),
    })),
    sites: say(counts.sites),
    places: {
      degrees: null,
      cells: [],
      provinces: [],
      countries: [],
      points: Array.from({ length: table.siteCount }, (_, site) => ({
        site,
        lon: table.lon[site] ?? Number.NaN,
        lat: table.lat[site] ?? Number.NaN,
      })).filter(({ lon }) => !Number.isNaN(lon)),
      smallPlaces: 0,
      smallSites: exactly(0),
      ...places,
    },
    lines: [
      { label: "Source", text: "Made for a test; frame: none." },
      { label: "Filters", text: "none" },
    ],
    stamp: { sensitivity: input.protection.sensitivity, geometry: input.protection.geometry, fewest: 1 },
    link: "https://example.org/lens/#1abc",
    alt: "A map of sites.",
    fileName: "asm-lens-test",
    language: "en",
  };
}

/** Steps of five, as restricted numbers leave. */
export const stepped: Say = (value) => ({ min: value - (value % 5), max: value - (value % 5) + 4 });

const three = (say: Say, a: number, b: number, c: number) => ({ in: say(a), cannotTell: say(b), out: say(c) });

/** A cell of 0.2 degrees with numbers as `say` shows them. */
export const cellAt = (west: number, south: number, say: Say = stepped): Place => ({
  key: `cell:${west},${south}`,
  kind: "cell",
  label: `${west}, ${south}`,
  box: [west, south, west + 0.2, south + 0.2],
  small: false,
  sites: say(12),
  workers: { min: 1200, max: 1299 },
  baseline: three(say, 7, 2, 3),
  proposed: three(say, 5, 4, 3),
  enters: say(1),
  leaves: say(2),
  nowCannotTell: say(0),
  years: [2015, 2019],
});
