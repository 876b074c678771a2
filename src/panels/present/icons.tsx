import { Maximize, NotebookText, Pause, Play, RotateCcw } from "lucide-react";

const SIZE = { size: 16, strokeWidth: 1.75, "aria-hidden": true, focusable: false } as const;

/** Pictures that only the presentation needs, so that the first picture does not load them. */
export const PlayIcon = () => <Play {...SIZE} />;
export const PauseIcon = () => <Pause {...SIZE} />;
export const ResetIcon = () => <RotateCcw {...SIZE} />;
export const NotesIcon = () => <NotebookText {...SIZE} />;
export const FullIcon = () => <Maximize {...SIZE} />;
