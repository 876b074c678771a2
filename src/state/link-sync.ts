import "../dialects/linked-words.ts";
import { decodeLink, isTooLong } from "../dialects/link.ts";
import type { LinkState, OpenedLink } from "../dialects/link-state.ts";
import { linkFaultText } from "../dialects/link-words.ts";
import { t } from "../dialects/text.ts";
import type { Definition } from "../model/definition.ts";
import { applyLink, applyRest, isMadeOn } from "./link-apply.ts";
import { linkHere, linkWithoutData } from "./link-here.ts";
import type { LinkNews, Outside } from "./link-outside.ts";
import { PRESETS } from "./presets.ts";
import { useStore } from "./store.ts";

/** How long after a change the address follows, ms: browsers refuse more than a few changes of it in a second. */
const REST = 350;
/** Digits of a data set's hash that a reader compares. */
const SHOWN = 8;

/** What is said adds to what was said just before, such as a file that is missed. */
function tell(words: string): void {
  const { notice, say } = useStore.getState();
  if (!notice?.includes(words)) say(notice === null ? words : `${words} ${notice}`);
}

/** The laws come after the first picture; without a network and a first visit behind, they do not come at all. */
async function lawsToo(): Promise<readonly Definition[]> {
  try {
    const { LAWS } = await import("./laws.ts");
    const first = new Set(PRESETS.map(({ id }) => id));
    return [...PRESETS, ...LAWS.filter(({ id }) => !first.has(id))];
  } catch {
    return PRESETS;
  }
}

/** The address and the state, each following the other. */
class LinkSync {
  readonly #outside: Outside;
  #presets: readonly Definition[] = PRESETS;
  /** An opened link that waits for the first data. */
  #opened: LinkState | null = null;
  /** A link made on other data, of which the definitions are open; the rest waits for its file. */
  #waiting: LinkState | null = null;
  /** The state at which the address stays as it is: it was damaged, or names a file that is yet to come. */
  #held: string | null = null;
  /** The hash as it was last read or written. */
  #seen = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toldTooLong = false;
  #stopped = false;

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  start(): () => void {
    const unsubscribe = useStore.subscribe((state, before) => {
      if (state.dataSet !== before.dataSet) this.#onData();
      this.#soon();
    });
    const onHash = () => void this.#read();
    addEventListener("hashchange", onHash);
    void this.#read();
    return () => {
      this.#stopped = true;
      clearTimeout(this.#timer);
      unsubscribe();
      removeEventListener("hashchange", onHash);
    };
  }

  async #read(): Promise<void> {
    const address = location.hash;
    this.#seen = address;
    let result = decodeLink(address, this.#presets);
    if (!result.ok && result.code === "link.unknown_preset") {
      await this.#addLaws();
      if (this.#stopped || location.hash !== address) return;
      result = decodeLink(address, this.#presets);
    }
    this.#take(result);
  }

  /** A law that was moved is short in a link only where it is known. */
  async #addLaws(): Promise<void> {
    this.#presets = await lawsToo();
  }

  #tell(news: LinkNews): void {
    if (this.#outside.told) this.#outside.told(news);
    else if (news.what === "fault") tell(news.words);
    else useStore.getState().say(news.words);
  }

  #take(result: OpenedLink): void {
    if (result.ok) {
      this.#opened = result.state;
      this.#open();
    } else if (result.code === "link.none") {
      this.#soon();
    } else {
      this.#hold();
      this.#tell({ what: "fault", words: linkFaultText(result) });
    }
  }

  /** Opens a link as soon as there are data under it, so that it is one step over what was there before. */
  #open(): void {
    const [link, { dataSet }] = [this.#opened, useStore.getState()];
    if (!link || !dataSet) return;
    this.#opened = null;
    this.#held = null;
    const changed = applyLink(link, dataSet);
    this.#outside.language?.choose(link.language);
    const fits = isMadeOn(link, dataSet);
    this.#waiting = fits ? null : link;
    if (!fits && link.data) {
      const hash = link.data.hash.slice(0, SHOWN);
      const { name } = link.data;
      this.#tell({
        what: "other-data",
        words: t("link.other_data", { name, hash, here: dataSet.name }),
        dataName: name,
      });
      this.#hold();
      return;
    }
    if (link.camera) this.#outside.camera?.go(link.camera);
    if (changed) this.#tell({ what: "opened", words: t("link.opened") });
  }

  #onData(): void {
    const { dataSet } = useStore.getState();
    if (!dataSet) return;
    if (this.#presets === PRESETS) void this.#addLaws().then(() => this.#soon());
    this.#open();
    const link = this.#waiting;
    if (!link || !isMadeOn(link, dataSet)) return;
    this.#waiting = null;
    this.#held = null;
    applyRest(link, dataSet);
    if (link.camera) this.#outside.camera?.go(link.camera);
    tell(t("link.data_came", { name: dataSet.name }));
  }

  #hold(): void {
    this.#held = this.#key();
  }

  readonly #key = (): string => linkWithoutData(useStore.getState(), this.#outside);

  #soon(): void {
    if (this.#stopped) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#write();
    }, REST);
  }

  #write(): void {
    const state = useStore.getState();
    // Before there are data, and while a hand is on a slider, the address says what was there before.
    if (!state.dataSet || state.history.open !== null || this.#opened) return;
    // A link just put into the address is on its way to be read; it must not be written over.
    if (location.hash !== this.#seen) return;
    if (this.#held !== null && this.#held === this.#key()) return;
    this.#held = null;
    const link = linkHere(state, this.#presets, this.#outside);
    const tooLong = isTooLong(link);
    if (tooLong && !this.#toldTooLong) tell(t("link.too_long"));
    this.#toldTooLong = tooLong;
    replaceHash(tooLong ? "" : link);
    this.#seen = location.hash;
  }
}

/** Never a new entry of the browser's history: its back button leaves the page as it always did. */
function replaceHash(hash: string): void {
  if (location.hash === hash) return;
  try {
    window.history.replaceState(window.history.state, "", hash === "" ? location.pathname + location.search : hash);
  } catch {
    // Too many changes in too short a time: the next one brings the address up to date.
  }
}

/**
 * Opens the link in the address, then keeps the address a link to what is visible. A link that cannot be opened is
 * said to the reader and changes nothing. Call it after the kept work is back: the link goes over it, and undo
 * returns to it.
 * @returns stops following.
 */
export const startLinkSync = (outside: Outside = {}): (() => void) => new LinkSync(outside).start();
