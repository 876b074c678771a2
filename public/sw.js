// Offline after the first visit. The page registers this worker under the build it was served with; the worker keeps
// that build's files and answers from them alone, so a page never mixes two builds. A new build waits until every tab
// of the old one is closed.
const scope = self.registration.scope;
const cacheName = `asm-lens-${new URL(self.location.href).searchParams.get("build")}`;

async function install() {
  const list = await (await fetch(new URL("precache.json", scope), { cache: "no-store" })).json();
  const cache = await caches.open(cacheName);
  // Past the browser's own cache: that one may hold files of an older build.
  await cache.addAll(list.files.map((file) => new Request(new URL(file, scope), { cache: "reload" })));
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("asm-lens-") && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  // The page of the first visit has no worker yet: from here on it needs no network either. No page of an older build is
  // left to be taken over.
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event.request));
});
