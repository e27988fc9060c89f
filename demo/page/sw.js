// Stores the page's files and answers requests from them, so that the page works without a network and requests nothing
// once it is stored. build.mjs puts the declarations of `files` and `version` above. A new version is fetched as a
// whole while the old one serves the open pages, and takes over when they are closed, so that files of two versions
// never mix.

// Other copies of the page may be at other paths of the same origin; each has a cache of its own.
const own = `khulasa ${new URL(self.registration.scope).pathname} `;
const cacheName = own + version;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
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
  if (event.request.method !== "GET" || !event.request.url.startsWith(self.registration.scope)) return;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(event.request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
