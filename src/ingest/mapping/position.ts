import proj4 from "proj4";
import type { PositionMapping } from "../../model/mapping.ts";
import { isMissing } from "../../model/value.ts";
import { readGeometry } from "../geometry.ts";
import { geometryOfText } from "../geometry-text.ts";
import { checkPosition, isFault, type Row } from "../row.ts";
import { degreesOf } from "./degrees.ts";

type Cells = ReadonlyMap<string, unknown>;
type Place = Row["position"];

const unreadable = (...cells: readonly unknown[]): Place => ({
  code: "ingest.unreadable_position",
  value: cells.map(String).join(", "),
});

function fromDegrees(lon: unknown, lat: unknown, decimal: "." | "," | undefined): Place {
  if (isMissing(lon) && isMissing(lat)) return null;
  const [x, y] = [degreesOf(lon, decimal), degreesOf(lat, decimal)];
  return x === undefined || y === undefined ? unreadable(lon, lat) : checkPosition(x, y);
}

/** Two coordinates in one cell, by semicolon, comma, bar or space: the commas of `-2,5; 28,8` are decimal marks. */
function fromPair(cell: unknown, mapping: Extract<PositionMapping, { kind: "pair" }>): Place {
  if (isMissing(cell)) return null;
  const text = String(cell)
    .trim()
    .replace(/^[([]|[)\]]$/g, "");
  const parts = text.split(mapping.decimal === "," ? /\s*[;|/]\s*|\s+/ : /\s*[;,|/]\s*|\s+(?=[-+]?\d)/);
  const [a, b] = parts;
  if (a === undefined || b === undefined) return unreadable(cell);
  return mapping.order === "lat-lon" ? fromDegrees(b, a, mapping.decimal) : fromDegrees(a, b, mapping.decimal);
}

const ZONE = /^(?:utm\s*)?(?:zone\s*)?(\d{1,2})\s*([a-z])?(?:ord|orth|ud|outh|ul)?$/i;

/** Zone and hemisphere of `35S`, `35 N` or a band letter such as `35M`: bands from N on are north. */
function zoneOf(text: string): { readonly zone: number; readonly south: boolean } | undefined {
  const [, number, letter] = ZONE.exec(text.trim()) ?? [];
  const zone = Number(number);
  if (!(zone >= 1 && zone <= 60) || letter === undefined) return undefined;
  return { zone, south: /s/i.test(letter) || letter.toUpperCase() < "N" };
}

/** Eastings and northings that a zone can have, in metres; what is beyond belongs to another, or is no such number. */
const isInZone = (easting: number, northing: number): boolean =>
  easting >= 100_000 && easting <= 900_000 && northing >= 0 && northing <= 10_000_000;

function fromUtm(cells: Cells, mapping: Extract<PositionMapping, { kind: "utm" }>): Place {
  const [easting, northing] = [cells.get(mapping.easting), cells.get(mapping.northing)];
  if (isMissing(easting) && isMissing(northing)) return null;
  const [x, y] = [easting, northing].map((cell) =>
    degreesOf(typeof cell === "string" ? cell.replace(/\s*m$/i, "").replaceAll(" ", "") : cell, mapping.decimal),
  );
  const stated = typeof mapping.zone === "string" ? mapping.zone : String(cells.get(mapping.zone.column) ?? "");
  const zone = zoneOf(stated);
  if (x === undefined || y === undefined || !isInZone(x, y)) return unreadable(easting, northing);
  if (!zone) return { code: "mapping.no_zone", value: stated };
  const system = `+proj=utm +zone=${zone.zone}${zone.south ? " +south" : ""} +datum=WGS84 +units=m +no_defs`;
  const [lon = Number.NaN, lat = Number.NaN] = proj4(system, "WGS84", [x, y]);
  return checkPosition(lon, lat);
}

const turned = (place: Place): Place => {
  if (place === null || !isFault(place)) return place === null ? null : checkPosition(place[1], place[0]);
  // What was off the globe because its coordinates stood in the wrong order lies on it the other way round.
  const [lon, lat] = place.code === "ingest.swapped" ? String(place.value).split(", ").map(Number) : [];
  return lon === undefined || lat === undefined ? place : checkPosition(lat, lon);
};

function fromText(cell: unknown, swapped: boolean): Place {
  if (isMissing(cell)) return null;
  const geometry = geometryOfText(String(cell));
  if (geometry === undefined) return unreadable(cell);
  const { position } = readGeometry(geometry);
  return swapped ? turned(position) : position;
}

/** Where a row is, by its cells under the file's own names; without a mapping where the format says it is. */
export function positionReader(mapping: PositionMapping | undefined): (row: Row, cells: Cells) => Place {
  if (!mapping) return (row) => row.position;
  switch (mapping.kind) {
    case "geometry":
      return (row) => (mapping.swapped ? turned(row.position) : row.position);
    case "columns":
      return (_, cells) => fromDegrees(cells.get(mapping.lon), cells.get(mapping.lat), mapping.decimal);
    case "pair":
      return (_, cells) => fromPair(cells.get(mapping.column), mapping);
    case "text":
      return (_, cells) => fromText(cells.get(mapping.column), mapping.swapped ?? false);
    case "utm":
      return (_, cells) => fromUtm(cells, mapping);
  }
}

/** The columns that a position is read from. */
export function positionColumnsOf(mapping: PositionMapping | undefined): string[] {
  if (!mapping || mapping.kind === "geometry") return [];
  if (mapping.kind === "columns") return [mapping.lon, mapping.lat];
  if (mapping.kind !== "utm") return [mapping.column];
  return [mapping.easting, mapping.northing, ...(typeof mapping.zone === "string" ? [] : [mapping.zone.column])];
}
