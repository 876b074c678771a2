import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLink } from "../../../src/dialects/link.ts";
import { factsOf } from "../../../src/share/facts/facts-of.ts";
import { exactly, isExact } from "../../../src/share/facts/shown.ts";
import { shareText, shownMiddle, shownText } from "../../../src/share/facts/shown-text.ts";
import { inputOfLink, linkOf } from "../../../src/share/input-of-link.ts";
import { columnsAllowed } from "../../../src/share/protect/columns.ts";
import { isMadeOn } from "../../../src/state/link-apply.ts";
import { PRESETS } from "../../../src/state/presets.ts";
import { checked, fixture } from "../../fixture.ts";
import { randomSites } from "../protect/random-sites.ts";
import { dataSetOf, inputOf } from "../share-inputs.ts";

const RUNS = { numRuns: 30, seed: 20261125 };

const many = (count: number, properties: Readonly<Record<string, unknown>>) =>
  Array.from({ length: count }, (_, at) => ({ lon: 28 + at / 1000, lat: -2.123456, country: "COD", ...properties }));

describe("numbers as they leave", () => {
  test("are said in words, and a share only of twenty sites or more", () => {
    expect(
      [exactly(1204), { min: 1, max: 4 }, { min: 0, max: 4 }, { min: 5, max: 9 }, { min: 0, max: null }].map(shownText),
    ).toEqual(["1,204", "fewer than 5", "fewer than 5", "5\u20139", "withheld"]);
    expect(shownMiddle({ min: 5, max: 9 })).toBe(7);
    expect(shareText(exactly(12), exactly(17))).toBe("12 of 17");
    expect(shareText(exactly(15), exactly(20))).toBe("75 %");
    expect(shareText({ min: 15, max: 19 }, exactly(40))).toBe("about 43 %");
  });

  test("a total below the minimum is not told by the others", async () => {
    const sites = [...many(150, { workers: 10 }), ...many(3, { workers: 9000 })];
    const { proposed, sites: all, title, lines } = factsOf(inputOf(await dataSetOf(sites)));
    expect(all).toEqual({ min: 150, max: 154 });
    expect(shownText(proposed.status.out)).toBe("fewer than 5");
    expect([proposed.status.in, proposed.workers.in, proposed.notRecorded.in].map(isExact)).toEqual(
      Array(3).fill(false),
    );
    expect(shownText(proposed.workers.out)).toBe("fewer than 100,000");
    expect(title).toMatch(/150 to 154 sites/);
    const said = lines.map(({ text }) => text).join();
    expect(said).toMatch(/150 to 154 visits.*150 to 154 sites counted.*fewer than 5 rows set aside/);
    expect(said).not.toMatch(/153|withheld/);
  });

  test("few sites: every total is in steps", async () => {
    const facts = factsOf(inputOf(await dataSetOf(many(40, { workers: 10 }))));
    expect([shownText(facts.sites), shownText(facts.proposed.status.in)]).toEqual(["40\u201344", "40\u201344"]);
    expect(facts.title).toContain("Of 40 to 44 sites");
  });

  test("every interval holds its number, and the order of rows does not matter", async () => {
    await fc.assert(
      fc.asyncProperty(randomSites, fc.constantFrom(1, 3, 5), async (sites, fewest) => {
        const protection = { sensitivity: "restricted", geometry: "0.2", fewest, columns: [] } as const;
        const input = inputOf(await dataSetOf(sites), { protection });
        const facts = factsOf(input);
        const { counts } = input.results;
        for (const [status, shown] of Object.entries(facts.proposed.status)) {
          const value = counts.proposed.status[status as "in"];
          expect(shown.min <= value && value <= (shown.max ?? Number.POSITIVE_INFINITY)).toBe(true);
        }
        const turned = factsOf(inputOf(await dataSetOf([...sites].reverse()), { protection }));
        expect(turned.places).toEqual(facts.places);
        expect({ ...turned, stamp: 0, link: 0 }).toEqual({ ...facts, stamp: 0, link: 0 });
      }),
      RUNS,
    );
  }, 60_000);
});

describe("restricted data", () => {
  const secrets = {
    site_id: "ID-77",
    name: "Mama Zawadi",
    holder_id: "HOLD-9",
    armed_presence: true,
    observed_on: "2019-03-27",
  };
  const rows = many(120, secrets).map((row, at) => ({ ...row, site_id: `ID-77-${at}` }));

  test("no id, name, day, exact position or file name is in what is said", async () => {
    const dataSet = await dataSetOf(rows, "secret-path.json");
    const filters = {
      workingOnly: false,
      clauses: [
        { property: "name", values: ["Mama Zawadi"] },
        { property: "country", values: ["COD"] },
      ],
    };
    const camera = { lon: 28.01234, lat: -2.123456, zoom: 14 };
    const input = inputOf(dataSet, { camera }, { filters });
    const facts = factsOf(input);
    expect(JSON.stringify(facts)).not.toMatch(/ID-77|Zawadi|HOLD-9|2019-03|2\.1234|secret-path/);
    const opened = decodeLink(facts.link ?? "", PRESETS);
    expect(opened).toMatchObject({
      ok: true,
      state: { selected: null, filters: { clauses: [{ property: "country" }] } },
    });
    expect(JSON.stringify(opened)).not.toMatch(/Zawadi|secret-path|28\.01/);
    expect(linkOf(input).camera?.zoom).toBeLessThan(6.5);
    expect(facts.lines.find(({ label }) => label === "Filters")?.text).toContain(
      "a filter on names that does not leave",
    );
  });

  test("columns leave by an allow-list", async () => {
    const { table } = await dataSetOf(rows.map((row) => ({ ...row, workers: 5, armed_group_note: "x" })));
    const { protection } = inputOf(await dataSetOf(rows));
    expect(columnsAllowed(table, protection)).toEqual(["workers", "country", "observed_on"]);
  });
});

describe("a sensitive attribute", () => {
  const rows = [
    ...many(120, { workers: 10, armed_presence: false }),
    ...many(80, { workers: 10, armed_presence: true }),
  ];

  test("a filter on it is not named, and the file is in steps and by province whatever was chosen", async () => {
    const open = { sensitivity: "public", geometry: "exact", fewest: 1, columns: [] } as const;
    const filters = { workingOnly: false, clauses: [{ property: "armed_presence", values: ["true"] }] };
    const input = inputOf(await dataSetOf(rows), { protection: open }, { filters });
    const facts = factsOf(input);
    expect([facts.sites, facts.places.points, facts.places.cells]).toEqual([{ min: 80, max: 84 }, null, []]);
    const said = (label: string) => facts.lines.find((line) => line.label === label)?.text;
    expect(said("Filters")).toBe("a filter on a sensitive attribute, not named here");
    expect(said("Locations")).toContain("for a sensitive attribute is asked");
    expect(facts.stamp["geometry"]).toBe("admin-1");
    expect(JSON.stringify(facts)).not.toMatch(/armed presence/i);
    expect(linkOf(input).filters.clauses).toEqual([]);
  });

  test("a definition that reads one is held to the same while the data are not public", async () => {
    const proposed = checked({
      ...(fixture("definition-b") as object),
      criteria: { armed_presence: { type: "flag", lens: "sensitive" } },
      params: {},
      order: [],
      scores: {},
      rules: [{ class: "artisanal", why: "x", when: { is: ["armed_presence", "==", true] } }],
    });
    const dataSet = await dataSetOf(rows);
    const facts = factsOf(inputOf(dataSet, {}, { proposed, baseline: proposed }));
    expect([isExact(facts.sites), facts.places.cells.length]).toEqual([false, 0]);
    const { protection } = inputOf(dataSet);
    const shared = { ...protection, sensitivity: "public" } as const;
    expect(factsOf(inputOf(dataSet, { protection: shared }, { proposed })).places.cells).not.toEqual([]);
  });
});

describe("links", () => {
  test("a filter on ids leaves from no real data, and of data that are not public only eight digits of the hash", async () => {
    const dataSet = await dataSetOf(many(120, { site_id: "a" }));
    const filters = { workingOnly: false, clauses: [{ property: "site_id", values: ["a"] }] };
    const open = { sensitivity: "public", geometry: "exact", fewest: 1, columns: [] } as const;
    expect(linkOf(inputOf(dataSet, { protection: open }, { filters })).filters.clauses).toEqual([]);
    expect(linkOf(inputOf(dataSet, { protection: open })).data?.hash).toBe(dataSet.hash);
    const link = linkOf(inputOf(dataSet));
    expect(link.data?.hash).toBe(dataSet.hash.slice(0, 8));
    expect(isMadeOn(link, dataSet)).toBe(true);
  });
});

describe("the finding", () => {
  test("of those that leave it is said how many could not be told before", async () => {
    const inZone = checked({
      ...(fixture("definition-b") as object),
      criteria: { designated_zone: { type: "flag", lens: "formality" } },
      params: {},
      order: [],
      scores: {},
      rules: [{ class: "artisanal", why: "x", when: { is: ["designated_zone", "==", true] } }],
    });
    const rows = [...many(120, { workers: 10 }), ...many(30, { workers: 900, designated_zone: true })];
    const view = { what: "change", by: "sites" } as const;
    const { title } = factsOf(inputOf(await dataSetOf(rows), { view }, { baseline: inZone }));
    expect(title).toBe("Under B, 30 sites leave and 120 enter (120 of them could not be told before)");
  });

  test("who leaves is named first where more workers leave than enter", async () => {
    const mercury = many(60, { workers: 150, gold: true, mercury: true, mineral: "gold" });
    const input = inputOf(await dataSetOf([...mercury, ...many(200, { workers: 10, gold: false, mineral: "tin" })]));
    const swapped = { ...input.choice, baseline: input.choice.proposed, proposed: input.choice.baseline };
    const titles = [input.choice, swapped].flatMap((choice) =>
      (["class", "change"] as const).map((what) => {
        const own = inputOf(input.dataSet, { view: { what, by: "sites" } }, choice);
        return [factsOf(own).title, own.results.counts.statusFlow.workers] as const;
      }),
    );
    for (const [title, workers] of titles) {
      const leaving = workers[0]![2]! + workers[1]![2]!;
      const entering = workers[1]![0]! + workers[2]![0]!;
      if (leaving > entering)
        expect(title).toMatch(/^(\d+ sites with [\d,]+ recorded workers leave|Under B, \d+ sites leave)/);
      else expect(title).not.toMatch(/^\d+ sites with/);
    }
    expect(titles.some(([title]) => title.includes("leave"))).toBe(true);
  });

  test("a link reopens the counts under the same protection", async () => {
    const input = inputOf(await dataSetOf(many(130, { workers: 10 })));
    const opened = decodeLink(factsOf(input).link ?? "", PRESETS);
    if (!opened.ok) throw new Error(opened.code);
    const again = inputOfLink(opened.state, input);
    expect(again.results.counts).toEqual(input.results.counts);
    expect(factsOf(again).proposed).toEqual(factsOf(input).proposed);
  });
});
