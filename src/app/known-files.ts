import "../dialects/data-words.ts";
import { takeDefinition } from "./definition-files.ts";

/** Whatever is not sites: a file of ours that brings its view back, a story, a definition. Once stopped it changes nothing. */
export async function takeKnown(file: File, signal: AbortSignal): Promise<boolean> {
  const { takeStory, takeView } = await import("./share/take-view.ts");
  return (await takeView(file, signal)) || (await takeStory(file, signal)) || (await takeDefinition(file, signal));
}

/** What a file of ours says of its own positions, to stand after what was loaded; "" where there is nothing to say. */
export async function wordsOnMasking(file: File): Promise<string> {
  try {
    const { maskingOf } = await import("./share/masking.ts");
    const words = await maskingOf(file);
    return words === null ? "" : ` ${words}`;
  } catch {
    return "";
  }
}
