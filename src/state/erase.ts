import { forgetData } from "./kept-data.ts";
import { stopKeepingWork } from "./persist.ts";

const PREFIX = "asm-lens";

function clear(storage: () => Storage): void {
  try {
    const own = storage();
    const keys = Array.from({ length: own.length }, (_, at) => own.key(at) ?? "");
    for (const key of keys) if (key.startsWith(PREFIX)) own.removeItem(key);
  } catch {
    // A browser that refuses its storage has kept nothing there.
  }
}

/** What was kept for use without a network: the worker first, or it would fill its cache again. */
async function clearOffline(): Promise<void> {
  const here = new URL(".", document.baseURI).href;
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.filter(({ scope }) => scope === here).map((worker) => worker.unregister()));
  if (!("caches" in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)));
}

/**
 * Erases everything that this tool has kept in this browser: data, definitions, stories, mappings, work, choices, the
 * memory of what was exported, and what makes it open without a network. What was saved as a file stays where it is.
 */
export async function eraseEverything(): Promise<void> {
  stopKeepingWork();
  await forgetData();
  await clearOffline();
  clear(() => localStorage);
  clear(() => sessionStorage);
}
