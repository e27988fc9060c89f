// Puts the demo together in build/: site/ (the page with the package beside it) and extension/ (see its own build). Copies; only
// lists of files are written, the service worker's and the page's preloads, since some of the package's file names carry hashes.
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildExtension } from "./extension/build.mjs";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

// What a page loads of the package; declarations, the build for Node and the one inline file stay behind.
const runtime = (file) => !/\.d\.ts$|[\\/]node$|\.inline\.js$/.test(file);
// What the page loads of it: the rest of the package need not be kept for offline use.
const unused = /^khulasa\/(element|polyfill|search|module)\.js$/;

function assemble(target, files, from) {
  rmSync(path(target), { recursive: true, force: true });
  mkdirSync(path(target), { recursive: true });
  for (const file of files) cpSync(path(`${from}/${file}`), path(`${target}/${file}`));
  cpSync(path("../web/dist"), path(`${target}/khulasa`), { recursive: true, filter: runtime });
}

/** What `entry` of the package imports, itself included. */
function importsOf(site, entry) {
  const files = new Set([entry]);
  for (const file of files) {
    for (const [, found] of readFileSync(path(`${site}/khulasa/${file}`), "utf8").matchAll(/from"\.\/([^"]+)"/g))
      files.add(found);
  }
  return [...files];
}

/** Names the package's modules beside its entry: the browser need not read one to find the next. */
function preloadPackage(site) {
  const page = path(`${site}/index.html`);
  const entry = '<link rel="modulepreload" href="khulasa/index.js">';
  const links = importsOf(site, "index.js").map((file) => entry.replace("index.js", file));
  writeFileSync(page, readFileSync(page, "utf8").replace(entry, links.join("\n    ")));
}

function listFilesForOffline(site) {
  const files = readdirSync(path(site), { recursive: true })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.\w+$/.test(file) && file !== "sw.js" && !unused.test(file))
    .sort();
  const hash = createHash("sha256");
  for (const file of [...files, "sw.js"]) hash.update(file).update(readFileSync(path(`${site}/${file}`)));
  const list = ["./", ...files.filter((file) => file !== "index.html")];
  const head = `const version = "${hash.digest("hex").slice(0, 12)}";\nconst files = ${JSON.stringify(list)};\n`;
  writeFileSync(path(`${site}/sw.js`), head + readFileSync(path(`${site}/sw.js`), "utf8"));
}

const own = readdirSync(path(".")).filter((file) => /\.(html|css|js|svg|webmanifest)$/.test(file));
assemble("../build/site", own, ".");
preloadPackage("../build/site");
listFilesForOffline("../build/site");
await buildExtension();
