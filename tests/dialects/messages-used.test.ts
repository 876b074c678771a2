import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (folder: string, of: (path: string) => boolean): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && of(path))
    .map((path) => readFileSync(`${folder}/${path}`, "utf8"));

const code = read("src", (path) => !path.includes("dialects/messages/")).join("\n");
const keys = read("src/dialects/messages", (path) => path.startsWith("en-")).flatMap((file) =>
  [...file.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key = ""]) => key),
);

/** Keys that stand in the code whole, between quotes of any kind. */
const whole = new Set([...code.matchAll(/["'`]([^"'`\n ]+)(?=["'`])/g)].map(([, key]) => key));

const escaped = (text: string): string => text.replace(/[.*+?^()|[\]\\{}$]/g, "\\$&");

/** Keys that are put together: `share.kind.${kind}.note` is any kind's. */
const built = [...code.matchAll(/`([a-z_]+\.[^`\n]*\$\{[^`\n]*)`/g)].map(
  ([, text = ""]) =>
    new RegExp(
      `^${text
        .split(/\$\{[^}]*\}/)
        .map(escaped)
        .join(".+")}$`,
    ),
);

/** Families put together of a code that may be anything; here all that they may be is named. */
const CLOSED: readonly (readonly [RegExp, RegExp])[] = [
  [/^share\.columns\./, /\.(never|no_sites|identity|sensitive)$/],
  [/^share\.data\./, /\.((csv|xlsx|geojson|definition|shown|everything)(\.note)?|extent|side|words|cite(\.\w+)?)$/],
  [/^share\.size\./, /\.(screen|slide|a4|a3|square)(\.note)?$/],
  [/^share\.part\./, /\.(sheet|map|flow|classes)$/],
];

test("every message is said somewhere", () => {
  expect(keys.length).toBeGreaterThan(1500);
  expect(keys.filter((key) => !whole.has(key) && !built.some((pattern) => pattern.test(key)))).toEqual([]);
});

test("no message of the share dialog outlives what it was said of", () => {
  const orphans = CLOSED.flatMap(([family, allowed]) =>
    keys.filter((key) => family.test(key) && !allowed.test(key) && !whole.has(key)),
  );
  expect(orphans).toEqual([]);
});
