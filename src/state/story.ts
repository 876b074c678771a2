/** One saved state with a title. */
export interface Scene {
  /** Unique within its story; not shown. */
  readonly id: string;
  readonly title: string;
  /** What the room reads under the title; "" where the finding speaks for itself. */
  readonly text: string;
  /** What only the presenter reads. */
  readonly note: string;
  /** The state: the hash of an address as `dialects/link.ts` writes it. */
  readonly link: string;
  /** Where the scene moves one threshold of the proposed definition by itself; null where it stands still. */
  readonly sweep: SceneSweep | null;
}

/** From one value of a parameter to another, in the parameter's unit. */
export interface SceneSweep {
  readonly param: string;
  readonly from: number;
  readonly to: number;
}

/** Data that a story is told on: the open layer of IPIS, or invented sites. */
export type StoryNeeds = "ipis-drc" | "synthetic";

/** Scenes in the order in which they are presented. */
export interface Story {
  readonly $schema: "asm-story/1";
  readonly id: string;
  readonly title: string;
  /** Absent: whatever data are there. */
  readonly needs?: StoryNeeds;
  readonly scenes: readonly Scene[];
}
