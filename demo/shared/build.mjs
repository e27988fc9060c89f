// What the builds of the page and of the extension have in common.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { zipSync } from "fflate";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
export const demo = path("..");
export const dist = path("../../web/dist");

/** The scripts that `entries` import, statically or not, and the entries themselves, as paths in demo/. */
export async function scriptsOf(entries) {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => join(demo, entry)),
    absWorkingDir: demo,
    outdir: "unwritten",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    ignoreAnnotations: true,
    external: ["../khulasa/*", "../vendor/*"],
  });
  return Object.keys(metafile.inputs).sort();
}

/** The package's files that `entries` import, start as a worker or load as a module, and the entries themselves. */
export function packageFiles(entries) {
  const files = new Set([...entries, "khulasa.wasm"]);
  for (const file of files) {
    if (!file.endsWith(".js")) continue;
    for (const [, name] of readFileSync(join(dist, file), "utf8").matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g))
      files.add(name);
  }
  return [...files].sort();
}

// The libraries of others that the demo uses, by the names under which its scripts import them: each with its licence.
const libraries = {
  "vendor/idb.js": ["idb/build/index.js", "idb/LICENSE"],
  "vendor/minisearch.js": ["minisearch/dist/es/index.js", "minisearch/LICENSE.txt"],
};

/** Their files: [name, code, licence], as they are in the npm packages, so that reviewers of the extension can compare them. */
export const vendored = () =>
  Object.entries(libraries).map(([name, files]) => [
    name,
    ...files.map((file) => readFileSync(join(demo, "../node_modules", file))),
  ]);

/** What the saved articles need of the package. */
export const packageFilesOfSaved = () => [...packageFiles(["similar.js", "search.js"]), "khulasa-similar.wasm"];

/** The HTML of a page of the demo. Each line «<!-- include FILE -->» is replaced by that file of shared/. */
export function readPage(file) {
  return readFileSync(join(demo, file), "utf8").replace(/^( *)<!-- include (\S+) -->\n/gm, (_, indent, part) =>
    readFileSync(path(part), "utf8").replace(/^(?=.)/gm, indent),
  );
}

/** The files under `folder`, sorted, with / between the names. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

/** The zip of `folder`. Entries are sorted and have a fixed date, so that the same files always make the same bytes. */
export function zip(folder) {
  const entries = filesUnder(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}
