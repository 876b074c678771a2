import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { checkPackage } from "../../../src/share/office/check-package.ts";
import { elementsOf } from "../../../src/share/office/parts.ts";
import { toPptx } from "../../../src/share/office/pptx.ts";
import { chartData } from "../../../src/share/office/slide-chart.ts";
import { classRows } from "../../../src/share/office/slide-tables.ts";
import type { FileMeta } from "../../../src/share/picture/file-meta.ts";
import { tablesOf } from "../../../src/share/tables/tables.ts";
import { toXlsx } from "../../../src/share/tables/xlsx.ts";
import { ladder, SITES } from "../../cli/lens.ts";
import { checked } from "../../fixture.ts";
import { madePng } from "../../office/made-png.ts";
import { inputOf, madeFacts, stepped } from "../tables/made-facts.ts";

const A = checked(JSON.parse(ladder("a", 50, "beyond", { name: "Ladder & <b>A</b>" })));
const B = checked(JSON.parse(ladder("b", 100, null, { name: 'B\u000b "quoted"' })));

const input = await inputOf(SITES, A, B);
const facts = madeFacts(input);
const meta: FileMeta = {
  title: facts.title,
  alt: `${facts.alt} \u0000 & <x> \ud800`,
  link: facts.link,
  language: "en",
  stamp: facts.stamp,
  definitions: { baseline: A, proposed: B },
  synthetic: false,
  made: "2026-11-25",
};
const picture = madePng(40, 30, [[10, 10]]);

const textsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, content]): [string, string][] =>
      name.endsWith(".xlsx")
        ? [...textsOf(content)].map(([inner, xml]) => [`${name}/${inner}`, xml])
        : [[name, strFromU8(content)]],
    ),
  );

/** What a reader of the slide's text sees. */
const said = (xml: string): string => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => text).join(" ");

test("a deck is sound, whatever its texts hold", async () => {
  const odd = { facts, input, picture, title: "A\u000b & <b>\ud800", text: "\u0001]]>", note: "one\ntwo & three" };
  const bytes = await toPptx([odd, { facts, input, picture: null }], meta);
  expect(checkPackage(bytes)).toEqual([]);
  const texts = textsOf(bytes);
  expect([...texts.keys()].filter((name) => /^ppt\/slides\/slide/.test(name))).toHaveLength(4);
  expect(said(texts.get("ppt/slides/slide1.xml") ?? "")).toContain("A &amp; &lt;b&gt;");
  expect(texts.get("ppt/notesSlides/notesSlide1.xml")).toContain("<a:t>one</a:t></a:r></a:p><a:p>");
  expect(texts.get("docProps/custom.xml")).toContain("asm-lens-state/1");
});

test("title, tables, chart, alternative text and numbers are native", async () => {
  const texts = textsOf(await toPptx([{ facts, input, picture }], meta));
  const slide = texts.get("ppt/slides/slide1.xml") ?? "";
  expect(slide).toMatch(/<p:ph[^>]*type="title"/);
  expect(slide.match(/<a:tbl>/g)).toHaveLength(2);
  expect(elementsOf(slide, "p:cNvPr").some(({ descr = "" }) => descr.includes(facts.alt))).toBe(true);
  expect(slide).toContain('type="slidenum"');
  const chart = texts.get("ppt/charts/chart1.xml") ?? "";
  expect([...chart.matchAll(/<c:numCache>.*?<\/c:numCache>/gs)]).toHaveLength(2);
  expect(chart).toContain('<a:pattFill prst="wdUpDiag">');
  const notes = said(texts.get("ppt/notesSlides/notesSlide1.xml") ?? "");
  for (const { hash } of [facts.baseline, facts.proposed]) expect(notes).toContain(hash);
  expect(notes).toContain("Source: Made for a test");
});

test("invented data say so on every slide; others on none", async () => {
  const marks = async (synthetic: boolean): Promise<number> => {
    const texts = textsOf(await toPptx([{ facts: { ...facts, synthetic }, input, picture }], { ...meta, synthetic }));
    return [...texts].filter(([name, xml]) => /^ppt\/slides\/[^_]/.test(name) && xml.includes("SYNTHETIC DATA")).length;
  };
  expect([await marks(true), await marks(false)]).toEqual([4, 0]);
});

test("the workbook behind the chart says no more than the slide: middles of ranges, nothing withheld", async () => {
  const protectedFacts = madeFacts(input, (value) => (value === 3 ? { min: 0, max: null } : stepped(value)));
  const bytes = await toPptx([{ facts: protectedFacts, input, picture: null }], meta);
  const sheet = textsOf(bytes).get("ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx/xl/worksheets/sheet1.xml") ?? "";
  const numbers = [...sheet.matchAll(/<c r="[B-Z]\d+"(?![^>]*t="s")[^>]*>\s*<v>([^<]*)<\/v>/g)].map(
    ([, value]) => value,
  );
  // Where A has no such class, or a number is withheld, there is none.
  expect(new Set(numbers)).toEqual(new Set(["2"]));
  expect(sheet).not.toContain("<v></v>");
});

test("the same deck and workbook give the same bytes, and no name of a writer, person or file", async () => {
  const deck = (): Promise<Uint8Array> => toPptx([{ facts, input, picture }], meta);
  const first = await deck();
  expect(await deck()).toEqual(first);
  const sheets = await toXlsx(tablesOf(facts, input, "everything"), meta);
  expect(checkPackage(sheets)).toEqual([]);
  for (const bytes of [first, sheets]) {
    const all = [...textsOf(bytes).values()].join("\n");
    expect(all).not.toMatch(/PptxGenJS|sites\.csv/);
  }
});

test("sheets hold numbers as numbers under a frozen head, and what must be known first", async () => {
  const texts = textsOf(await toXlsx(tablesOf(facts, input, "shown"), meta));
  const names = elementsOf(texts.get("xl/workbook.xml") ?? "", "sheet").map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(["About", "Finding", "Classes"]);
  const classes = texts.get("xl/worksheets/sheet3.xml") ?? "";
  expect(classes).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
  const cells = [...classes.matchAll(/<c r="D\d+" s="\d+"><v>([^<]*)<\/v>/g)].map(([, value]) => Number(value));
  const { baseline, proposed } = input.results.counts;
  expect(cells).toEqual([...baseline.certain, baseline.undetermined, ...proposed.certain, proposed.undetermined]);
});

test("a class of which one side is withheld keeps the bar of the other, and the chart says so", () => {
  const known = madeFacts(input);
  const [first, ...others] = known.baseline.classes;
  if (!first) throw new Error("no class");
  const hidden = { ...first, sites: { min: 0, max: null } };
  const { labels, series, withheld } = chartData({
    ...known,
    baseline: { ...known.baseline, classes: [hidden, ...others] },
  });
  const at = labels.indexOf(first.label);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(series.map(({ values }) => Number.isNaN(values[at]))).toEqual([true, false]);
  expect(withheld).toEqual([`${first.label} under A`]);
});

test("a class that A calls otherwise is one class by both its names", () => {
  const known = madeFacts(input);
  const classes = known.baseline.classes.map((one, at) => (at === 0 ? { ...one, label: "Outside the limits" } : one));
  const rows = classRows({ ...known, baseline: { ...known.baseline, classes } });
  const [first] = rows;
  expect(first?.label).toBe(`${known.proposed.classes[0]?.label} (A: Outside the limits)`);
  expect([first?.a, first?.b]).toEqual([classes[0]?.sites, known.proposed.classes[0]?.sites]);
  expect(rows.filter(({ label }) => label.includes("Outside the limits"))).toHaveLength(1);
});

test("legend, link, code, flow and the whole sentence are on the slides, native", async () => {
  const texts = textsOf(await toPptx([{ facts, input, picture }], meta));
  const slides = [1, 2, 3].map((at) => texts.get(`ppt/slides/slide${at}.xml`) ?? "");
  const [finding = "", flow = "", definitions = ""] = slides;
  expect(texts.get("ppt/slides/_rels/slide1.xml.rels")).toContain(`Target="${facts.link}"`);
  expect(finding).toContain('descr="Code that opens this exact view"');
  const legend = /<p:grpSp>.*?descr="Legend of the map".*?<\/p:grpSp>/s.exec(finding)?.[0] ?? "";
  expect(legend).toContain("prstGeom");
  expect(said(legend).length).toBeGreaterThan(20);
  expect(flow.match(/<a:tbl>/g)).toHaveLength(1);
  expect(flow).toContain("<a:cubicBezTo>");
  expect(flow).toContain('<a:pattFill prst="wdUpDiag">');
  const letters = (words: string): string => words.replace(/\s+/g, "");
  const sentence = facts.proposed.sentence.map(({ text }) => text).join("");
  expect(letters(said(definitions))).toContain(letters(sentence));
  expect(slides.join("")).not.toMatch(/name="@/);
});
