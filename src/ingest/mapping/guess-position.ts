import type { PositionMapping } from "../../model/mapping.ts";
import type { ColumnSeen, PositionGuess } from "../../model/survey.ts";
import { isMissing } from "../../model/value.ts";
import { positionColumns } from "../csv-header.ts";
import { readGeometry } from "../geometry.ts";
import { geometryOfText } from "../geometry-text.ts";
import { isFault, type Row } from "../row.ts";
import { degreesOf } from "./degrees.ts";
import type { Box } from "./guess-country.ts";
import { guessPair } from "./guess-pair.ts";
import { type Pair, type Standing, standingOf } from "./guess-swapped.ts";
import { zonesFor } from "./guess-zone.ts";
import { type Language, wordsOfName } from "./names.ts";

const EASTING = /^(?:utm )?(?:easting|east|este|x utm|utm x|x coord|coord x|x|utm este|utm e)$/;
const NORTHING = /^(?:utm )?(?:northing|north|norte|y utm|utm y|y coord|coord y|y|utm norte|utm n)$/;
const ZONE = /^(?:utm )?(?:zone|zona|huso|fuso)(?: utm)?$/;
const LONGITUDE = /\b(?:longitude|longitud|longitudo|lon|lng|long)$/;
const LATITUDE = /\b(?:latitude|latitud|latitudo|lat)$/;
const PAIR =
  /\b(?:coordinates?|coordonnees|coordenadas|kuratibu|gps|geopoint|location|ubicacion|localizacao|position)\b/;
/** Smaller numbers are degrees, larger ones metres. */
const METRES = 1_000;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const metres = (value: string): number => {
  const plain = value.replace(/[\s\u00a0\u202f]|m$/g, "");
  return Number(GROUPED.test(plain) ? plain.replace(/[.,]/g, "") : plain.replace(",", "."));
};

const said = ({ values }: ColumnSeen): string[] => values.map(([value]) => value).filter((value) => !isMissing(value));
const share = (values: readonly string[], is: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(is).length / values.length;
const MOST = 0.6;

const hasComma = (column: ColumnSeen): boolean =>
  share(said(column), (value) => /^[+-]?\d{1,3},\d+$/.test(value.trim())) > MOST;

function byNames(columns: readonly ColumnSeen[]): readonly [ColumnSeen, ColumnSeen] | undefined {
  const { lon, lat } = positionColumns(columns.map(({ name }) => name));
  const x = columns[lon] ?? columns.find(({ name }) => LONGITUDE.test(wordsOfName(name)));
  const y = columns[lat] ?? columns.find(({ name }) => LATITUDE.test(wordsOfName(name)));
  return x && y && x !== y ? [x, y] : undefined;
}

const inMetres = (column: ColumnSeen): boolean =>
  share(said(column), (value) => Math.abs(metres(value)) > METRES) > MOST;

/** What is known beside the columns. */
export interface PlaceHints {
  readonly hasGeometry: boolean;
  /** Where the first rows are by the format's own geometry. */
  readonly places: readonly Row["position"][];
  /** Of the countries that a column, the file's name or a known layout says. */
  readonly box: Box | undefined;
  readonly language: Language;
}

const REASONS: Readonly<Record<Exclude<Standing, "right">, string>> = {
  beyond: "guess.position.swapped",
  elsewhere: "guess.position.elsewhere",
};

/** A position with the question whether its two coordinates stand the wrong way round, where they seem to. */
function orTurned(guess: PositionGuess, turned: PositionMapping, standing: Standing): PositionGuess {
  if (standing === "right") return guess;
  const question = { code: "guess.ask.swapped", options: [turned, guess.position] };
  return { ...guess, position: turned, reason: { code: REASONS[standing] }, question };
}

/** Longitude and latitude of a place, also where they are off the globe because they are swapped. */
function pairOf(place: Row["position"]): readonly Pair[] {
  if (place === null) return [];
  if (!isFault(place)) return [place];
  const [lon, lat] = place.code === "ingest.swapped" ? String(place.value).split(", ").map(Number) : [];
  return lon === undefined || lat === undefined ? [] : [[lon, lat]];
}

function asDegrees([x, y]: readonly [ColumnSeen, ColumnSeen], { box }: PlaceHints): PositionGuess {
  const decimal = hasComma(x) || hasComma(y) ? ({ decimal: "," } as const) : {};
  const degrees = (column: ColumnSeen): number[] =>
    said(column)
      .map((value) => degreesOf(value, decimal.decimal))
      .filter((value) => value !== undefined);
  // A column's values are counted apart from the other's; most of a box is told by most of either.
  const [lons, lats] = [degrees(x), degrees(y)];
  const longest = Math.max(lons.length, lats.length);
  const pairs = Array.from(
    { length: lons.length && lats.length ? longest : 0 },
    (_, at): Pair => [lons[at % lons.length] ?? 0, lats[at % lats.length] ?? 0],
  );
  const position: PositionMapping = { kind: "columns", lon: x.name, lat: y.name, ...decimal };
  const swapped: PositionMapping = { kind: "columns", lon: y.name, lat: x.name, ...decimal };
  const guess = { position, columns: [y.name, x.name], reason: { code: "guess.position.degrees" } };
  return orTurned(guess, swapped, standingOf(pairs, box));
}

const metresOf = (column: ColumnSeen): number[] => said(column).map(metres);

interface Metres {
  readonly easting: ColumnSeen;
  readonly northing: ColumnSeen;
  readonly zone: ColumnSeen | undefined;
}

function asUtm({ easting, northing, zone }: Metres, { box, language }: PlaceHints): PositionGuess {
  const base = { kind: "utm", easting: easting.name, northing: northing.name } as const;
  const decimal = hasComma(easting) ? ({ decimal: "," } as const) : {};
  const columns = [easting.name, northing.name];
  const reason = { code: "guess.position.utm" };
  if (zone) {
    const position: PositionMapping = { ...base, ...decimal, zone: { column: zone.name } };
    return { position, columns: [...columns, zone.name], reason };
  }
  const zones = zonesFor(metresOf(northing).filter(Number.isFinite), box, language);
  const options = zones.map((each): PositionMapping => ({ ...base, ...decimal, zone: each }));
  return {
    position: options[0] ?? { ...base, zone: "35S" },
    columns,
    reason,
    question: { code: "guess.ask.zone", options },
  };
}

function asText(column: ColumnSeen, { box }: PlaceHints): PositionGuess {
  const pairs = said(column).flatMap((value) => {
    const geometry = geometryOfText(value);
    return geometry === undefined ? [] : pairOf(readGeometry(geometry).position);
  });
  const position = { kind: "text", column: column.name } as const;
  const guess = { position, columns: [column.name], reason: { code: "guess.position.text" } };
  return orTurned(guess, { ...position, swapped: true }, standingOf(pairs, box));
}

function asGeometry({ places, box }: PlaceHints): PositionGuess {
  const guess = { position: { kind: "geometry" }, columns: [], reason: { code: "guess.position.geometry" } } as const;
  return orTurned(guess, { kind: "geometry", swapped: true }, standingOf(places.flatMap(pairOf), box));
}

/** A position that a known layout states, which can stand the wrong way round all the same. */
export function checkedPosition(
  position: PositionMapping,
  columns: readonly ColumnSeen[],
  hints: PlaceHints,
): PositionGuess | undefined {
  const find = (name: string) => columns.find((each) => each.name === name);
  if (position.kind === "text") {
    const column = find(position.column);
    return column && asText(column, hints);
  }
  if (position.kind !== "columns") return undefined;
  const [x, y] = [find(position.lon), find(position.lat)];
  return x && y && asDegrees([x, y], hints);
}

/** Where the rows of a file are, as far as its columns and its own geometry say. */
export function guessPosition(columns: readonly ColumnSeen[], hints: PlaceHints): PositionGuess | null {
  if (hints.hasGeometry) return asGeometry(hints);
  const pair = byNames(columns);
  const find = (pattern: RegExp) => columns.find(({ name }) => pattern.test(wordsOfName(name)));
  const [easting, northing, zone] = [find(EASTING), find(NORTHING), find(ZONE)];
  if (easting && northing && inMetres(easting) && inMetres(northing)) return asUtm({ easting, northing, zone }, hints);
  if (pair) {
    const [x, y] = pair;
    return inMetres(x) && inMetres(y) ? asUtm({ easting: x, northing: y, zone }, hints) : asDegrees(pair, hints);
  }
  const text = columns.find(
    (column) => share(said(column).slice(0, 20), (value) => geometryOfText(value) !== undefined) > MOST,
  );
  if (text) return asText(text, hints);
  for (const column of columns.filter(({ name }) => PAIR.test(wordsOfName(name)))) {
    const guess = guessPair(column, hints.box);
    if (guess) return guess;
  }
  return null;
}
