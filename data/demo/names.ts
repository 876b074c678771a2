import { oneOf } from "./distributions.ts";
import type { Rng } from "./rng.ts";
import { continentOf } from "./world-regions.ts";

/** Syllables that sound of a region without being of it. */
const SOUNDS: Readonly<Record<string, { readonly start: string; readonly middle: string; readonly end: string }>> = {
  africa: {
    start: "Ka Mu Ba Nde Lo Tsha Bwi Ki Wa Sa Go Dja Fo Zu Ye Ngo Ma To Ru Li",
    middle: "ru la mba ndo ki si wa ro fu te li ngu ka ta",
    end: "ro mbe nga si tu ba kora lindi ma ve dou ra we mani",
  },
  latin_america: {
    start: "Qui Pa Hua Cha Yara Tari Ma Co Su Ama Iru Ara Pira Tu Cara",
    middle: "ri ca lla ma pu ta cu ya ra ti no",
    end: "pata yacu mara cocha tuba rima coto nguá quira bamba pora",
  },
  asia: {
    start: "Ba Su Ta Ma Ke Du La Si Pa Ka Ru Ban Te Na Gu",
    middle: "ra li tu ma ngi lo ka bu wa ri sa",
    end: "ngan bari tala wan pur sari long deh lau tok gara",
  },
};
const QUALIFIERS = ["Old", "New", "Upper", "Lower", "North", "South", "East", "West"];
const PARTS = ["Hill", "Ridge", "River", "Pit", "Bend", "Field", "Terrace", "Reef", "Hollow", "Crossing"];

/** Lower case without accents, so that a place is known under either spelling. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The words of a name of a place, each as `plain` writes it. */
export const wordsOf = (name: string): string[] => plain(name).split(/[^\p{L}]+/u);

/** Every word that the syllables can form, as `plain` writes it. */
export function syllableWords(): Set<string> {
  const words = Object.values(SOUNDS).flatMap(({ start, middle, end }) =>
    start
      .split(" ")
      .flatMap((first) =>
        ["", ...middle.split(" ")].flatMap((then) => end.split(" ").map((last) => first + then + last)),
      ),
  );
  return new Set(words.map(plain));
}

/** Invented names, none of them that of a real place of the list. */
export class Names {
  readonly #real: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  constructor(realNames: Iterable<string>) {
    this.#real = new Set([...realNames].flatMap(wordsOf));
  }

  draw(rng: Rng, worldRegion: string): string {
    const sounds = SOUNDS[continentOf(worldRegion)] as (typeof SOUNDS)[string];
    for (;;) {
      const syllable = (part: keyof typeof sounds) => oneOf(rng, sounds[part].split(" "));
      const root = syllable("start") + (rng.next() < 0.75 ? syllable("middle") : "") + syllable("end");
      if (this.#real.has(plain(root))) continue;
      const roll = rng.next();
      const name =
        roll < 0.35 ? `${root} ${oneOf(rng, PARTS)}` : roll < 0.55 ? `${oneOf(rng, QUALIFIERS)} ${root}` : root;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}
