import { t } from "../../dialects/text.ts";
import { formatDate } from "../../dialects/words.ts";
import { CATALOGUE } from "../../model/catalogue.ts";
import type { LensRecord, PropertyRecord, Recorded } from "../../state/site-record.ts";

/** Said at the head of the card, or beside every value. */
const SAID_ELSEWHERE = new Set(["site_id", "name", "country", "region", "observed_on", "source"]);

/** "armed", "forced": what the names of sensitive attributes begin with. */
const SENSITIVE_WORDS = new Set(
  CATALOGUE.filter(({ lens }) => lens === "sensitive").map(({ id }) => id.split("_")[0] ?? id),
);

/** A property of the file that is named like a sensitive attribute is held as one. */
const isSensitive = (lens: LensRecord["lens"], property: string): boolean =>
  lens === "sensitive" || (lens === "file" && SENSITIVE_WORDS.has(property.toLowerCase().split(/[^a-z]+/)[0] ?? ""));

export interface RecordParts {
  readonly open: readonly LensRecord[];
  /** Shown only where asked for. */
  readonly sensitive: readonly PropertyRecord[];
}

export function recordParts(lenses: readonly LensRecord[]): RecordParts {
  const sensitive = lenses.flatMap(({ lens, properties }) =>
    properties.filter(({ property }) => isSensitive(lens, property)),
  );
  const open = lenses.map(({ lens, properties }) => ({
    lens,
    properties: properties.filter(({ property }) => !isSensitive(lens, property) && !SAID_ELSEWHERE.has(property)),
  }));
  return { open: open.filter(({ properties }) => properties.length > 0), sensitive };
}

const dateText = ({ observedOn }: Recorded): string =>
  observedOn === null ? t("site.record.undated") : formatDate(observedOn);

/** How the day and the source of a value are said: once for all where they are the same, else beside each. */
export interface Whence {
  readonly forAll: string | null;
  readonly of: (value: Recorded) => string;
}

export function whenceOf(lenses: readonly LensRecord[]): Whence {
  const values = lenses.flatMap(({ properties }) => properties.flatMap((record) => record.values));
  const full = (value: Recorded) => [dateText(value), value.source].filter(Boolean).join(", ");
  const [first] = values;
  if (first && values.every((value) => full(value) === full(first))) {
    return { forAll: t("site.record.whence", { whence: full(first) }), of: () => "" };
  }
  if (first?.source && values.every(({ source }) => source === first.source)) {
    return { forAll: t("site.record.source", { source: first.source }), of: dateText };
  }
  return { forAll: null, of: full };
}
