import { create } from "zustand";

interface Presenting {
  /** Whether the page is a presentation. In a store of its own, so that the first picture loads no scenes. */
  readonly on: boolean;
  /** Whether the reader has just left it, and where it was begun has not taken the focus yet. */
  readonly left: boolean;
  /** The scene, for the one live region of the page. */
  readonly said: string;
}

export const usePresenting = create<Presenting>()(() => ({ on: false, left: false, said: "" }));

export const present = (on: boolean): void => usePresenting.setState({ on, left: !on, said: "" });

export const saidScene = (said: string): void => usePresenting.setState({ said });

/** @returns whether the focus belongs to where the presentation was begun; once. */
export function returned(): boolean {
  const { left } = usePresenting.getState();
  if (left) usePresenting.setState({ left: false });
  return left;
}
