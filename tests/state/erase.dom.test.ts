import { readdirSync, readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { eraseEverything } from "../../src/state/erase.ts";
import { keepWork } from "../../src/state/persist.ts";
import { useStore } from "../../src/state/store.ts";
import { dataSetOf, single } from "../panels/survey.ts";

const removed: string[] = [];
beforeEach(() => {
  removed.length = 0;
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal("navigator", {
    ...navigator,
    storage: { getDirectory: async () => ({ removeEntry: async (name: string) => void removed.push(name) }) },
    serviceWorker: { getRegistrations: async () => [] },
  });
});

/** Keys as they stand in the sources, whole or as the beginning of many. */
const KEYS = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((path) => [...readFileSync(`src/${path}`, "utf8").matchAll(/["`](asm-lens\/[^"`$]*)/g)])
  .map(([, key = ""]) => key);

test("every key that the code can write is erased, in both storages, and nothing of others", async () => {
  expect(KEYS.length).toBeGreaterThan(9);
  for (const storage of [localStorage, sessionStorage]) {
    for (const key of KEYS) storage.setItem(key.endsWith("/") ? `${key}some` : key, "x");
    storage.setItem("another-page", "stays");
  }
  await eraseEverything();
  for (const storage of [localStorage, sessionStorage]) {
    expect(storage.length).toBe(1);
    expect(storage.getItem("another-page")).toBe("stays");
  }
  expect(removed).toEqual(["asm-lens-data.bin"]);
});

test("leaving the page afterwards writes nothing again", async () => {
  useStore.getState().load(dataSetOf(single({ workers: 1 })));
  const stop = keepWork(() => undefined);
  await eraseEverything();
  dispatchEvent(new Event("pagehide"));
  stop();
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

test("no code keeps anything under a key of another kind", () => {
  const setters = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) =>
      /(?:local|session)Storage\.setItem\(\s*["`](?!asm-lens)/.test(readFileSync(`src/${path}`, "utf8")),
    );
  expect(setters).toEqual([]);
});
