import { type AnswerCounts, announcement } from "./answer.ts";
import { useThrottled } from "./use-throttled.ts";

interface Props {
  readonly counts: AnswerCounts;
  /** For the one live region of the page; called at most twice a second, and with the last answer always. */
  readonly onAnnounce: (text: string) => void;
}

/** Says the answer whenever it changes. Draws nothing. */
export function Announcer({ counts, onAnnounce }: Props) {
  useThrottled(announcement(counts), onAnnounce);
  return null;
}
