// Puts the extension together in build/extension/: one folder and one zip a browser. The demo's parts, the package and
// Readability are copied in; only what runs inside the page is bundled, since content scripts are no modules.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { iconSizes, manifest } from "./manifest.mjs";

const path = (from) => fileURLToPath(new URL(from, import.meta.url));
const demo = path("..");
const dist = path("../../web/dist");
const { resolve } = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(path("../../package.json"), "utf8"));

export const browsers = ["chromium", "firefox"];
export const zipName = (browser) => `khulasa-${browser}-${version}.zip`;

/** What `entries` of the package import, start as a worker or load as a module, themselves included. */
function packageFiles(entries) {
  const files = new Set([...entries, "khulasa.wasm"]);
  for (const file of files) {
    if (!file.endsWith(".js")) continue;
    for (const [, name] of readFileSync(join(dist, file), "utf8").matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g))
      files.add(name);
  }
  return [...files].sort();
}

/** The scripts that `entries` import, themselves included, by their paths in demo/. */
async function scriptsOf(entries) {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => join(demo, entry)),
    absWorkingDir: demo,
    outdir: "unwritten",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    ignoreAnnotations: true,
    external: ["./khulasa/*", "../khulasa/*"],
  });
  return Object.keys(metafile.inputs).sort();
}

/** What is injected into a page, as one classic script. Not made small: reviewers of the stores read it. */
async function pageScript() {
  const entry = path("page/page.js");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
  });
  return outputFiles[0].contents;
}

// Its two assignments to innerHTML are what a linter warns of and Trusted Types forbid.
const html = (target, source) => `${target}.replaceChildren(
          ...new DOMParser().parseFromString(${source}, "text/html").body.childNodes
        ); // Khulasa: was an assignment to innerHTML`;
const changes = [
  ["page.innerHTML = pageCacheHtml;", html("page", "pageCacheHtml")],
  ["tmp.innerHTML = noscript.innerHTML;", html("tmp", "noscript.innerHTML")],
];

function readability() {
  let code = readFileSync(resolve("@mozilla/readability/Readability.js"), "utf8");
  for (const [before, after] of changes) {
    if (code.split(before).length !== 2) throw new Error(`Readability has another form, no single «${before}»`);
    code = code.replace(before, () => after);
  }
  return code;
}

/**
 * A page of the extension with the parts of the demo's that it names: «<!-- of index.html: NAME -->» stands for what index.html has
 * between «<!-- NAME -->» and «<!-- end of NAME -->».
 */
function withParts(html) {
  const page = readFileSync(join(demo, "index.html"), "utf8");
  return html.replace(/^ *<!-- of index\.html: (.+) -->\n/gm, (_, name) => {
    const [, part, ...more] = page.split(new RegExp(`^ *<!-- (?:end of )?${name} -->\\n`, "m"));
    if (!part || more.length !== 1) throw new Error(`index.html has no part «${name}»`);
    return part;
  });
}

let rendering;

/** The icon in each size, as PNG. */
async function icons() {
  rendering ??= initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await rendering;
  const svg = readFileSync(path("../icon.svg"), "utf8");
  return iconSizes.map((size) => [size, new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng()]);
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

/** The zip of `folder`: sorted, of one date, packed by one implementation, so that the same files give the same bytes. */
function zip(folder) {
  const entries = filesUnder(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}

/** Builds into `target`; the package must have been built. */
export async function buildExtension(target = path("../../build/extension")) {
  rmSync(target, { recursive: true, force: true });
  const scripts = await scriptsOf(["extension/panel.js", "extension/options-page.js", "extension/background.js"]);
  const page = await pageScript();
  const pngs = await icons();
  for (const browser of browsers) {
    const folder = join(target, browser);
    const put = (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    };
    const copy = (file, from = demo) => put(file, readFileSync(join(from, file)));
    for (const file of [...scripts, "style.css", "icon.svg"]) copy(file);
    for (const file of filesUnder(path("."))) {
      if (/\.html$/.test(file)) put(`extension/${file}`, withParts(readFileSync(path(file), "utf8")));
      else if (/\.css$/.test(file)) put(`extension/${file}`, readFileSync(path(file)));
      else if (/^_locales/.test(file)) put(file, readFileSync(path(file)));
    }
    put("extension/page.js", page);
    put("extension/Readability.js", readability());
    for (const [size, png] of pngs) put(`icons/${size}.png`, png);
    for (const file of ["LICENSE", "NOTICE"]) copy(file, path("../.."));
    put("LICENSE-Readability.md", readFileSync(resolve("@mozilla/readability/LICENSE.md")));
    for (const file of packageFiles(["index.js", "html.js"])) put(`khulasa/${file}`, readFileSync(join(dist, file)));
    put("manifest.json", `${JSON.stringify(manifest(browser, version), null, 2)}\n`);
    writeFileSync(join(target, zipName(browser)), zip(folder));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildExtension(process.argv[2]);
