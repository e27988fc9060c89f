// Builds the extension into build/extension/: a folder and a zip for each browser. The demo's scripts and the package are
// copied. Only the content script is bundled, since content scripts cannot be modules.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import {
  demo,
  dist,
  filesUnder,
  packageFiles,
  packageFilesOfSaved,
  readPage,
  scriptsOf,
  vendored,
  zip,
} from "../shared/build.mjs";
import { iconSizes, manifest } from "./manifest.mjs";

const path = (from) => fileURLToPath(new URL(from, import.meta.url));
const { resolve } = createRequire(import.meta.url);
const { version } = JSON.parse(readFileSync(path("../../package.json"), "utf8"));

export const browsers = ["chromium", "firefox"];
export const zipName = (browser) => `khulasa-${browser}-${version}.zip`;

/**
 * Bundles a content script into one file: "iife" for the browser to inject, "esm" for tests to import. khulasa/dom is
 * bundled from its source, and nothing is minified, since the stores' reviewers read it.
 */
export async function bundled(entry, format) {
  const { outputFiles } = await build({
    entryPoints: [path(`content/${entry}`)],
    absWorkingDir: path("../.."), // comments name the files from there, wherever the build is started
    alias: { "khulasa/dom": path("../../web/src/dom.ts") },
    bundle: true,
    write: false,
    format,
    target: "es2022",
    charset: "utf8",
  });
  return outputFiles[0].contents;
}

let rendering;

/** The icon in each size, as PNG. */
async function icons() {
  rendering ??= initWasm(readFileSync(resolve("@resvg/resvg-wasm/index_bg.wasm")));
  await rendering;
  const svg = readFileSync(path("../shared/icon.svg"), "utf8");
  // The stores show the largest and want a margin of an eighth around it; the others are shown in toolbars, as large as can be.
  const withMargin = svg.replace('viewBox="0 0 64 64"', 'viewBox="-10.67 -10.67 85.34 85.34"');
  return iconSizes.map((size) => {
    const drawing = size === Math.max(...iconSizes) ? withMargin : svg;
    return [size, new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng()];
  });
}

/** Builds the extension into `target`. The package must have been built. */
export async function buildExtension(target = path("../../build/extension")) {
  rmSync(target, { recursive: true, force: true });
  const entries = [
    "extension/panel.js",
    "extension/options-page.js",
    "extension/background.js",
    "shared/html-worker.js",
  ];
  const scripts = await scriptsOf(entries);
  const content = await bundled("content.js", "iife");
  const pngs = await icons();
  for (const browser of browsers) {
    const folder = join(target, browser);
    const put = (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    };
    const copy = (file, from = demo) => put(file, readFileSync(join(from, file)));
    for (const file of [...scripts, "shared/style.css", "shelf/shelf.css", "shared/icon.svg"]) copy(file);
    for (const [file, code, licence] of vendored()) {
      put(file, code);
      put(file.replace(".js", "-LICENSE.txt"), licence);
    }
    for (const file of filesUnder(path("."))) {
      if (/\.html$/.test(file)) put(`extension/${file}`, readPage(`extension/${file}`));
      else if (/\.css$/.test(file)) put(`extension/${file}`, readFileSync(path(file)));
      else if (/^_locales/.test(file)) put(file, readFileSync(path(file)));
    }
    put("extension/content.js", content);
    for (const [size, png] of pngs) put(`icons/${size}.png`, png);
    for (const file of ["LICENSE", "NOTICE"]) copy(file, path("../.."));
    const ofPackage = [...packageFiles(["index.js", "html.js", "article.js", "fragment.js"]), ...packageFilesOfSaved()];
    for (const file of new Set(ofPackage)) put(`khulasa/${file}`, readFileSync(join(dist, file)));
    put("manifest.json", `${JSON.stringify(manifest(browser, version), null, 2)}\n`);
    writeFileSync(join(target, zipName(browser)), zip(folder));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildExtension(process.argv[2]);
