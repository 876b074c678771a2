// Offline after the first visit. The build lists its files in precache.json; this worker keeps them all and answers
// from what it keeps. A new build waits until every tab of the old one is closed, so a page never mixes two builds.
const LIST = new URL("precache.json", self.registration.scope);

async function install() {
  const list = await (await fetch(LIST, { cache: "no-store" })).json();
  const cache = await caches.open(`asm-lens-${list.build}`);
  await cache.addAll(list.files.map((file) => new URL(file, self.registration.scope).href));
}

async function activate() {
  const { build } = await (await fetch(LIST, { cache: "no-store" })).json();
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("asm-lens-") && name !== `asm-lens-${build}`);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
