import { Table, tableToIPC, vectorFromArray } from "apache-arrow";
import { strToU8, zipSync } from "fflate";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { FeatureCollection } from "geojson";
import { geojsonToWkb, parquetWriteBuffer } from "hyparquet-writer";
import initSqlJs from "sql.js";
import writeWorkbook from "write-excel-file/node";
import { COLUMNS, type Visit } from "./same-sites.ts";

const pointOf = ({ longitude, latitude }: Visit) => ({
  type: "Point" as const,
  coordinates: [longitude, latitude],
});

const propertiesOf = (visit: Visit): Record<string, string | number | boolean | null> =>
  Object.fromEntries(COLUMNS.map((name) => [name, visit[name]]));

export const collectionOf = (visits: readonly Visit[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: visits.map((visit) => ({ type: "Feature", properties: propertiesOf(visit), geometry: pointOf(visit) })),
});

export const geoJson = (visits: readonly Visit[]): Uint8Array => strToU8(JSON.stringify(collectionOf(visits)));

export const geoJsonLines = (visits: readonly Visit[]): Uint8Array =>
  strToU8(
    `${collectionOf(visits)
      .features.map((feature) => JSON.stringify(feature))
      .join("\n")}\n`,
  );

interface Style {
  readonly header: Readonly<Record<string, string>>;
  readonly delimiter: string;
  readonly comma: boolean;
  readonly date: "iso" | "dmy";
  readonly words: Readonly<Record<string, string>>;
}

/** As a French ministry's spreadsheet saves it. */
export const FRENCH: Style = {
  header: {},
  delimiter: ";",
  comma: true,
  date: "dmy",
  words: { true: "oui", false: "non" },
};

export const SPANISH: Style = {
  header: {
    code_site: "codigo_sitio",
    nom_site: "nombre_sitio",
    longitude: "longitud",
    latitude: "latitud",
    date_visite: "fecha_visita",
    nb_creuseurs: "numero_mineros",
    minerai: "mineral",
    mercure: "mercurio",
    profondeur_m: "profundidad_m",
    titre_minier: "titulo_minero",
  },
  delimiter: "\t",
  comma: false,
  date: "iso",
  words: {
    true: "sí",
    false: "no",
    Or: "oro",
    Cassitérite: "casiterita",
    Cuivre: "cobre",
    Diamant: "diamante",
    aucun: "ninguno",
    demandé: "en trámite",
    valide: "vigente",
  },
};

export function delimited(visits: readonly Visit[], style: Style): string {
  const names = ["code_site", "nom_site", "longitude", "latitude", ...COLUMNS.slice(2)] as const;
  const cell = (name: (typeof names)[number], value: Visit[(typeof names)[number]]): string => {
    if (value === null) return "";
    if (name === "date_visite" && style.date === "dmy") return String(value).split("-").reverse().join("/");
    const text = style.words[String(value)] ?? String(value);
    const written = typeof value === "number" && style.comma ? text.replace(".", ",") : text;
    return written.includes(style.delimiter) ? `"${written}"` : written;
  };
  const lines = visits.map((visit) => names.map((name) => cell(name, visit[name])).join(style.delimiter));
  return [names.map((name) => style.header[name] ?? name).join(style.delimiter), ...lines].join("\r\n");
}

/** Windows-1252 for the letters that the survey has: Latin-1 is the same there. */
export const windows1252 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
export const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));

const ALL = ["longitude", "latitude", ...COLUMNS] as const;

export async function workbook(visits: readonly Visit[]): Promise<Uint8Array> {
  const typed = (name: (typeof ALL)[number], value: Visit[(typeof ALL)[number]]) => {
    if (value === null) return null;
    if (name === "date_visite")
      return { value: new Date(`${String(value)}T00:00:00Z`), type: Date, format: "dd/mm/yyyy" };
    return { value, type: typeof value === "number" ? Number : typeof value === "boolean" ? Boolean : String };
  };
  const title = [{ value: "Sites miniers 2023", type: String }];
  const rows = [
    title,
    ALL.map((name) => ({ value: name, type: String })),
    ...visits.map((visit) => ALL.map((name) => typed(name, visit[name]))),
  ];
  const blob = await writeWorkbook(rows as never).toBuffer();
  return new Uint8Array(blob);
}

const columnOf = <Name extends keyof Visit>(visits: readonly Visit[], name: Name) => visits.map((visit) => visit[name]);

const TYPES: Readonly<Record<string, "DOUBLE" | "BOOLEAN" | "STRING" | "INT32">> = {
  longitude: "DOUBLE",
  latitude: "DOUBLE",
  nb_creuseurs: "INT32",
  mercure: "BOOLEAN",
  profondeur_m: "DOUBLE",
};

export const parquet = (visits: readonly Visit[]): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: ALL.map((name) => ({ name, data: columnOf(visits, name), type: TYPES[name] ?? "STRING" })),
    }),
  );

export const geoParquet = (visits: readonly Visit[]): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        ...COLUMNS.map((name) => ({ name, data: columnOf(visits, name), type: TYPES[name] ?? ("STRING" as const) })),
        { name: "geometry", data: visits.map((visit) => geojsonToWkb(pointOf(visit))), type: "BYTE_ARRAY" },
      ],
      kvMetadata: [
        {
          key: "geo",
          value: JSON.stringify({
            version: "1.1.0",
            primary_column: "geometry",
            columns: { geometry: { encoding: "WKB", geometry_types: ["Point"] } },
          }),
        },
      ],
    }),
  );

export const arrow = (visits: readonly Visit[], format: "file" | "stream"): Uint8Array =>
  tableToIPC(new Table(Object.fromEntries(ALL.map((name) => [name, vectorFromArray(columnOf(visits, name))]))), format);

export const flatGeobuf = (visits: readonly Visit[]): Uint8Array => serialize(collectionOf(visits));

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export const kml = (visits: readonly Visit[]): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${visits
    .map((visit) => {
      const data = COLUMNS.map((name) => {
        const value = visit[name];
        return value === null ? "" : `<Data name="${name}"><value>${escaped(String(value))}</value></Data>`;
      });
      const { longitude, latitude } = visit;
      return `<Placemark><ExtendedData>${data.join("")}</ExtendedData><Point><coordinates>${longitude},${latitude}</coordinates></Point></Placemark>`;
    })
    .join("")}</Document></kml>`);

export const kmz = (visits: readonly Visit[]): Uint8Array => zipSync({ "doc.kml": kml(visits) });

export const gpx = (visits: readonly Visit[]): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${visits
      .map(
        ({ longitude, latitude, nom_site }) =>
          `<wpt lat="${latitude}" lon="${longitude}"><name>${escaped(nom_site)}</name></wpt>`,
      )
      .join("")}</gpx>`,
  );

export async function geoPackage(visits: readonly Visit[]): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT);
    INSERT INTO gpkg_contents VALUES ('sites miniers', 'features', 4326);
    INSERT INTO gpkg_geometry_columns VALUES ('sites miniers', 'geom', 'POINT', 4326, 0, 0);
    CREATE TABLE "sites miniers" (geom BLOB, code_site TEXT, nom_site TEXT, date_visite DATE, nb_creuseurs INTEGER, minerai TEXT, mercure BOOLEAN, profondeur_m REAL, titre_minier TEXT);`);
  const insert = database.prepare('INSERT INTO "sites miniers" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const visit of visits) {
    const header = Uint8Array.from([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0]);
    const wkb = new Uint8Array(geojsonToWkb(pointOf(visit)));
    const blob = new Uint8Array([...header, ...wkb]);
    const { code_site, nom_site, date_visite, nb_creuseurs, minerai, mercure, profondeur_m, titre_minier } = visit;
    const flag = mercure === null ? null : Number(mercure);
    insert.run([blob, code_site, nom_site, date_visite, nb_creuseurs, minerai, flag, profondeur_m, titre_minier]);
  }
  insert.free();
  return database.export();
}
