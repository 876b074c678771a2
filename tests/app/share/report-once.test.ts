import { expect, test, vi } from "vitest";
import { type Drawn, reportOf } from "../../../src/app/share/pictures.ts";
import type { Picture } from "../../../src/share/picture/picture.ts";

const layOut = vi.hoisted(() => vi.fn((): readonly Picture[] => []));
vi.mock("../../../src/share/sheet/report.ts", () => ({ reportPages: layOut }));

test("preview and file are the same pages, laid out once; other facts are laid out anew", async () => {
  const what = { facts: {}, input: {}, basemap: {} } as Drawn;
  expect(await reportOf({ ...what })).toBe(await reportOf({ ...what }));
  expect(layOut).toHaveBeenCalledTimes(1);
  await reportOf({ ...what, facts: { ...what.facts } });
  expect(layOut).toHaveBeenCalledTimes(2);
});
