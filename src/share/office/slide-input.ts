import type { Facts } from "../facts/facts.ts";
import type { ShareInput } from "../share-input.ts";

/** What one slide is made from. */
export interface SlideInput {
  readonly facts: Facts;
  readonly input: ShareInput;
  /** The map as PNG; null where there is none. */
  readonly picture: Uint8Array | null;
  /** In place of the finding. */
  readonly title?: string;
  /** What the room reads under the title. */
  readonly text?: string;
  /** What only the presenter reads, before the numbers. */
  readonly note?: string;
}
