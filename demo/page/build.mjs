// Builds the demo page into build/site/. Browsers may cache a file for minutes or days, so the files of two builds could
// mix in one page. Therefore everything that the page loads is in a folder named after its content, and only three files
// have the same address in every build: index.html, which names the folder, recover.js and the service worker.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { demo, dist, packageFiles, readPage, scriptsOf } from "../shared/build.mjs";

const site = fileURLToPath(new URL("../../build/site", import.meta.url));

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

/** A script of the page without its comments and with short names: a third of the bytes that browsers load are saved. */
const minified = (code) => transformSync(code.toString(), { minify: true, charset: "utf8", target: "es2022" }).code;

/** The parts of the page: `files`, which go into the folder of the build, by path, and the three files beside it. */
export async function siteParts() {
  const read = (file) => readFileSync(join(demo, file));
  const scripts = await scriptsOf(["shared/engine.js", "page/page.js", "shared/html-worker.js"]);
  const files = new Map();
  for (const file of scripts) files.set(file, minified(read(file)));
  for (const file of ["shared/style.css", "shared/icon.svg", "page/no-script.css"]) files.set(file, read(file));
  for (const file of packageFiles(["index.js", "html.js", "article.js"]))
    files.set(`khulasa/${file}`, readFileSync(join(dist, file)));
  files.set("manifest.webmanifest", read("page/manifest.webmanifest"));
  return {
    files,
    html: withPreloads(readPage("page/index.html")),
    recover: minified(read("page/recover.js")),
    worker: minified(read("page/sw.js")),
  };
}

const integrity = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Writes the parts of siteParts() to the folder `target` and returns the name of the build's folder. Deterministic. */
export function writeSite({ files, html, recover, worker }, target) {
  const names = [...files.keys()].sort();
  const hash = createHash("sha256").update(html).update(recover).update(worker);
  for (const name of names) hash.update(name).update(files.get(name));
  const build = hash.digest("hex").slice(0, 12);
  rmSync(target, { recursive: true, force: true });
  const put = (file, content) => {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), content);
  };
  for (const name of names) put(`${build}/${name}`, files.get(name));
  put("index.html", html.replace(/(href|src)="(?=(shared|page|khulasa)\/|manifest\.)/g, `$1="${build}/`));
  put("recover.js", recover);
  const kept = names.map((name) => [`${build}/${name}`, integrity(files.get(name))]);
  kept.push(["recover.js", integrity(recover)]);
  put("sw.js", `const build = "${build}";\nconst files = ${JSON.stringify(Object.fromEntries(kept))};\n${worker}`);
  return build;
}

/** Builds the site; the package must have been built. */
export async function buildSite() {
  writeSite(await siteParts(), site);
}
