// Builds the demo page into build/site/: the demo's scripts and the package's files, copied. Only two lists of files
// are written, the service worker's and the page's preloads, since the names of some of the package's files contain
// hashes.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { demo, dist, packageFiles, readPage, scriptsOf } from "../shared/build.mjs";

const site = fileURLToPath(new URL("../../build/site", import.meta.url));

// These go to the root of the site: a service worker serves the folder that it is in.
const atRoot = ["manifest.webmanifest", "sw.js"];

/** The package's files that its entry imports statically, the entry included. */
function staticImports() {
  const files = new Set(["index.js"]);
  for (const file of files) {
    for (const [, found] of readFileSync(join(dist, file), "utf8").matchAll(/from"\.\/([^"]+)"/g)) files.add(found);
  }
  return [...files];
}

/** Preloads what the package's entry imports, so that the browser need not read one file to find the next. */
function withPreloads(html) {
  const entry = '<link rel="modulepreload" href="khulasa/index.js">';
  const links = staticImports().map((file) => entry.replace("index.js", file));
  return html.replace(entry, links.join("\n    "));
}

/** The service worker with the list of files to store and a version that changes with any of them. */
function withFiles(worker) {
  const files = readdirSync(site, { recursive: true })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => statSync(join(site, file)).isFile())
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(site, file)));
  const list = ["./", ...files.filter((file) => file !== "index.html" && file !== "sw.js")];
  const version = hash.digest("hex").slice(0, 12);
  return `const version = "${version}";\nconst files = ${JSON.stringify(list)};\n${worker}`;
}

/** Builds the site; the package must have been built. */
export async function buildSite() {
  rmSync(site, { recursive: true, force: true });
  const put = (file, content) => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), content);
  };
  const scripts = await scriptsOf(["shared/engine.js", "page/page.js"]);
  for (const file of [...scripts, "shared/style.css", "shared/icon.svg", "page/no-script.css"])
    put(file, readFileSync(join(demo, file)));
  for (const file of packageFiles(["index.js", "html.js"])) put(`khulasa/${file}`, readFileSync(join(dist, file)));
  for (const file of atRoot) put(file, readFileSync(join(demo, "page", file)));
  put("index.html", withPreloads(readPage("page/index.html")));
  put("sw.js", withFiles(readFileSync(join(demo, "page/sw.js"), "utf8")));
}
