import { create } from "zustand";

interface Presenting {
  /** Whether the page is a presentation. In a store of its own, so that the first picture loads no scenes. */
  readonly on: boolean;
}

export const usePresenting = create<Presenting>()(() => ({ on: false }));

export const present = (on: boolean): void => usePresenting.setState({ on });
