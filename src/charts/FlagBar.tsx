import { Segmented, type SegmentOption } from "../ui/Segmented.tsx";
import { ValueBar } from "./ValueBar.tsx";
import type { ValuePart } from "./value-parts.ts";

export interface FlagCounts {
  readonly yes: number;
  readonly no: number;
  readonly notRecorded: number;
}

interface Props<T extends string> {
  /** The attribute: "Mercury". */
  readonly label: string;
  readonly counts: FlagCounts;
  /** "used", "not used", "not recorded". */
  readonly words: Readonly<Record<keyof FlagCounts, string>>;
  /** The answer that meets the test; null: the test has no limit. */
  readonly asked: boolean | null;
  /** Whether an answer passes or fails by itself; within a turned clause neither does. */
  readonly bare?: boolean;
  /** Where the answer can be chosen: "Not used", "Used", "Any". */
  readonly choice?: {
    readonly label: string;
    readonly value: T | null;
    readonly options: readonly SegmentOption<T>[];
    readonly onChange: (value: T) => void;
  };
  /** At the right of the choice: what another answer would give, or the baseline's. */
  readonly note?: string | null;
}

/** Yes, no and not recorded as one bar, and the answer that is asked for. */
export function FlagBar<T extends string>({ label, counts, words, asked, bare = true, choice, note }: Props<T>) {
  const part = (key: "yes" | "no"): ValuePart => ({
    key,
    label: words[key],
    count: counts[key],
    kind: bare ? (asked === null || asked === (key === "yes") ? "meets" : "fails") : "plain",
  });
  const known = asked === false ? [part("no"), part("yes")] : [part("yes"), part("no")];
  const unknown: ValuePart = { key: "", label: words.notRecorded, count: counts.notRecorded, kind: "unknown" };
  return (
    <>
      <ValueBar label={label} parts={[...known, unknown]} />
      {choice && (
        <div className="chart-choice">
          <Segmented {...choice} />
          {note && <span>{note}</span>}
        </div>
      )}
    </>
  );
}
