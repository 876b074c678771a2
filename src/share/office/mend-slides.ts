import { CONTENT_TYPES, elementsOf, type Parts, xmlOf } from "./parts.ts";

const THEME = "ppt/theme/theme1.xml";
const NOTES_THEME = "ppt/theme/theme2.xml";
const NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";
const PRESENTATION = "ppt/presentation.xml";
const NOTES_LIST = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s;

const change = (parts: Parts, name: string, how: (xml: string) => string): void => {
  if (parts.has(name)) parts.set(name, how(xmlOf(parts, name)));
};

const each = (parts: Parts, names: RegExp, how: (xml: string) => string): void => {
  for (const name of [...parts.keys()]) if (names.test(name)) change(parts, name, how);
};

/** The writer gives the master of notes the slides' own theme, and shapes that PowerPoint removes in a repair. */
function mendNotesMaster(parts: Parts): void {
  parts.set(NOTES_THEME, xmlOf(parts, THEME));
  change(parts, "ppt/notesMasters/_rels/notesMaster1.xml.rels", (xml) => xml.replace("theme1.xml", "theme2.xml"));
  change(parts, NOTES_MASTER, (xml) => xml.replace(/<\/p:grpSpPr>.*<\/p:spTree>/s, "</p:grpSpPr></p:spTree>"));
  const override = `<Override PartName="/${NOTES_THEME}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>`;
  change(parts, CONTENT_TYPES, (xml) => xml.replace("</Types>", `${override}</Types>`));
}

/** Masters come before slides (ECMA-376 part 1, 19.2.1.26). */
const mendOrder = (xml: string): string => {
  const list = NOTES_LIST.exec(xml)?.[0] ?? "";
  return xml.replace(NOTES_LIST, "").replace("</p:sldMasterIdLst>", `</p:sldMasterIdLst>${list}`);
};

/** Shapes are numbered in order; the first is the group that holds them all. */
function renumbered(xml: string): string {
  let id = 0;
  return xml.replace(/(<p:cNvPr\b[^>]*?\bid=")\d+(")/g, (_whole, before: string, after: string) => {
    id += 1;
    return `${before}${id}${after}`;
  });
}

const PARAGRAPH = /<a:p><a:r>(<a:rPr\b[^>]*\/>)<a:t>([^<]*\n[^<]*)<\/a:t><\/a:r>(<a:endParaRPr\b[^>]*\/>)?<\/a:p>/g;

/** Each line of the notes as a paragraph of its own. */
const paragraphs = (xml: string): string =>
  xml.replace(PARAGRAPH, (_whole, run: string, text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => (line === "" ? "<a:p/>" : `<a:p><a:r>${run}<a:t>${line}</a:t></a:r></a:p>`))
      .join(""),
  );

/** A bar chart has two axes; the writer names a third that does not exist. */
function withoutThirdAxis(xml: string): string {
  return xml.replace(/<c:barChart>.*?<\/c:barChart>/gs, (chart) => {
    const axes = elementsOf(chart, "c:axId").slice(2);
    return axes.reduce((rest, { val = "" }) => rest.replace(`<c:axId val="${val}"/>`, ""), chart);
  });
}

/** Numbers of charts run on from one file to the next in the writer; here they begin at 1, as a file must not depend on another. */
function renumberCharts(parts: Parts): void {
  const numbers = [...parts.keys()]
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const renamed = (text: string): string =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g,
      (_whole, stem: string, number: string) => {
        const at = numbers.indexOf(number);
        return `${stem}${at < 0 ? number : at + 1}`;
      },
    );
  for (const [name, content] of [...parts]) {
    parts.delete(name);
    const isReference = name === CONTENT_TYPES || name.endsWith(".rels");
    parts.set(renamed(name), typeof content === "string" && isReference ? renamed(content) : content);
  }
}

/** Puts right what the writer of slides gets wrong, each of which PowerPoint would offer to repair. */
export function mendSlides(parts: Parts): void {
  mendNotesMaster(parts);
  change(parts, PRESENTATION, mendOrder);
  each(parts, /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/, renumbered);
  each(parts, /^ppt\/notesSlides\/[^/]+\.xml$/, paragraphs);
  each(parts, /^ppt\/charts\/[^/]+\.xml$/, withoutThirdAxis);
  renumberCharts(parts);
}
