import { checkDefinition } from "../model/check-definition.ts";
import type { Definition } from "../model/definition.ts";
import { hashDefinition } from "../model/definition-hash.ts";
import { type Move, movesBetween, withMoves } from "./link-moves.ts";
import { BrokenLink } from "./link-state.ts";

/** A moved parameter by its key, or any other difference by its place. */
type PackedMove = readonly [place: string | readonly (string | number)[], value: unknown];

/** A built-in definition by id and hash, with what was moved. */
type Reference = readonly [id: string, hash: string, ...moves: PackedMove[]];

/** A definition as a link carries it: whole, or as what differs from a built-in one. */
export type PackedDefinition = Definition | Reference;

const packedMove = ([place, value]: Move): PackedMove => {
  const [root, key, leaf] = place;
  return place.length === 3 && root === "params" && leaf === "value" ? [String(key), value] : [place, value];
};

const unpackedMove = ([place, value]: PackedMove): Move =>
  typeof place === "string" ? [["params", place, "value"], value] : [place, value];

const sizeOf = (value: unknown): number => JSON.stringify(value).length;

/**
 * The shorter of whole and reference. A definition's own preset comes first; a copy under another name may still lie
 * near some preset.
 */
export function packDefinition(definition: Definition, presets: readonly Definition[]): PackedDefinition {
  const own = presets.filter(({ id }) => id === definition.id);
  let best: { readonly preset: Definition; readonly moves: PackedMove[] } | null = null;
  let least = sizeOf(definition);
  for (const preset of own.length > 0 ? own : presets) {
    const moves = movesBetween(preset, definition).map(packedMove);
    const size = sizeOf(moves) + preset.id.length;
    if (size < least) [best, least] = [{ preset, moves }, size];
  }
  return best ? [best.preset.id, hashDefinition(best.preset), ...best.moves] : definition;
}

function referred([id, hash, ...moves]: Reference, presets: readonly Definition[]): unknown {
  const released = presets.filter((preset) => preset.id === id);
  if (released.length === 0) throw new BrokenLink("link.unknown_preset", { id: String(id) });
  const preset = released.find((each) => hashDefinition(each) === hash);
  if (!preset) throw new BrokenLink("link.preset_version", { name: released[0]?.name ?? id, hash: String(hash) });
  return withMoves(preset, moves.map(unpackedMove));
}

/**
 * The definition, checked like any other: a link can be written by hand.
 * @param side how the reader knows it: A or B.
 * @throws BrokenLink
 */
export function unpackDefinition(packed: unknown, presets: readonly Definition[], side: string): Definition {
  const json = Array.isArray(packed) ? referred(packed as unknown as Reference, presets) : packed;
  const checked = checkDefinition(json);
  if (checked.ok) return checked.definition;
  const error = checked.errors[0];
  throw new BrokenLink("link.invalid_definition", { side, place: error?.place ?? "" }, error);
}
