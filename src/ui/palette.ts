import { NOT_COVERED } from "../model/definition.ts";

/** The name of a colour in `tokens.css`. */
export type Token = `--${string}`;
export type Shape = "circle" | "square" | "triangle" | "diamond" | "hexagon" | "cross";

/** How a class is drawn, everywhere: on the map, in the legend, in charts. Colour and shape say the same thing. */
export interface ClassLook {
  readonly token: Token;
  readonly shape: Shape;
}

/** The ramp, from the first rung to the last, with the usual id of each rung. */
const RUNGS: readonly (ClassLook & { readonly id: string })[] = [
  { id: "artisanal", token: "--c-artisanal", shape: "circle" },
  { id: "small", token: "--c-small", shape: "square" },
  { id: "semi", token: "--c-semi", shape: "triangle" },
  { id: "medium", token: "--c-medium", shape: "diamond" },
  { id: "large", token: "--c-large", shape: "hexagon" },
];
const LAST = RUNGS.length - 1;

/** Not a rung but outside the ladder: counted as out, and drawn in the grey of out. */
export const NOT_COVERED_LOOK: ClassLook = { token: "--st-out", shape: "cross" };

const usualRung = (id: string): number => RUNGS.findIndex((rung) => rung.id === id);

/**
 * A rung of the ramp for each id: the usual ids keep their own, so that a colour means the same in every
 * definition; an id of the definition's own takes the free rung after its predecessor, so that colours stay ordered.
 */
function rungsOf(ids: readonly string[]): number[] {
  const usual = ids.map(usualRung);
  const rungs: number[] = [];
  for (const [at, own] of usual.entries()) {
    const before = rungs[at - 1] ?? -1;
    const next = usual.slice(at).find((rung) => rung >= 0) ?? LAST + 1;
    rungs.push(own >= 0 ? own : Math.max(0, Math.min(before + 1, next - 1, LAST)));
  }
  return rungs;
}

/** Two classes drawn alike cannot be told apart: then every class goes by its position alone. */
function rungsByPosition(count: number): number[] {
  return Array.from({ length: count }, (_, at) =>
    count <= RUNGS.length ? at : Math.floor((at * RUNGS.length) / count),
  );
}

/** The looks of a definition's classes, in its order. Beyond five classes colours repeat and shapes tell apart. */
export function classLooks(classIds: readonly string[]): readonly ClassLook[] {
  const ladder = classIds.filter((id) => id !== NOT_COVERED);
  const own = rungsOf(ladder);
  const rungs = new Set(own).size === ladder.length ? own : rungsByPosition(ladder.length);
  return classIds.map((id) => {
    if (id === NOT_COVERED) return NOT_COVERED_LOOK;
    const at = ladder.indexOf(id);
    const colour = RUNGS[rungs[at] ?? 0] ?? NOT_COVERED_LOOK;
    const shape = ladder.length <= RUNGS.length ? colour.shape : (RUNGS[at % RUNGS.length]?.shape ?? "circle");
    return { token: colour.token, shape };
  });
}

/**
 * The looks of a baseline's classes where it stands beside a proposed definition: a class of both looks the same on
 * both sides, and one that only the baseline has never looks like another class of the proposed one while looks last.
 */
export function looksBeside(classIds: readonly string[], proposedIds: readonly string[]): readonly ClassLook[] {
  const proposed = new Map(classLooks(proposedIds).map((look, at) => [proposedIds[at] ?? "", look]));
  const taken = new Set([...proposed.values()].map(({ token }) => token));
  const own = classLooks(classIds);
  return classIds.map((id, at) => {
    const shared = proposed.get(id);
    if (shared || id === NOT_COVERED) return shared ?? NOT_COVERED_LOOK;
    const look = own[at] ?? NOT_COVERED_LOOK;
    const free = taken.has(look.token) ? (RUNGS.find(({ token }) => !taken.has(token)) ?? look) : look;
    taken.add(free.token);
    return { token: free.token, shape: free.shape };
  });
}

/** The ramp for shares, lowest first: the same five steps as the classes, the single ramp to learn. */
export const SHARE_RAMP: readonly Token[] = RUNGS.map((rung) => rung.token);
/** Lower ends of the steps after the first. */
export const SHARE_STEPS: readonly number[] = [0.5, 0.65, 0.75, 0.8];
export const shareStep = (share: number): number => SHARE_STEPS.filter((end) => share >= end).length;
/** Below this many sites a share is not stated. */
export const FEWEST_FOR_SHARE = 20;

/** What happened to a site's status from baseline to proposed. Ids and order of the legend rows of the change view. */
export const CHANGE_KINDS = ["enters", "leaves", "nowCannotTell", "cannotTellBoth", "same"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Kinds by [baseline][proposed]; in, cannot tell and out are 0, 1 and 2. A change is named by where it arrives. */
const KIND_OF: readonly (readonly ChangeKind[])[] = [
  ["same", "nowCannotTell", "leaves"],
  ["enters", "cannotTellBoth", "leaves"],
  ["enters", "nowCannotTell", "same"],
];

/** @param baseline, proposed ASM status as the engine codes it: 0 in, 1 cannot tell, 2 out. */
export const changeKind = (baseline: number, proposed: number): ChangeKind => KIND_OF[baseline]?.[proposed] ?? "same";
