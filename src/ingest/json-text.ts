import { UnreadableFile } from "../model/issue.ts";
import { findDuplicateKeys } from "./duplicate-keys.ts";
import type { IssueLog } from "./issue-log.ts";
import { findJsonFault } from "./json-fault.ts";

/** A whole JSON string, so that what a replacement looks for is only found outside strings. */
const STRING = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/.source;
const NOT_A_NUMBER = new RegExp(`${STRING}|-?\\b(?:NaN|Infinity)\\b`, "g");
const NUMBER = new RegExp(`${STRING}|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?`, "g");
const LONG_INTEGER = /(?<![\d.])\d{16,}(?![\d.eE])/;
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;
/** An escaped surrogate pair, a lone half of one, or any other escape. */
const ESCAPE = /\\(?:u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[dD][89a-fA-F][\da-fA-F]{2}|[\s\S])/g;

/**
 * The value of a JSON text. Whole numbers too long for a double become text, so that ids stay distinct; halves of
 * characters become U+FFFD; NaN and Infinity, which some tools write, become numbers that no column keeps.
 * Throws UnreadableFile saying where the text breaks.
 */
export function parseJson(text: string, issues: IssueLog): unknown {
  const value = parseExact(text, issues);
  noteDuplicateKeys(text, issues);
  return value;
}

/** Notes the keys that one object states twice. */
export function noteDuplicateKeys(text: string, issues: IssueLog): void {
  const twice = findDuplicateKeys(text);
  if (twice) {
    const line = text.slice(0, twice.at).split("\n").length;
    issues.add("ingest.duplicate_keys", "note", { value: twice.key, params: { n: twice.count, line } });
  }
}

/** As `parseJson`, without looking for keys that are stated twice. */
export function parseExact(text: string, issues: IssueLog): unknown {
  const exact = withWholeCharacters(withExactIntegers(text));
  try {
    return JSON.parse(exact);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new UnreadableFile("faults.too_large", { n: text.length });
  }
  let count = 0;
  const stand = standIn(exact);
  const finite = exact.replace(NOT_A_NUMBER, (token) => {
    if (token.startsWith('"')) return token;
    count++;
    return token.endsWith("NaN") ? `"${stand}"` : token.replace("Infinity", "1e999");
  });
  if (count === 0) throw brokenJson(text);
  try {
    const value = withNaN(JSON.parse(finite), stand);
    issues.add("ingest.nan_tokens", "note", { params: { n: count } });
    return value;
  } catch {
    throw brokenJson(text);
  }
}

/** JSON has infinities, as numbers too large, but nothing for NaN: a text that stands nowhere in the file. */
function standIn(text: string): string {
  let stand = "NaN";
  while (text.includes(stand)) stand += "~";
  return stand;
}

/** The value with NaN wherever the stand-in is, level by level, so that no depth of nesting can overflow. */
function withNaN(document: unknown, stand: string): unknown {
  const root = { document };
  const waiting: object[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [key, value] of Object.entries(next)) {
      if (value === stand) (next as Record<string, unknown>)[key] = Number.NaN;
      else if (typeof value === "object" && value !== null) waiting.push(value);
    }
  }
  return root.document;
}

function withExactIntegers(text: string): string {
  if (!LONG_INTEGER.test(text)) return text;
  return text.replace(NUMBER, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token,
  );
}

function withWholeCharacters(text: string): string {
  if (!SURROGATE_ESCAPE.test(text)) return text;
  return text.replace(ESCAPE, (found) => (/^\\u[dD][89a-fA-F]..$/.test(found) ? "\\ufffd" : found));
}

function brokenJson(text: string): UnreadableFile {
  const fault = findJsonFault(text);
  if (!fault) return new UnreadableFile("faults.not_json");
  const before = text.slice(0, fault.at);
  const line = before.split("\n").length;
  const column = fault.at - before.lastIndexOf("\n");
  return new UnreadableFile(`faults.json_${fault.kind}`, { line, column, near: text.slice(fault.at, fault.at + 24) });
}
