// Stores the page's files and answers requests from them, so that the page works without a network and requests nothing
// once it is stored. build.mjs puts constants above: `build`, the name of the build's folder; `files`, the files that the page
// works with; `later`, rarely used files, which the page stores when it is idle; `saved` and `several`, each a file that lists
// those of the saved articles and of the page for several articles, which are stored when the user opens them. All have the
// hashes of the files.
//
// A new build is fetched while the old one serves the open pages, and takes over when they are closed. Files are fetched
// past the browser's HTTP cache, which may contain older ones, and must have the right hash; the page must name the folder
// of this build. So a build is stored as a whole or not at all. If the host is being updated in the meantime, the old build
// stays and the next visit tries again.

// Other copies of the page may be at other paths of the same origin; each has a cache of its own.
const own = `khulasa ${new URL(self.registration.scope).pathname} `;
const cacheName = own + build;
const page = "./";

const requestsFor = (list) =>
  Object.entries(list).map(([file, integrity]) => new Request(file, { cache: "reload", integrity }));

/** Stores the files of `list`, unless they are stored already. */
async function storeList(list) {
  const cache = await caches.open(cacheName);
  const requests = requestsFor(list);
  if (!(await cache.match(requests.at(-1)))) await cache.addAll(requests);
}

/** Stores the files that a file lists: `list` is `saved` or `several`. */
async function storeListed(list) {
  await storeList(list);
  await storeList(await (await caches.match(Object.keys(list)[0])).json());
}

async function store() {
  const cache = await caches.open(cacheName);
  const [html] = await Promise.all([fetch(page, { cache: "reload" }), cache.addAll(requestsFor(files))]);
  const text = await html.clone().text();
  if (!html.ok || !text.includes(`="${build}/`)) throw new Error("the host has the page of another build");
  await cache.put(page, html);
  for (const list of [saved, several]) if (await hadListed(list)) await storeListed(list).catch(() => {}); // the page tries again
}

/** Whether the build before has stored what `list` lists, so that this one has it without a network, too. */
async function hadListed(list) {
  const file = Object.keys(list)[0].split("/").at(-1);
  const names = (await caches.keys()).filter((name) => name.startsWith(own));
  const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().some(({ url }) => url.endsWith(`/${file}`));
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

// What another program has shared with the page, until the page asks for it. Not in the address, where it would stay in
// the history, and nowhere else.
let shared;

async function takeIn(request) {
  const form = await request.formData();
  const file = form.get("file");
  const [title, text, url] = ["title", "text", "url"].map((name) => String(form.get(name) ?? "").trim());
  const said = text || url;
  // Of a page only the address comes, which the page must see as such.
  const isAddress = /^https?:\/\/\S+$/.test(said);
  shared = {
    file: file instanceof File && file.size > 0 ? file : undefined,
    text: isAddress ? said : `${title}\n\n${said}`,
  };
  return Response.redirect("./?shared", 303);
}

self.addEventListener("message", (event) => {
  const {
    data,
    ports: [port],
  } = event;
  const stores = {
    later: () => storeList(later),
    saved: () => storeListed(saved),
    several: () => storeListed(several),
  };
  if (Object.hasOwn(stores, data)) {
    event.waitUntil(
      stores[data]().then(
        () => port?.postMessage(true),
        () => port?.postMessage(false), // such as without a network; the next visit tries again
      ),
    );
  } else if (data === "shared") {
    port?.postMessage(shared);
    shared = undefined;
  }
});

self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const { scope } = self.registration;
  if (method === "POST" && url === new URL("share", scope).href) return event.respondWith(takeIn(event.request));
  if (method !== "GET" || !url.startsWith(scope)) return;
  const isPage = new URL(url).pathname === new URL("index.html", scope).pathname;
  event.respondWith(
    caches
      .open(cacheName)
      .then((cache) => cache.match(isPage ? page : event.request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  );
});
