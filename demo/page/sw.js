// Stores the page's files and answers requests from them, so that the page works without a network and requests nothing
// once it is stored. build.mjs puts two constants above: `build`, the name of the build's folder, and `files`, its files
// with their hashes.
//
// A new build is fetched while the old one serves the open pages, and takes over when they are closed. Files are fetched
// past the browser's HTTP cache, which may contain older ones, and must have the right hash; the page must name the folder
// of this build. So a build is stored as a whole or not at all. If the host is being updated in the meantime, the old build
// stays and the next visit tries again.

// Other copies of the page may be at other paths of the same origin; each has a cache of its own.
const own = `khulasa ${new URL(self.registration.scope).pathname} `;
const cacheName = own + build;
const page = "./";

async function store() {
  const cache = await caches.open(cacheName);
  const requests = Object.entries(files).map(([file, integrity]) => new Request(file, { cache: "reload", integrity }));
  const [html] = await Promise.all([fetch(page, { cache: "reload" }), cache.addAll(requests)]);
  const text = await html.clone().text();
  if (!html.ok || !text.includes(`="${build}/`)) throw new Error("the host has the page of another build");
  await cache.put(page, html);
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    store().catch(async (error) => {
      await caches.delete(cacheName);
      throw error;
    }),
  );
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith(own) && name !== cacheName;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { scope } = self.registration;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const isPage = new URL(url).pathname === new URL("index.html", scope).pathname;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(isPage ? page : event.request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
