import { expect, test } from "vitest";
import { zoomedFrame } from "../../../src/share/map/frame.ts";
import { type Candidate, placeLabels, type Taken } from "../../../src/share/map/labels.ts";

const frame = zoomedFrame(400, 400, 0.5, 0.5, 4);
const name: Candidate = {
  x: 200,
  y: 200,
  lines: ["Katanga"],
  size: 12,
  weight: 600,
  fill: "#000000",
  halo: "#ffffff",
  padding: 2,
};
const cell = (left: number, top: number): Taken => ({ left, top, right: left + 8, bottom: top + 8 });
const row = [170, 180, 190, 200, 210, 220].map((left) => cell(left, 196));

test("a name moves off cells; the name of a lake does not move, and is left out where it would cover one", () => {
  const [free] = placeLabels([name], frame, [], []);
  const [moved] = placeLabels([name], frame, [], row);
  expect(free).toMatchObject({ text: "Katanga", y: expect.closeTo(203.3, 0) });
  expect(moved?.kind === "text" && (moved.y < 196 || moved.y > 204 + 9)).toBe(true);
  expect(placeLabels([{ ...name, fixed: true }], frame, [], row)).toEqual([]);
  expect(placeLabels([{ ...name, fixed: true }], frame, [], [])).toHaveLength(1);
});

test("a name that would cover many cells wherever it stands is left out", () => {
  const sea = Array.from({ length: 2500 }, (_, at) => cell((at % 50) * 8, Math.floor(at / 50) * 8));
  expect(placeLabels([name], frame, [], sea)).toEqual([]);
});
