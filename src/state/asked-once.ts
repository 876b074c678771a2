import { answered } from "./beside.ts";
import { memo } from "./memo.ts";

/**
 * Asks a question once for the same arguments, and has the answer when it has come; null until then. The last few
 * answers are kept. A question that failed is not asked again.
 */
export function askedOnce<A extends readonly unknown[], R>(ask: (...args: A) => Promise<R>, size: number) {
  const asked = memo((...args: A): { result: R | null } => {
    const answer: { result: R | null } = { result: null };
    ask(...args).then(
      (result) => {
        answer.result = result;
        answered();
      },
      () => undefined,
    );
    return answer;
  }, size);
  return (...args: A): R | null => asked(...args).result;
}
