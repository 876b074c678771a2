type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isApiRow = (row: unknown): row is JsonObject => isObject(row) && "lt" in row && "ln" in row;

/** Digits as text are a coordinate; what is none stays as it is, so that its row is told. */
const coordinate = (stated: unknown): unknown =>
  typeof stated === "string" && stated.trim() !== "" && Number.isFinite(Number(stated)) ? Number(stated) : stated;

/** A row of IPIS's web map, one a visit, with its position under `ln` and `lt`. */
function featureOf(row: unknown): unknown {
  if (!isApiRow(row)) return row;
  const { lt, ln, ...properties } = row;
  const isNowhere = [lt, ln].every((stated) => stated === null || stated === undefined || stated === "");
  const geometry = isNowhere ? null : { type: "Point", coordinates: [coordinate(ln), coordinate(lt)] };
  return { type: "Feature", geometry, properties };
}

/** The visits of IPIS's web map (`{"result":[{"i","n","d","lt","ln",…}]}`) as features; undefined for another document. */
export function apiFeatures({ result }: JsonObject): readonly unknown[] | undefined {
  return Array.isArray(result) && isApiRow(result[0]) ? result.map(featureOf) : undefined;
}

/**
 * The properties of a mine site as the ICGLR's standard nests them, with the first licence's type and dates laid flat and
 * how many licences there are; of any other feature as they are.
 */
export function flatProperties(properties: JsonObject): [string, unknown][] {
  const entries = Object.entries(properties);
  const licences = Object.hasOwn(properties, "icglrId") ? properties["license"] : undefined;
  if (!Array.isArray(licences)) return entries;
  const [first] = licences;
  const stated = isObject(first) ? Object.entries(first).filter(([, value]) => typeof value !== "object") : [];
  const flat = stated.filter(([name]) => !Object.hasOwn(properties, name));
  return [...entries.filter(([name]) => name !== "license"), ...flat, ["licenses", licences.length]];
}
