import { t } from "../../dialects/text.ts";
import type { Facts } from "../facts/facts.ts";
import type { Item, Picture } from "../picture/picture.ts";
import { shortened } from "../picture/wrapped.ts";
import { finished } from "./finished.ts";
import { text } from "./lettering.ts";
import { movedItems } from "./moved-items.ts";
import { paper } from "./paper.ts";
import { ruleAt } from "./part.ts";
import { INNER, PAGE, type Slab } from "./report-slabs.ts";

/** Slabs that stand or move together: each up to the first that may be the last of a page. */
function chunks(slabs: readonly Slab[]): Slab[][] {
  const found: Slab[][] = [];
  let open: Slab[] = [];
  for (const slab of slabs) {
    open.push(slab);
    if (slab.keep) continue;
    found.push(open);
    open = [];
  }
  return open.length > 0 ? [...found, open] : found;
}

/** Slabs by page, each with its height on it. */
function paged(slabs: readonly Slab[]): Item[][] {
  const pages: Item[][] = [[]];
  let y: number = PAGE.top;
  for (const chunk of chunks(slabs)) {
    const height = chunk.reduce((sum, slab) => sum + slab.height, 0);
    const begins = chunk[0]?.fresh === true && y > PAGE.top;
    if (begins || (y + height > PAGE.bottom && y > PAGE.top)) {
      pages.push([]);
      y = PAGE.top;
    }
    for (const slab of chunk) {
      pages.at(-1)?.push(...movedItems(slab.items, 0, y));
      y += slab.height;
    }
  }
  return pages;
}

function frame({ baseline, proposed, comparing }: Facts, name: string, page: number, pages: number): Item[] {
  const names = { a: `${baseline.name} ${baseline.version}`, b: `${proposed.name} ${proposed.version}` };
  const head = t(comparing ? "report.head" : "report.head.one", names);
  const fill = paper("--ink-3");
  const right = PAGE.edge + INNER;
  return [
    text(shortened(head, INNER - 80, 11), PAGE.edge, 52, 11, { fill }),
    text(name, right, 52, 11, { fill, anchor: "end" }),
    ruleAt(PAGE.edge, 62, INNER),
    ruleAt(PAGE.edge, 1070, INNER),
    text(t("report.hashes", { a: baseline.hash, b: proposed.hash }), PAGE.edge, 1090, 11, { fill }),
    text(t("report.page", { page, pages }), right, 1090, 11, { fill, anchor: "end" }),
  ];
}

/**
 * Pages with their head and number.
 * @param name what they are, said at their head
 * @param before pages of the document that stand before them
 */
export function pagesOf(slabs: readonly Slab[], facts: Facts, name: string, before = 0): Picture[] {
  const pages = paged(slabs).filter((items) => items.length > 0);
  const { width, height } = PAGE;
  return pages.map((items, at) =>
    finished(
      {
        width,
        height,
        ground: paper("--paper"),
        items: [...items, ...frame(facts, name, before + at + 1, before + pages.length)],
      },
      facts,
    ),
  );
}
