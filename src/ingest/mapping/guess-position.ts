import type { PositionMapping } from "../../model/mapping.ts";
import type { ColumnSeen, PositionGuess } from "../../model/survey.ts";
import { isMissing } from "../../model/value.ts";
import { positionColumns } from "../csv-header.ts";
import { geometryOfText } from "../geometry-text.ts";
import { degreesOf } from "./degrees.ts";
import { looksSwapped } from "./guess-swapped.ts";
import { wordsOfName } from "./names.ts";

const EASTING = /^(?:utm )?(?:easting|east|este|x utm|utm x|x coord|coord x|x|utm este|utm e)$/;
const NORTHING = /^(?:utm )?(?:northing|north|norte|y utm|utm y|y coord|coord y|y|utm norte|utm n)$/;
const ZONE = /^(?:utm )?(?:zone|zona|huso|fuso)(?: utm)?$/;
const LONGITUDE = /\b(?:longitude|longitud|longitudo|lon|lng|long)$/;
const LATITUDE = /\b(?:latitude|latitud|latitudo|lat)$/;
const PAIR =
  /\b(?:coordinates?|coordonnees|coordenadas|kuratibu|gps|geopoint|location|ubicacion|localizacao|position)\b/;
/** Smaller numbers are degrees, larger ones metres. */
const METRES = 1_000;

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
  share(said(column), (value) => Math.abs(Number(value.replace(",", ".").replaceAll(" ", ""))) > METRES) > MOST;

function asDegrees(all: readonly ColumnSeen[], [x, y]: readonly [ColumnSeen, ColumnSeen]): PositionGuess {
  const decimal = hasComma(x) || hasComma(y) ? ({ decimal: "," } as const) : {};
  const position: PositionMapping = { kind: "columns", lon: x.name, lat: y.name, ...decimal };
  const columns = [y.name, x.name];
  const beyond = (column: ColumnSeen): number =>
    share(said(column), (value) => Math.abs(degreesOf(value, decimal.decimal) ?? 0) > 90);
  // A latitude beyond 90 is a longitude: the two stand the wrong way round.
  const isBeyond = beyond(y) > MOST && beyond(x) === 0;
  const isElsewhere = !isBeyond && looksSwapped(all, [x, y], decimal.decimal);
  if (!isBeyond && !isElsewhere) return { position, columns, reason: { code: "guess.position.degrees" } };
  const swapped: PositionMapping = { kind: "columns", lon: y.name, lat: x.name, ...decimal };
  const question = { code: "guess.ask.swapped", options: [swapped, position] };
  return {
    position: swapped,
    columns,
    reason: { code: isBeyond ? "guess.position.swapped" : "guess.position.elsewhere" },
    question,
  };
}

const ZONES_TO_CHOOSE = [28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 17, 18, 19, 20, 21, 22, 23, 47, 48, 50];

function asUtm(easting: ColumnSeen, northing: ColumnSeen, zone: ColumnSeen | undefined): PositionGuess {
  const base = { kind: "utm", easting: easting.name, northing: northing.name } as const;
  const decimal = hasComma(easting) ? ({ decimal: "," } as const) : {};
  const columns = [easting.name, northing.name];
  if (zone) {
    const position: PositionMapping = { ...base, ...decimal, zone: { column: zone.name } };
    return { position, columns: [...columns, zone.name], reason: { code: "guess.position.utm" } };
  }
  const options = ZONES_TO_CHOOSE.flatMap((number) =>
    ["S", "N"].map((side): PositionMapping => ({ ...base, ...decimal, zone: `${number}${side}` })),
  );
  const [first] = options;
  return {
    position: first ?? { ...base, zone: "35S" },
    columns,
    reason: { code: "guess.position.utm" },
    question: { code: "guess.ask.zone", options },
  };
}

function asPair(column: ColumnSeen): PositionGuess | undefined {
  const values = said(column);
  const numbers = values.map((value) => value.split(/[\s,;|]+/).filter((part) => part !== ""));
  if (share(values, (value) => /^[([]?[+-]?\d+[.,]?\d*\s*[,;|\s]\s*[+-]?\d+/.test(value.trim())) < MOST)
    return undefined;
  const firstBeyond = numbers.some(([a]) => Math.abs(Number(a)) > 90);
  const position: PositionMapping = { kind: "pair", column: column.name, order: firstBeyond ? "lon-lat" : "lat-lon" };
  return { position, columns: [column.name], reason: { code: "guess.position.pair" } };
}

/** Where the rows of a file are, as far as its columns and its own geometry say. */
export function guessPosition(columns: readonly ColumnSeen[], hasGeometry: boolean): PositionGuess | null {
  if (hasGeometry) return { position: { kind: "geometry" }, columns: [], reason: { code: "guess.position.geometry" } };
  const pair = byNames(columns);
  const find = (pattern: RegExp) => columns.find(({ name }) => pattern.test(wordsOfName(name)));
  const [easting, northing] = [find(EASTING), find(NORTHING)];
  if (easting && northing && inMetres(easting) && inMetres(northing)) return asUtm(easting, northing, find(ZONE));
  if (pair)
    return inMetres(pair[0]) && inMetres(pair[1]) ? asUtm(pair[0], pair[1], find(ZONE)) : asDegrees(columns, pair);
  const text = columns.find(
    (column) => share(said(column).slice(0, 20), (value) => geometryOfText(value) !== undefined) > MOST,
  );
  if (text) {
    return {
      position: { kind: "text", column: text.name },
      columns: [text.name],
      reason: { code: "guess.position.text" },
    };
  }
  for (const column of columns.filter(({ name }) => PAIR.test(wordsOfName(name)))) {
    const guess = asPair(column);
    if (guess) return guess;
  }
  return null;
}
