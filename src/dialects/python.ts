import { type Axis, cellsOf } from "../engine/axis.ts";
import type { Definition } from "../model/definition.ts";
import { hashDefinition } from "../model/definition-hash.ts";
import { BLANKS, MISSING, NO, YES } from "../model/value-words.ts";
import { decisionGraph, type Target } from "./decision-graph.ts";
import { PYTHON_READING } from "./python-reading.ts";
import { pythonNumber, pythonText, pythonTuple } from "./python-text.ts";
import { PYTHON_WALK } from "./python-walk.ts";

const IMPORTS = `import csv
import re
import sys
from decimal import Decimal
from math import inf, isfinite
from unicodedata import normalize
`;

const DECIMAL = String.raw`DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?")`;

const texts = (items: readonly string[]): string => pythonTuple(items.map(pythonText));

const blanks = (): string => pythonText(BLANKS.map((code) => String.fromCodePoint(code)).join(""));

/** An axis as a dictionary: what its values are, where it is cut, and the cells that an unknown value may lie in. */
function axisEntry(axis: Axis): string {
  const entries = [
    `"property": ${pythonText(axis.property)}`,
    `"type": ${pythonText(axis.scale.type)}`,
    `"levels": ${texts(axis.scale.levels)}`,
    ...(axis.kind === "line"
      ? [
          `"cuts": ${pythonTuple(axis.cuts.map(({ value, side }) => `(${pythonNumber(value)}, ${side === 0 ? "True" : "False"})`))}`,
          `"domain": ${pythonTuple(axis.domain.map(pythonNumber))}`,
        ]
      : [`"cells": {${[...axis.cellOf].map(([name, cell]) => `${pythonText(name)}: ${cell}`).join(", ")}}`]),
    `"unknown": ${pythonTuple(cellsOf(axis, undefined).map(String))}`,
  ];
  return `    {${entries.join(", ")}},`;
}

/**
 * A definition as a Python module (3.8 or newer) without dependencies: `classify(site)` gives the possible classes and
 * the class or None, exact with every unknown value; run as a program it reads CSV. ASCII, ends with a line end.
 * @throws DefinitionTooLarge
 */
export function pythonOf(definition: Definition): string {
  const { axes, classIds, nodes, root } = decisionGraph(definition);
  const place = ({ kind, at }: Target): string => (kind === "node" ? String(at) : pythonText(classIds[at] ?? ""));
  const about = `${definition.id} ${definition.version}, asm-def/1 ${hashDefinition(definition)}`;
  return `${IMPORTS}
DEFINITION = ${pythonText(about)}
CLASSES = ${texts(classIds)}

# Cuts: a number and whether the value at it lies above. Cell k lies between cuts k - 1 and k.
AXES = [
${axes.map(axisEntry).join("\n")}
]

# The axis that is asked, and by cell the next question or the class.
QUESTIONS = [
${nodes.map(({ axis, children }) => `    (${axis}, ${pythonTuple(children.map(place))}),`).join("\n")}
]
ROOT = ${place(root)}

MISSING = ${texts(MISSING)}
YES = ${texts(YES)}
NO = ${texts(NO)}
BLANKS = ${blanks()}
${DECIMAL}

${PYTHON_READING}
${PYTHON_WALK}`;
}
