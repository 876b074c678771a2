import type { Definition, Expr } from "../../src/model/definition.ts";

const common = {
  $schema: "asm-def/1",
  version: "1",
  order: [],
  scores: {},
  hit: "first",
  missing: { policy: "interval" },
} as const;

/** The test pair of the pictures: a headcount ladder, and a wider one with a mercury clause. Not a proposal. */
export const headcount: Definition = {
  ...common,
  id: "headcount-ladder",
  name: "Headcount ladder",
  classes: [{ id: "artisanal" }, { id: "small" }, { id: "medium" }, { id: "large" }],
  asmUpTo: "small",
  params: { artisanal_workers: { value: 50 }, small_workers: { value: 200 }, medium_workers: { value: 500 } },
  criteria: { workers: { type: "number", domain: [0, null] } },
  rules: [
    { class: "artisanal", when: { is: ["workers", "<=", { param: "artisanal_workers" }] } },
    { class: "small", when: { is: ["workers", "<=", { param: "small_workers" }] } },
    { class: "medium", when: { is: ["workers", "<=", { param: "medium_workers" }] } },
  ],
  otherwise: "large",
};

export const wider: Definition = {
  ...headcount,
  id: "wider-headcount",
  name: "Wider headcount",
  params: { artisanal_workers: { value: 100 }, small_workers: { value: 300 }, medium_workers: { value: 1000 } },
  criteria: { workers: { type: "number", domain: [0, null] }, gold: { type: "flag" }, mercury: { type: "flag" } },
  rules: [
    { class: "artisanal", when: { is: ["workers", "<=", { param: "artisanal_workers" }] } },
    {
      class: "small",
      when: {
        all: [
          { is: ["workers", "<=", { param: "small_workers" }] },
          { any: [{ is: ["gold", "==", false] }, { is: ["mercury", "==", false] }] },
        ],
      },
    },
    { class: "medium", when: { is: ["workers", "<=", { param: "medium_workers" }] } },
  ],
};

const MECHANISATION = ["manual", "motorised", "semi", "heavy", "full"];

/** One rule, so that a test can say what one construct reads like. */
export const oneRule = (when: Expr, more: Partial<Definition> = {}): Definition => ({
  ...common,
  id: "one-rule",
  name: "One rule",
  classes: [{ id: "small" }, { id: "large" }],
  asmUpTo: "small",
  params: { w: { value: 50 }, k: { value: 2 }, open: { value: "any" }, level: { value: "semi" }, points: { value: 3 } },
  criteria: {
    workers: { type: "number" },
    ore: { type: "number", attr: "ore_t_per_day" },
    mechanisation: { type: "ordinal", levels: MECHANISATION },
    licence: { type: "ordinal", levels: ["none", "applied", "held"] },
    operator: { type: "nominal" },
    mineral: { type: "nominal" },
    gold: { type: "flag" },
    mercury: { type: "flag" },
    cyanide: { type: "flag" },
    taxed: { type: "flag" },
    pits_dug: { type: "number", unit: "pits" },
    crew: { type: "number", attr: "workers", label: "Crew" },
    has_kitchen: { type: "flag" },
  },
  scores: {
    scale: {
      terms: [
        {
          criterion: "workers",
          weight: 2,
          bands: [{ upTo: 10, points: 0 }, { upTo: { param: "w" }, points: 1 }, { points: 2 }],
        },
        {
          criterion: "mechanisation",
          bands: [{ upTo: "manual", points: 0 }, { upTo: "semi", points: 1 }, { points: 2 }],
        },
        { criterion: "mercury", bands: [{ upTo: false, points: 0 }, { points: 1 }] },
      ],
    },
  },
  rules: [{ class: "small", when }],
  otherwise: "large",
  ...more,
});
