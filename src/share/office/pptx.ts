import "../../dialects/share-words.ts";
import PptxGenJS from "pptxgenjs";
import { UNDETERMINED } from "../../model/definition.ts";
import { type FileMeta, MAKER } from "../picture/file-meta.ts";
import { soundPackage } from "./check-package.ts";
import { addDefinitionsSlides } from "./definitions-slide.ts";
import { describePackage } from "./document-properties.ts";
import { addFindingSlide, defineLayout } from "./finding-slide.ts";
import { groupDrawings } from "./mend-drawings.ts";
import { dropPhantomTypes, scrubParts } from "./mend-package.ts";
import { mendSlides } from "./mend-slides.ts";
import { mendWorkbooks } from "./mend-workbook.ts";
import { addMethodSlide } from "./method-slide.ts";
import { packageOf, partsOf } from "./parts.ts";
import { dropEmptyValues } from "./slide-chart-empty.ts";
import { hatchUnknown } from "./slide-chart-hatch.ts";
import { addFlowSlide } from "./slide-flow.ts";
import { FACE } from "./slide-frame.ts";
import type { SlideInput } from "./slide-input.ts";

function written(slides: readonly SlideInput[]): Promise<Uint8Array> {
  const pptx = new PptxGenJS();
  pptx.layout = "LAYOUT_WIDE";
  pptx.theme = { headFontFace: FACE, bodyFontFace: FACE };
  pptx.author = MAKER;
  pptx.company = "";
  defineLayout(pptx);
  for (const slide of slides) addFindingSlide(pptx, slide);
  const [first] = slides;
  if (slides.length === 1 && first?.facts.comparing) addFlowSlide(pptx, first);
  const all = slides.map(({ facts }) => facts);
  addDefinitionsSlides(pptx, all);
  addMethodSlide(pptx, all);
  return pptx.write({ outputType: "uint8array" }) as Promise<Uint8Array>;
}

/** What the undetermined are called; every language has one name for them, and a definition cannot change it. */
const unknownLabels = (slides: readonly SlideInput[]): ReadonlySet<string> =>
  new Set(
    slides.flatMap(({ facts }) =>
      [...facts.baseline.classes, ...facts.proposed.classes].flatMap(({ id, label }) =>
        id === UNDETERMINED ? [label] : [],
      ),
    ),
  );

/**
 * Slides in 16:9: one a finding, what moved where there is but one finding, the definitions in full, method and
 * sources. Text, tables, legend, flow and chart are native and can be edited, notes hold the definitions and every
 * number. It holds the state that reopens the view.
 * @throws Error where the package would need a repair
 */
export async function toPptx(slides: readonly SlideInput[], meta: FileMeta): Promise<Uint8Array> {
  const made = meta.made ?? slides[0]?.input.today ?? "1980-01-01";
  const parts = partsOf(await written(slides));
  scrubParts(parts);
  groupDrawings(parts);
  mendSlides(parts);
  mendWorkbooks(parts, made);
  dropEmptyValues(parts);
  hatchUnknown(parts, unknownLabels(slides));
  dropPhantomTypes(parts);
  describePackage(parts, { ...meta, made });
  return soundPackage(packageOf(parts));
}
