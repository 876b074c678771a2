import { describe, expect, test } from "vitest";
import { dateText } from "../../../src/ingest/mapping/date.ts";
import { cellsOf } from "./mapped.ts";

describe("73. dates", () => {
  test.each([
    ["2021-03-01", undefined, "2021-03-01"],
    ["2021-03", undefined, "2021-03"],
    ["2021", undefined, "2021"],
    ["2021-03-01T23:30:00Z", undefined, "2021-03-01"],
    ["03/04/2021", "dmy", "2021-04-03"],
    ["03/04/2021", "mdy", "2021-03-04"],
    ["3.4.2021", "dmy", "2021-04-03"],
    ["3-4-2021 10:15", "dmy", "2021-04-03"],
    ["2021/3/4", "ymd", "2021-03-04"],
    ["2021.03.04", "dmy", "2021-03-04"],
    ["44256", "serial", "2021-03-01"],
    ["44256.75", "serial", "2021-03-01"],
    ["61", "serial", "1900-03-01"],
    ["2021-03-01", "serial", "2021-03-01"],
    ["2021-03-01 00:00:00", "serial", "2021-03-01"],
    ["14 March 2023", undefined, "2023-03-14"],
    ["March 14, 2023", undefined, "2023-03-14"],
    ["14 mars 2023", undefined, "2023-03-14"],
    ["1er août 2023", undefined, "2023-08-01"],
    ["14 décembre 2023", undefined, "2023-12-14"],
    ["14 de enero de 2023", undefined, "2023-01-14"],
    ["14 de fevereiro de 2023", undefined, "2023-02-14"],
    ["14 Machi 2023", undefined, "2023-03-14"],
    ["14 Septemba 2023", undefined, "2023-09-14"],
  ] as const)("%s (%s) is %s", (text, order, day) => {
    expect(dateText(text, order)).toBe(day);
  });
  test.each([
    ["03/04/2021", undefined],
    ["03/04/21", "dmy"],
    ["31/02/2021", "dmy"],
    ["13/13/2021", "dmy"],
    ["0000-01-01", undefined],
    ["3020-01-01", undefined],
    ["01/01/3020", "dmy"],
    ["0", "serial"],
    ["-5", "serial"],
    ["9999999", "serial"],
    ["14 foo 2023", undefined],
    ["soon", "dmy"],
  ] as const)("%s (%s) is unknown", (text, order) => {
    expect(dateText(text, order)).toBeUndefined();
  });
  test("what cannot be read leaves the visit undated, with an issue and its row", async () => {
    const { issues, dataSet } = await cellsOf(
      { to: "observed_on", type: "date", date: "dmy" },
      "03/04/2021",
      "01/01/0000",
      "01/01/3020",
    );
    expect(issues).toEqual(["2: ingest.bad_date", "3: ingest.bad_date"]);
    expect(Array.from(dataSet.table.observedOn, (day) => (day > 0 ? day : null))).toEqual([18_720, null, null]);
  });
});
