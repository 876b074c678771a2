import type { ColumnMapping } from "../../model/mapping.ts";
import type { Interval } from "../../model/site-table.ts";
import { fold } from "../profiles/fold.ts";

type NumberMarks = Pick<ColumnMapping, "decimal" | "group" | "about" | "ranges" | "unit">;

/** Spaces that group thousands: plain, no-break, narrow no-break, thin. */
const SPACES = " \u00a0\u202f\u2009";
const ABOUT =
  /^(?:~|≈|±|env(?:iron)?\.?|ca?\.?|about|approx\.?|aprox\.?|cerca de|circa|plus ou moins|alrededor de|takriban)\s*/;
const AT_LEAST = /^(?:>=?|≥|plus de|mas de|mais de|more than|over|au moins|min\.?|zaidi ya)\s*/;
const AT_MOST = /^(?:<=?|≤|moins de|menos de|less than|under|au plus|max\.?|chini ya)\s*/;
const BETWEEN = /\s*(?:–|—|-|\bto\b|\ba\b|\bet\b|\bau\b|\bhadi\b)\s*/;

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

const escaped = (mark: string): string => (mark === " " ? `[${SPACES}]` : `\\${mark}`);

/** How numbers of a column are written, ready to read many. */
export class NumberReader {
  readonly #grouped: RegExp | null;
  readonly #group: RegExp | null;
  readonly #decimal: "." | ",";
  readonly #about: boolean;
  readonly #ranges: boolean;
  readonly #unit: RegExp;

  constructor({ decimal = ".", group, about = false, ranges = false, unit = "" }: NumberMarks) {
    this.#decimal = decimal;
    const mark = group && group !== decimal ? escaped(group) : null;
    const point = `\\${decimal}`;
    // Marks between groups of three only: 1.234.567,8 and never 12.34.
    this.#grouped = mark ? new RegExp(`^[+-]?\\d{1,3}(?:${mark}\\d{3})+(?:${point}\\d+)?$`) : null;
    this.#group = mark ? new RegExp(mark, "g") : null;
    this.#about = about;
    this.#ranges = ranges;
    const words = unit === "%" ? "%" : unit === "persons" ? WORKERS : unit.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    this.#unit = words === "" ? /(?!)/ : new RegExp(`\\s*(?:${words})$`, "i");
  }

  /** The number that a cell states, an interval where it states one and that is wanted; undefined where it is none. */
  read(value: unknown): number | Interval | undefined {
    if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
    if (typeof value !== "string") return undefined;
    const stated = value.trim();
    const text = stated.replace(this.#unit, "").trim();
    const exact = this.#one(text);
    if (exact !== undefined) return exact;
    const folded = fold(text);
    const bare = this.#about ? folded.replace(ABOUT, "") : folded;
    return this.#one(bare) ?? (this.#ranges ? this.#interval(bare) : undefined);
  }

  #one(text: string): number | undefined {
    let plain = text.replace(/^[+]/, "");
    if (this.#grouped?.test(plain) && this.#group) plain = plain.replace(this.#group, "");
    if (this.#decimal === ",") {
      // With a decimal comma a point that groups nothing says something nobody can tell.
      if (plain.includes(".")) return undefined;
      plain = plain.replace(",", ".");
    }
    if (!PLAIN.test(plain)) return undefined;
    const number = Number(plain);
    return Number.isFinite(number) ? number : undefined;
  }

  #interval(text: string): Interval | undefined {
    if (text.endsWith("+")) return withMin(this.#one(text.slice(0, -1).trim()));
    if (AT_LEAST.test(text)) return withMin(this.#one(text.replace(AT_LEAST, "")));
    if (AT_MOST.test(text)) {
      const max = this.#one(text.replace(AT_MOST, ""));
      return max === undefined ? undefined : { max };
    }
    const [low = "", high = "", ...more] = text.split(BETWEEN);
    const [min, max] = [this.#one(low), this.#one(high)];
    return more.length > 0 || min === undefined || max === undefined || min > max ? undefined : { min, max };
  }
}

const WORKERS =
  "workers?|persons?|people|miners?|personnes?|creuseurs?|ouvriers?|mineurs?|personas?|mineros?|pessoas?|garimpeiros?|watu|wachimbaji";

const withMin = (min: number | undefined): Interval | undefined => (min === undefined ? undefined : { min });
