/**
 * Keeps the page for use without a network. The worker's address names the build, so that a new build is a new worker
 * to the browser, whose own check would see the same script. Without a network, or where the browser refuses, nothing
 * changes: what is kept stays.
 */
export async function keepOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    const { build } = (await (await fetch("./precache.json", { cache: "no-store" })).json()) as { build: string };
    await navigator.serviceWorker.register(`./sw.js?build=${encodeURIComponent(build)}`);
  } catch {
    // The page works all the same.
  }
}
