import { answered } from "./beside.ts";

type Entry<A, R> =
  | { readonly args: A; state: "asked" | "failed" }
  | { readonly args: A; state: "done"; readonly result: R };

/**
 * Asks a question once for the same arguments, and has the answer when it has come; null until then. The last few
 * answers are kept. A question that failed is not asked again.
 */
export function askedOnce<A extends readonly unknown[], R>(ask: (...args: A) => Promise<R>, size: number) {
  const kept: Entry<A, R>[] = [];
  const find = (args: A) => kept.findIndex((entry) => entry.args.every((arg, index) => Object.is(arg, args[index])));
  return (...args: A): R | null => {
    const at = find(args);
    const found = kept[at];
    if (found) return found.state === "done" ? found.result : null;
    kept.unshift({ args, state: "asked" });
    kept.length = Math.min(kept.length, size);
    ask(...args).then(
      (result) => {
        const place = find(args);
        if (place >= 0) kept[place] = { args, state: "done", result };
        answered();
      },
      () => {
        const place = find(args);
        if (place >= 0) kept[place] = { args, state: "failed" };
      },
    );
    return null;
  };
}
