import type { PositionMapping } from "../../model/mapping.ts";
import { isMissing } from "../../model/value.ts";
import { readGeometry } from "../geometry.ts";
import { geometryOfText } from "../geometry-text.ts";
import { checkPosition, isFault, type Row } from "../row.ts";
import { degreesOf } from "./degrees.ts";
import { pairIn } from "./pair.ts";
import { isInZone, type ToDegrees, utmToDegrees, zoneOf } from "./utm.ts";

type Cells = ReadonlyMap<string, unknown>;
type Place = Row["position"];

const unreadable = (...cells: readonly unknown[]): Place => ({
  code: "ingest.unreadable_position",
  value: cells.map(String).join(", "),
});

function fromDegrees(lon: unknown, lat: unknown, decimal: "." | "," | undefined): Place {
  if (isMissing(lon) && isMissing(lat)) return null;
  const [x, y] = [degreesOf(lon, decimal, "lon"), degreesOf(lat, decimal, "lat")];
  return x === undefined || y === undefined ? unreadable(lon, lat) : checkPosition(x, y);
}

function fromPair(cell: unknown, { order, decimal }: Extract<PositionMapping, { kind: "pair" }>): Place {
  if (isMissing(cell)) return null;
  const [first, second] = pairIn(cell, decimal) ?? [];
  if (first === undefined || second === undefined) return unreadable(cell);
  const [lon, lat] = order === "lat-lon" ? [second, first] : [first, second];
  const place = fromDegrees(lon, lat, decimal);
  return place === null ? unreadable(cell) : place;
}

/** `795 609 m` is a number of metres. */
const metresOf = (cell: unknown, decimal: "." | "," | undefined): number | undefined =>
  degreesOf(typeof cell === "string" ? cell.replace(/\s*m$/i, "").replace(/\s/g, "") : cell, decimal);

const fromUtm =
  (mapping: Extract<PositionMapping, { kind: "utm" }>, toDegrees: ToDegrees) =>
  (cells: Cells): Place => {
    const [easting, northing] = [cells.get(mapping.easting), cells.get(mapping.northing)];
    if (isMissing(easting) && isMissing(northing)) return null;
    const [x, y] = [metresOf(easting, mapping.decimal), metresOf(northing, mapping.decimal)];
    const stated = typeof mapping.zone === "string" ? mapping.zone : String(cells.get(mapping.zone.column) ?? "");
    const zone = zoneOf(stated);
    if (x === undefined || y === undefined || !isInZone(x, y)) return unreadable(easting, northing);
    return zone ? checkPosition(...toDegrees(zone, x, y)) : { code: "mapping.no_zone", value: stated };
  };

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
export async function positionReader(mapping: PositionMapping | undefined): Promise<(row: Row, cells: Cells) => Place> {
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
    case "utm": {
      const place = fromUtm(mapping, await utmToDegrees());
      return (_, cells) => place(cells);
    }
  }
}

/** The columns that a position is read from. */
export function positionColumnsOf(mapping: PositionMapping | undefined): string[] {
  if (!mapping || mapping.kind === "geometry") return [];
  if (mapping.kind === "columns") return [mapping.lon, mapping.lat];
  if (mapping.kind !== "utm") return [mapping.column];
  return [mapping.easting, mapping.northing, ...(typeof mapping.zone === "string" ? [] : [mapping.zone.column])];
}
