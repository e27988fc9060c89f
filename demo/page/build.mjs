// Builds the demo page into build/site/. Browsers may cache a file for minutes or days, so the files of two builds could
// mix in one page. Therefore everything that the page loads is in a folder named after its content, and only three files
// have the same address in every build: index.html, which names the folder, recover.js and the service worker.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { minify as terser } from "terser";
import { demo, dist, packageFiles, packageFilesOfSaved, readPage, scriptsOf, vendored } from "../shared/build.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const site = join(root, "build/site");

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

/**
 * A script or style sheet of the page without its comments and with short names: a third of the bytes that browsers load
 * are saved. Scripts are minified again with terser, as those of the package are, which makes them 1.5 % smaller yet.
 */
async function minified(source, loader = "js", isModule = true) {
  const { code } = transformSync(source.toString(), { loader, minify: true, charset: "utf8", target: "es2022" });
  if (loader === "css") return code;
  return (await terser(code, { ecma: 2020, module: isModule, compress: { passes: 3 } })).code;
}

/**
 * aboutArticle() of khulasa/article by itself. The package's file also has readArticle(), and with it the reader of HTML,
 * which is a third of the page's scripts and which most visits never need.
 */
async function aboutArticle() {
  const { outputFiles } = await build({
    stdin: { contents: 'export { aboutArticle } from "./web/src/article.ts";', resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    charset: "utf8",
    target: "es2022",
    plugins: [{ name: "unused", setup: leaveOutModules }],
  });
  return minified(outputFiles[0].text);
}

/** Both modules' scripts are written by web/build.mjs, and aboutArticle() uses neither. */
function leaveOutModules({ onResolve, onLoad }) {
  onResolve({ filter: /\/(?:html|khulasa)-wasm\.js$/ }, ({ path }) => ({
    path,
    namespace: "unused",
    sideEffects: false,
  }));
  onLoad({ filter: /.*/, namespace: "unused" }, () => ({ contents: "export default undefined; export let htmlWasm;" }));
}

// Scripts that are loaded when they are needed: with a rich paste, a file, another sample, a card.
const laterScripts = [
  "page/more-samples.js",
  "page/markdown.js",
  "page/mhtml.js",
  "page/shared-text.js",
  "shared/html-worker.js",
  "shared/listen.js",
  "shared/listen-view.js",
  "shared/point-menu.js",
  "shared/share-card.js",
];

/**
 * The parts of the page: `files`, which go into the folder of the build, by path, the names of those of them that are
 * loaded `later`, and of those that the saved articles (`saved`) and the page for `several` articles need; and the three files
 * beside it.
 */
export async function siteParts() {
  const read = (file) => readFileSync(join(demo, file));
  const scripts = await scriptsOf(["shared/engine.js", "page/page.js", "shared/html-worker.js"]);
  const files = new Map();
  for (const file of scripts) files.set(file, await minified(read(file)));
  for (const file of ["shared/style.css", "shelf/shelf.css", "several/several.css", "page/no-script.css"])
    files.set(file, await minified(read(file), "css"));
  files.set("shared/icon.svg", read("shared/icon.svg"));
  const engine = packageFiles(["index.js"]);
  const reader = packageFiles(["html.js", "fragment.js"]).filter((file) => !engine.includes(file));
  const ofSaved = packageFilesOfSaved().filter((file) => ![...engine, ...reader].includes(file));
  for (const file of [...engine, ...reader, ...ofSaved]) files.set(`khulasa/${file}`, readFileSync(join(dist, file)));
  for (const [file, code, licence] of vendored()) files.set(file, `/*\n${licence}*/\n${await minified(code)}`);
  files.set("khulasa/about.js", await aboutArticle());
  files.set("manifest.webmanifest", read("page/manifest.webmanifest"));
  return {
    files,
    later: [...laterScripts, ...reader.map((file) => `khulasa/${file}`)],
    saved: [
      ...[...files.keys()].filter((file) => /^(?:shelf|vendor)\//.test(file)),
      ...ofSaved.map((file) => `khulasa/${file}`),
    ],
    several: [...files.keys()].filter((file) => file.startsWith("several/")),
    html: withPreloads(readPage("page/index.html")).replace(/^ +/gm, ""), // a twentieth of its bytes
    recover: await minified(read("page/recover.js"), "js", false),
    worker: await minified(read("page/sw.js"), "js", false),
  };
}

const integrity = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Writes the parts of siteParts() to the folder `target` and returns the name of the build's folder. Deterministic. */
export function writeSite({ files, later, saved, several, html, recover, worker }, target) {
  const names = [...files.keys()].sort();
  const hash = createHash("sha256").update(html).update(recover).update(worker);
  for (const name of names) hash.update(name).update(files.get(name));
  const folder = hash.digest("hex").slice(0, 12);
  rmSync(target, { recursive: true, force: true });
  const put = (file, content) => {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), content);
  };
  for (const name of names) put(`${folder}/${name}`, files.get(name));
  put("index.html", html.replace(/(href|src)="(?=(shared|page|khulasa)\/|manifest\.)/g, `$1="${folder}/`));
  put("recover.js", recover);
  const hashes = (some) => some.map((name) => [`${folder}/${name}`, integrity(files.get(name))]);
  const atOnce = hashes(names.filter((name) => ![...later, ...saved, ...several].includes(name)));
  atOnce.push(["recover.js", integrity(recover)]);
  // A file of its own for each part: the hashes are most of the service worker, which every visitor loads.
  const listFile = (name, some) => {
    const list = JSON.stringify(Object.fromEntries(hashes(some)));
    put(`${folder}/${name}.json`, list);
    return { [`${folder}/${name}.json`]: integrity(list) };
  };
  const listed = {
    files: Object.fromEntries(atOnce),
    later: Object.fromEntries(hashes(later)),
    saved: listFile("saved", saved),
    several: listFile("several", several),
  };
  const lists = Object.entries(listed).map(([name, list]) => `const ${name} = ${JSON.stringify(list)};\n`);
  put("sw.js", `const build = "${folder}";\n${lists.join("")}${worker}`);
  return folder;
}

/** Builds the site; the package must have been built. */
export async function buildSite() {
  writeSite(await siteParts(), site);
}
