import type { Status } from "../engine/run.ts";
import type { ChangeKind } from "../ui/palette.ts";

/** Sites chosen by how they flow. `from` null: whatever they were before, save `to` itself. */
export interface FlowPick {
  readonly from: Status | null;
  readonly to: Status;
}

/** Whether a flow belongs to what is picked. */
export const isPicked = (pick: FlowPick, from: Status, to: Status): boolean =>
  pick.to === to && (pick.from === null ? from !== to : pick.from === from);

export const samePick = (a: FlowPick | null, b: FlowPick | null): boolean => a?.from === b?.from && a?.to === b?.to;

/** The kinds that have a chip of their own, by the status they arrive at. */
export const KIND_CHIPS = [
  { kind: "enters", to: 0, word: "chart.flow.enter" },
  { kind: "leaves", to: 2, word: "chart.flow.leave" },
  { kind: "nowCannotTell", to: 1, word: "chart.flow.cannot_tell" },
] as const satisfies readonly { kind: ChangeKind; to: Status; word: string }[];

export const STATUS_WORDS = ["chart.status.in", "chart.status.cannot_tell", "chart.status.out"] as const;
