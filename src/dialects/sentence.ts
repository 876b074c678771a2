import { type Definition, NOT_COVERED, type Operator, type Rule, type Value } from "../model/definition.ts";
import type { Scalar } from "../model/site-table.ts";
import {
  childrenOf,
  flatList,
  gatePieces,
  inline,
  isWhere,
  itemOf,
  itemsOf,
  type Node,
  nodeOf,
  readsAfterWith,
  type SentenceItem,
} from "./gate-phrase.ts";
import { fill, joined, list, type Pieces, plain, text } from "./pieces.ts";
import { scoreItems } from "./score-phrase.ts";
import { testAt, testPieces } from "./test-phrase.ts";
import { classInline, classNamed } from "./words.ts";

/** One paragraph: a rule, a score, or what counts as ASM. `items` are lines below `pieces`, which then ends in ":". */
export interface SentenceBlock {
  /** The class the paragraph is about; null for scores and closing words. */
  readonly classId: string | null;
  readonly pieces: Pieces;
  readonly items?: readonly SentenceItem[];
}

const MAX_PARTS = 3;

/** A class as what a site is ("small-scale"), or by its own name, which need not be an adjective. */
function classPieces(definition: Definition, id: string): Pieces {
  const named = classNamed(definition, id);
  const words: Pieces = [{ kind: "class", text: named ?? classInline(definition, id), classId: id }];
  return named === null ? words : fill("sentence.class", { class: words });
}

/** What must all hold, with nested `all`s taken apart. */
function partsOf(node: Node): Node[] {
  return "all" in node.expr && !node.negated ? childrenOf(node).flatMap(partsOf) : [node];
}

/** How a rule is best read: "with a, b and c", "if a and b", "if all hold:" a list, in every case or in none. */
type Manner = "with" | "if" | "list" | "always" | "never";

function mannerOf(node: Node, parts: readonly Node[]): Manner {
  if ("true" in node.expr) return node.negated ? "never" : "always";
  if (parts.length <= MAX_PARTS) {
    if (parts.every(readsAfterWith) && !parts.every(isWhere)) return "with";
    if (parts.every((part) => "is" in part.expr || "score" in part.expr)) return "if";
  }
  return parts.length === 1 && inline(node, "clause") !== undefined ? "if" : "list";
}

/** "a, b and, where gold is mined, c": what is asked of some sites only comes last. */
function withPieces(parts: readonly Node[]): Pieces {
  const words = (nodes: readonly Node[]): Pieces[] => nodes.map((node) => inline(node, "noun") ?? []);
  const always = list("and", words(parts.filter((part) => !isWhere(part))));
  return words(parts.filter(isWhere)).reduce((a, b) => fill("list.and-where", { a, b }), always);
}

interface Reading {
  readonly rule: Rule;
  readonly node: Node;
  readonly parts: readonly Node[];
  readonly manner: Manner;
}

function readingOf(definition: Definition, rule: Rule, at: number): Reading {
  const node = nodeOf(definition, rule, at);
  const parts = partsOf(node);
  return { rule, node, parts, manner: mannerOf(node, parts) };
}

/** `first`, `next` ("It is", for plain ladders) or `otherwise`. */
type Opening = "first" | "next" | "otherwise";

function ruleBlock(definition: Definition, { rule, node, parts, manner }: Reading, opening: Opening): SentenceBlock {
  const slots = { class: classPieces(definition, rule.class) };
  const classId = rule.class;
  if (manner === "never") return { classId, pieces: fill("sentence.never", slots) };
  if (manner === "always") {
    return { classId, pieces: fill(`sentence.${opening === "first" ? "first" : "next"}.always`, slots) };
  }
  if (manner === "with") {
    return { classId, pieces: fill(`sentence.${opening}.with`, { ...slots, tests: withPieces(parts) }) };
  }
  const lead = opening === "first" ? "sentence.first.if" : "sentence.otherwise.if";
  if (manner === "if") {
    const tests = list(
      "and",
      parts.map((part) => inline(part, "clause") ?? []),
    );
    const [plainly, where] =
      opening === "first"
        ? ["sentence.first.if", "sentence.first.if-where"]
        : ["sentence.otherwise.if", "sentence.otherwise.if-where"];
    return { classId, pieces: fill(parts[0] && isWhere(parts[0]) ? where : plainly, { ...slots, tests }) };
  }
  const many = parts.length > 1;
  const head = fill("sentence.colon", {
    a: fill(lead, { ...slots, tests: many ? fill("gate.hold.all") : gatePieces(node, "hold") }),
  });
  return { classId, pieces: head, items: many ? parts.map(itemOf) : itemsOf(node) };
}

const closed = (block: SentenceBlock): SentenceBlock =>
  block.items ? block : { ...block, pieces: fill("sentence.stop", { a: block.pieces }) };

/** What the sites are that no rule takes; a plain ladder runs on into it. */
function otherwiseBlock(definition: Definition, runsOn: boolean): SentenceBlock {
  const classId = definition.otherwise ?? NOT_COVERED;
  const form = definition.rules.length === 0 ? "alone" : runsOn ? "short" : "long";
  return { classId, pieces: fill(`sentence.otherwise.${form}`, { class: classPieces(definition, classId) }) };
}

/** "ASM is [artisanal and small-scale]."; by its last class only, where a name holds a comma of its own. */
function asmBlock(definition: Definition): SentenceBlock {
  const last = definition.classes.findIndex((rung) => rung.id === definition.asmUpTo);
  const names = definition.classes.slice(0, last + 1).map(({ id }): Pieces => {
    const named = classNamed(definition, id);
    return named === null ? text(classInline(definition, id)) : fill("sentence.quoted", { a: text(named) });
  });
  const upTo = names.some((name) => plain(name).includes(","));
  const words = plain(upTo ? (names.at(-1) ?? []) : list("and", names));
  const classes: Pieces = [{ kind: "token", text: words, place: ["asmUpTo"] }];
  return { classId: null, pieces: fill(upTo ? "sentence.asm.up-to" : "sentence.asm", { classes }) };
}

function missingBlocks({ missing }: Definition): SentenceBlock[] {
  if (missing.policy === "interval") return [];
  return [{ classId: null, pieces: fill(`sentence.missing.${missing.policy}`) }];
}

/** The definition in paragraphs: a rule each, what is left, what counts as ASM, the scores, how unknowns are read. */
export function sentenceBlocks(definition: Definition): SentenceBlock[] {
  const readings = definition.rules.map((rule, at) => readingOf(definition, rule, at));
  const plainLadder = readings.every(({ manner }) => manner === "with");
  const rules = readings.map((reading, at) =>
    ruleBlock(definition, reading, at === 0 ? "first" : plainLadder ? "next" : "otherwise"),
  );
  const last = rules.pop();
  const runsOn = plainLadder && last !== undefined;
  const lastClosed = last
    ? [runsOn ? { ...last, pieces: fill("sentence.comma", { a: last.pieces }) } : closed(last)]
    : [];
  return [
    ...rules.map(closed),
    ...lastClosed,
    otherwiseBlock(definition, runsOn),
    asmBlock(definition),
    ...scoreItems(definition).map((score) => ({ classId: null, ...score })),
    ...missingBlocks(definition),
  ];
}

const oneLine = ({ pieces, items }: SentenceBlock): Pieces =>
  items ? fill("sentence.list", { head: pieces, items: flatList(items) }) : pieces;

/** A paragraph as plain text, its list run on. */
export const blockText = (block: SentenceBlock): string => plain(oneLine(block));

/** The definition as one paragraph, its numbers and choices as tokens. */
export const sentence = (definition: Definition): Pieces =>
  joined(...sentenceBlocks(definition).flatMap((block, at) => [text(at === 0 ? "" : " "), oneLine(block)]));

/** The definition as plain text: alternative text, caption, link preview. */
export const sentenceText = (definition: Definition): string => plain(sentence(definition));

/** One test in words: "at most 300 workers", "no mercury", "mechanisation at most manual". */
export function testWords(
  definition: Definition,
  criterion: string,
  operator: Operator,
  value: Value | readonly Scalar[],
): string {
  return plain(testPieces(testAt(definition, [], [criterion, operator, value], false), "noun"));
}
