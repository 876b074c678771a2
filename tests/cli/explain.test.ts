import { expect, test } from "vitest";
import { folderWith, lens } from "./lens.ts";

const SITES = [
  "site_id,workers,mechanisation,ore_t_per_day,licence,observed_on",
  "a,20,manual,10,none,2024-05-01",
  "b,60,,30,held,2024-05-02",
  "",
].join("\n");

const explained = (site: string) => {
  const folder = folderWith({ "sites.csv": SITES });
  return lens(["explain", `${folder}/sites.csv`, "--definition", "four-limits", "--site", site]);
};

test("a determined site: its class, why, and on what that rests", () => {
  const { status, stdout, stderr } = explained("a");
  expect([status, stderr]).toEqual([0, ""]);
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  expect(answer).toMatchObject({ id: "a", possible: "artisanal", class: "artisanal", asm: "in", exact: true });
  expect(String(answer["reasons"])).toMatch(/^Artisanal, because/);
  expect(String(answer["restsOn"])).toContain("2024-05-01");
  expect(answer["wouldSettle"]).toEqual([]);
});

test("an undetermined site: its possible classes, and what would settle them", () => {
  const answer = JSON.parse(explained("b").stdout) as Record<string, unknown>;
  expect(answer).toMatchObject({ possible: "small beyond", class: "", asm: "cannotTell" });
  expect(String(answer["wouldSettle"])).toMatch(/mechanisation/i);
  const verdicts = (answer["tests"] as { verdict: string }[]).map(({ verdict }) => verdict);
  expect(new Set(verdicts)).toEqual(new Set(["holds", "fails", "unknown"]));
});

test("a site that is not there is refused in one line", () => {
  const { status, stdout, stderr } = explained("z");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/no site z\.\n$/);
});
