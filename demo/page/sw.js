// Keeps the page's files and answers from them: the page works without a network, and asks for nothing once it is here.
// `files` and `version` are declared above by build.mjs. A new version is fetched whole while the old one still serves the open
// pages, and takes over when they are closed: files of two versions never meet.
// Other copies of the page may stand under other paths of the same origin, with caches of their own.
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
