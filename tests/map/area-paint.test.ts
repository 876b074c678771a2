import { describe, expect, test } from "vitest";
import { areaPaint, NO_LABELS, sameLabels, shareLabel, shareState } from "../../src/map/area-paint.ts";
import type { Labels } from "../../src/map/basemap.ts";

describe("a share", () => {
  test("is a range from surely in to possibly in", () => {
    expect(shareLabel(100, 64, 17)).toBe("64–81 %");
    expect(shareLabel(100, 64, 0)).toBe("64 %");
  });

  test("is not stated below twenty sites", () => {
    expect(shareLabel(19, 10, 2)).toBe("19 sites");
    expect(shareLabel(1, 1, 0)).toBe("1 site");
    expect(shareState(19, 19, 0)).toEqual({ step: 0, hatch: 0, outline: 1 });
    expect(shareState(20, 20, 0).step).toBe(5);
  });

  test.each([
    [49, 1],
    [50, 2],
    [65, 3],
    [75, 4],
    [80, 5],
  ])("%i %% is step %i of the ramp", (inside, step) => {
    expect(shareState(100, inside, 0)).toEqual({ step, hatch: 0, outline: 1 });
  });

  test("from a quarter unknown it is hatched over, and mostly unknown it has no colour", () => {
    expect(shareState(100, 60, 24).hatch).toBe(0);
    expect(shareState(100, 60, 25)).toEqual({ step: 2, hatch: 2, outline: 1 });
    expect(shareState(100, 40, 51)).toEqual({ step: 0, hatch: 1, outline: 1 });
  });
});

const label = (key: string, lon: number): Labels["features"][number] => ({
  type: "Feature",
  properties: { key, name: key.slice(4), order: 0 },
  geometry: { type: "Point", coordinates: [lon, 0] },
});
const points: Labels = { type: "FeatureCollection", features: [label("AAA/West", 1), label("AAA/East", 5)] };
const keys = ["", "AAA/West", "AAA/East"];
const u = (...values: number[]) => Uint32Array.from(values);
const counts = {
  sites: u(3, 40, 0),
  baseline: { in: u(1, 20, 0), cannotTell: u(0, 10, 0), out: u(2, 10, 0) },
  proposed: { in: u(1, 30, 0), cannotTell: u(0, 2, 0), out: u(2, 8, 0) },
  enters: u(0, 12, 0),
  leaves: u(0, 2, 0),
  nowCannotTell: u(0, 0, 0),
};

describe("areas on the map", () => {
  test("an area without sites is drawn as ground; sites in no area have no place", () => {
    const { states, labels } = areaPaint("provinces", "class", keys, counts, points, null);
    expect([...states]).toEqual([["AAA/West", { step: 4, hatch: 0, outline: 1 }]]);
    expect(labels.features.map(({ properties }) => [properties.name, properties.value])).toEqual([["West", "75–80 %"]]);
  });

  test("change has signs and numbers and no colour of a share", () => {
    const { states, labels } = areaPaint("provinces", "change", keys, counts, points, null);
    expect(states.get("AAA/West")?.step).toBe(0);
    const [name, sign, ...rest] = labels.features.map(({ properties }) => properties);
    expect(rest).toEqual([]);
    expect([name?.name, name?.value, name?.below]).toEqual(["West", "", 1]);
    expect([sign?.kind, sign?.plus, sign?.minus]).toEqual(["enters", "+12", "  −2"]);
  });

  test("the sign is that of the larger move, grows with it, and is placed the sooner; none where nothing moves", () => {
    const two = { ...counts, sites: u(0, 40, 40), enters: u(0, 2, 0), leaves: u(0, 3, 0) };
    const three = { ...two, leaves: u(0, 30, 3) };
    const properties = (of: typeof counts) =>
      areaPaint("provinces", "change", keys, of, points, null).labels.features.map((each) => each.properties);
    expect(properties(two).map(({ kind, weight }) => [kind, weight])).toEqual([
      ["name", 1],
      ["leaves", 1],
      ["name", 0],
    ]);
    const [, west, , east] = properties(three);
    expect([west?.minus, east?.minus, east?.weight]).toEqual(["  −30", "−3", 0.1]);
    expect(west?.size).toBeGreaterThan(east?.size ?? 0);
    expect(west?.order).toBeLessThan(east?.order ?? 0);
  });

  test("the selected area has the heavy outline", () => {
    expect(areaPaint("provinces", "class", keys, counts, points, "AAA/West").states.get("AAA/West")?.outline).toBe(2);
  });

  test("labels are the same where they say the same in the same places, and only there", () => {
    const of = (own: Partial<typeof counts>, places = points) =>
      areaPaint("provinces", "change", keys, { ...counts, ...own }, places, null).labels;
    expect(sameLabels(of({}), of({}))).toBe(true);
    expect(sameLabels(of({}), of({ enters: u(0, 13, 0) }))).toBe(false);
    expect(sameLabels(of({}), of({}, { ...points, features: [label("AAA/West", 2)] }))).toBe(false);
    expect(sameLabels(of({}), NO_LABELS)).toBe(false);
    expect(sameLabels(NO_LABELS, of({}))).toBe(false);
  });
});
