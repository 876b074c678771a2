import "../../dialects/late-words.ts";
import "../../dialects/share-words.ts";
import { t } from "../../dialects/text.ts";
import type { Definition } from "../../model/definition.ts";
import { UnreadableFile } from "../../model/issue.ts";
import { STATE_SCHEMA } from "../../share/picture/file-meta.ts";
import type { EmbeddedState } from "../../share/picture/found-state.ts";
import { applyLink } from "../../state/link-apply.ts";
import { linkState } from "../../state/link-here.ts";
import { useStore } from "../../state/store.ts";

interface Pair {
  readonly baseline: Definition;
  readonly proposed: Definition;
}

/** Bytes beyond which a file is no picture of ours. */
const MOST = 120_000_000;
/** Bytes beyond which no story is parsed on the page's own thread; a hundred scenes are a tenth of it. */
const MOST_OF_STORY = 4_000_000;
/** Where a story says that it is one. */
const HEAD = 2_000;
/** What no data set is: a picture, slides, a page. */
const PICTURE = /\.(png|svg|pdf|pptx|xlsx|zip|html?|gif)$/i;
/** What is data unless it holds a view: a survey's sheet, a shapefile. */
const DATA = /\.(xlsx|zip)$/i;

/** What stands after the `#` of a link, whole or bare. */
const hashOf = (link: string): string => link.slice(Math.max(0, link.indexOf("#")));

/**
 * Opens a view as a link in the address does: one step, that undo takes back, with a word where it was made on other
 * data. Nothing is added to the browser's history.
 */
function openLink(link: string): void {
  const hash = hashOf(link);
  if (location.hash === hash) useStore.getState().say(t("share.open.same"));
  else location.replace(hash.startsWith("#") ? hash : `#${hash}`);
}

/** A moving picture says it in a comment, every other file in a place of its own. */
async function stateIn(bytes: Uint8Array): Promise<EmbeddedState | null> {
  const [{ embeddedState }, { foundState }, { gifComments }] = await Promise.all([
    import("../../share/picture/embedded-state.ts"),
    import("../../share/picture/found-state.ts"),
    import("../../share/moving/gif.ts"),
  ]);
  const found = await embeddedState(bytes);
  if (found !== null || String.fromCharCode(...bytes.subarray(0, 3)) !== "GIF") return found;
  const comment = gifComments(bytes).find((each) => each.includes(STATE_SCHEMA));
  return comment === undefined ? null : foundState(comment);
}

/** Of a view too long for a link the file holds the pair alone: one step as well. */
function openPair(pair: Pair): void {
  const state = useStore.getState();
  const { dataSet } = state;
  if (!dataSet) return;
  applyLink({ ...linkState(state, {}), data: null, ...pair }, dataSet);
  state.say(t("link.opened"));
}

/**
 * Reopens the view inside a picture, slides or a page that were saved here.
 * @returns false where the file is of another kind, such as data. Throws UnreadableFile where it is a picture without
 * a view, or with a damaged one, and the reason of the signal where it was stopped before anything was opened.
 */
export async function takeView(file: File, signal: AbortSignal): Promise<boolean> {
  if (!PICTURE.test(file.name) || (file.size > MOST && DATA.test(file.name))) return false;
  if (file.size > MOST) throw new UnreadableFile("share.open.foreign", {});
  const found = await stateIn(new Uint8Array(await file.arrayBuffer()));
  signal.throwIfAborted();
  if (found === null && DATA.test(file.name)) return false;
  if (found === null) throw new UnreadableFile("share.open.foreign", {});
  if (found.kind === "story") {
    const { openStory } = await import("../../state/scenes-open.ts");
    signal.throwIfAborted();
    openStory(found.story);
  } else if (found.kind === "unreadable") {
    throw new UnreadableFile(found.why === "newer" ? "share.open.newer" : "share.open.damaged", {});
  } else if (found.link !== null) {
    openLink(found.link);
  } else if (found.definitions !== null) {
    openPair(found.definitions);
  }
  return true;
}

/**
 * A story is JSON, as a definition is, and so may data be: only what begins as a story is read here.
 * @returns false where the file is something else. Throws UnreadableFile where it is larger than a story may be.
 */
export async function takeStory(file: File, signal: AbortSignal): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false;
  if (!(await file.slice(0, HEAD).text()).includes('"asm-story/')) return false;
  if (file.size > MOST_OF_STORY) throw new UnreadableFile("share.open.large", {});
  const [{ openStoryText }, text] = await Promise.all([import("../../state/scenes-open.ts"), file.text()]);
  signal.throwIfAborted();
  return openStoryText(text);
}
