import { expect, test } from "vitest";
import { checkPackage, soundPackage } from "../../../src/share/office/check-package.ts";
import { type Parts, packageOf } from "../../../src/share/office/parts.ts";
import { xmlFault } from "../../../src/share/office/xml-faults.ts";

const TYPES = (more = ""): string =>
  `<?xml version="1.0"?><Types><Default Extension="rels" ContentType="r"/><Default Extension="xml" ContentType="x"/>${more}</Types>`;
const RELS = (target: string): string =>
  `<Relationships><Relationship Id="rId1" Type="t" Target="${target}"/></Relationships>`;
const SHAPES = (...ids: number[]): string =>
  `<p:sld>${ids.map((id) => `<p:cNvPr id="${id}" name=""/>`).join("")}</p:sld>`;

const sound = (): Parts =>
  new Map<string, string | Uint8Array>([
    ["[Content_Types].xml", TYPES()],
    ["_rels/.rels", RELS("ppt/slides/slide1.xml")],
    ["ppt/slides/slide1.xml", SHAPES(1, 2)],
  ]);

const faultsOf = (name: string, content: string | Uint8Array): string[] => {
  const parts = sound().set(name, content);
  return checkPackage(packageOf(parts)).map(({ part, why }) => `${part} ${why}`);
};

test("a sound package has no fault", () => {
  expect(checkPackage(packageOf(sound()))).toEqual([]);
});

test.each([
  [
    "[Content_Types].xml",
    TYPES('<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="m"/>'),
    "slideMaster2.xml, which does not exist",
  ],
  ["ppt/media/picture.png", new Uint8Array([1]), "has no content type"],
  ["_rels/.rels", RELS("ppt/none.xml"), "points at ppt/none.xml"],
  ["ppt/slides/slide1.xml", SHAPES(2, 2), "repeats the id of a shape"],
  ["ppt/slides/slide1.xml", '<p:sld r:id="rId9"/>', ""],
  ["ppt/notesSlides/notesSlide1.xml", "<p:notes/>", "is not tied"],
  ["docProps/app.xml", "<Company>A & B</Company>", "malformed text"],
  ["docProps/app.xml", "<Company>A\u000bB</Company>", "U+000B"],
  ["ppt/slides/_rels/slide2.xml.rels", RELS("../slide1.xml"), "belongs to"],
])("%s: %s", (name, content, why) => {
  const faults = faultsOf(name, content);
  if (why === "") expect(faults).toEqual([]);
  else expect(faults.join("\n")).toContain(why);
});

test("a package within the package is looked into, and an unsound one is not handed on", () => {
  const inner = packageOf(sound().set("docProps/app.xml", "<a>"));
  const outer = packageOf(
    sound()
      .set("[Content_Types].xml", TYPES('<Default Extension="xlsx" ContentType="w"/>'))
      .set("ppt/embeddings/a.xlsx", inner),
  );
  expect(checkPackage(outer)).toEqual([{ part: "ppt/embeddings/a.xlsx/docProps/app.xml", why: "<a> is not closed" }]);
  expect(() => soundPackage(outer)).toThrow("not closed");
});

test.each([
  ['<?xml version="1.0"?>\n<a b="1>2" c=\'"\'><!-- x --><d/>text &amp; &#10;</a>\n', null],
  ["<a><b></a></b>", "</a> closes nothing"],
  ["<a/><b/>", "2 roots"],
  ["<a b=1/>", "malformed tag"],
  ['<a b="1" b="2"/>', "repeats an attribute"],
  ['<a b="x & y"/>', 'bare "&"'],
  ["<a>x < y</a>", "malformed"],
  ["", "0 roots"],
  ["<a/>text", "text outside the root"],
  ["<a>\ufffe</a>", "U+FFFE"],
])("%j", (xml, fault) => {
  if (fault === null) expect(xmlFault(xml)).toBeNull();
  else expect(xmlFault(xml)).toContain(fault);
});
