// Keeps the page's files and answers from them: the page works without a network, and requests nothing once they are here.
// build.mjs puts two constants above: `build`, the name of the build's folder, and `files`, its files with their hashes.
//
// A new build is fetched while the old one still serves the open pages, and takes over when they are closed. Each file is fetched past
// the browser's HTTP cache, which may hold an older one, and must have its hash; the page must name the folder of this build. So a build is
// kept whole or not at all, even if the host is being updated in the meantime: then the old build stays and the next visit tries again.

// Other copies of the page may be under other paths of the same origin, with caches of their own.
const own = `khulasa ${new URL(self.registration.scope).pathname} `;
const cacheName = own + build;
const page = "./";

async function keep() {
  const cache = await caches.open(cacheName);
  const requests = Object.entries(files).map(([file, integrity]) => new Request(file, { cache: "reload", integrity }));
  const [html] = await Promise.all([fetch(page, { cache: "reload" }), cache.addAll(requests)]);
  const text = await html.clone().text();
  if (!html.ok || !text.includes(`="${build}/`)) throw new Error("the host has the page of another build");
  await cache.put(page, html);
}

self.addEventListener("install", (event) => {
  event.waitUntil(
    keep().catch(async (error) => {
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
