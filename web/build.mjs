// Builds web/dist: the TypeScript, bundled and minified, with its declarations; Emscripten's glue, minified; the .wasm.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { minify as terser } from "terser";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const sources = (...names) => names.map((name) => path(`src/${name}.ts`));
// Without its own working directory, names of files and comments would depend on where the build is started.
const absWorkingDir = path("..");
const shared = {
  minify: true,
  charset: "utf8",
  bundle: true,
  format: "esm",
  target: "es2022",
  logLevel: "warning",
  absWorkingDir,
};
const wasm = path("dist/khulasa.wasm");
const glue = path("dist/khulasa-wasm.js");

/** A plugin that resolves imports whose path matches `filter` to `replacement`. */
const swap = (filter, replacement) => ({
  name: "swap",
  setup: ({ onResolve }) => onResolve({ filter }, () => replacement),
});

/**
 * Minifies again with terser, which optimizes functions better than esbuild: after brotli, our files are 0.1 KB
 * smaller, the glue 1 KB.
 */
async function makeSmall(file, options) {
  const { code } = await terser(readFileSync(file, "utf8"), { ecma: 2020, compress: { passes: 3 }, ...options });
  writeFileSync(file, code);
}

/** The words of a section of the stemmer's lexicon. */
function lexiconSection(name) {
  const [, section] = readFileSync(path("../core/data/stems.txt"), "utf8").split(`\n[${name}]\n`);
  const lines = section.split("\n[")[0].split("\n");
  return lines.filter((line) => !line.startsWith("#")).flatMap((line) => line.split(" ").filter(Boolean));
}

// What search.ts knows of Arabic nouns: the engine's own lists, so that there is only one to keep.
const nouns = {
  name: "nouns",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^khulasa:nouns$/ }, ({ path }) => ({ path, namespace: "nouns" }));
    onLoad({ filter: /.*/, namespace: "nouns" }, () => {
      const pastTenses = lexiconSection("irregular-verbs").map((verb) => verb.split("/")[0]);
      const words = {
        plurals: lexiconSection("plurals"),
        whole: [...lexiconSection("whole"), ...pastTenses],
        verbs: lexiconSection("regular-verbs"),
      };
      const exported = Object.entries(words).map(([name, list]) => `export const ${name} = "${list.join(" ")}";`);
      return { contents: exported.join("\n") };
    });
  },
};

rmSync(path("dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "--project", path("tsconfig.json"), "--emitDeclarationOnly"], {
  stdio: "inherit",
});

// Few files, because each costs a request and is compressed by itself. `new URL("./worker.js", import.meta.url)` must
// stay as it is, for the user's bundler to recognize.
await build({
  ...shared,
  entryPoints: sources("index", "polyfill", "element", "html", "article", "search", "similar", "module", "worker"),
  outdir: path("dist"),
  splitting: true,
  plugins: [nouns],
  external: ["./khulasa-wasm.js", "./html-wasm.js", "./rank-wasm.js"],
});
// Built by themselves. element.js and html.js contain all of dom.js, too: sharing it would cost their users two requests. What
// subjects.js shares with index.js would become a file of its own, a quarter KB more for all who load the engine.
await build({ ...shared, entryPoints: sources("dom", "fragment", "subjects"), outdir: path("dist"), plugins: [nouns] });

// platform.ts says where the .wasm is. The glue's own guess is removed: it would make bundlers include the file twice.
copyFileSync(path("../build/wasm/khulasa.wasm"), wasm);
copyFileSync(path("../build/wasm/khulasa_similar.wasm"), path("dist/khulasa-similar.wasm"));
const ownGuess = /new URL\((["'])khulasa(?:_similar)?\.wasm\1, ?import\.meta\.url\)\.(toString\(\)|href)/g;
const glueOf = (name) => readFileSync(path(`../build/wasm/${name}.js`), "utf8").replaceAll(ownGuess, '""');
writeFileSync(glue, glueOf("khulasa"));
// The linker shortens the names of imports and exports by a count, so a function more could change all of them.
if (glueOf("khulasa_similar").replaceAll("khulasa_similar.wasm", "khulasa.wasm") !== glueOf("khulasa"))
  throw new Error("khulasa.wasm and khulasa_similar.wasm need different scripts");
// Files of their own: otherwise Node would print all of it with every uncaught error in html.js. A character per byte is a
// fifth smaller after brotli than base64.
for (const name of ["html", "rank"]) {
  const bytes = readFileSync(path(`../build/wasm/khulasa_${name}.wasm`)).toString("latin1");
  writeFileSync(path(`dist/${name}-wasm.js`), `export const ${name}Wasm=${JSON.stringify(bytes)};`);
}
for (const name of readdirSync(path("dist")).filter((file) => file.endsWith(".js"))) {
  await makeSmall(path(`dist/${name}`), { module: true });
}

// For Node: the same, but files are read from the disk, and it is not minified, so that stack traces are readable.
await build({
  ...shared,
  minify: false,
  entryPoints: sources("index", "polyfill", "article", "subjects", "similar"),
  outdir: path("dist/node"),
  splitting: true,
  platform: "node",
  plugins: [
    nouns,
    swap(/\/platform\.js$/, { path: path("src/platform-node.ts") }),
    swap(/\/similar-source\.js$/, { path: path("src/similar-source-node.ts") }),
    ...["khulasa", "html", "rank"].map((name) =>
      swap(new RegExp(`/${name}-wasm\\.js$`), { path: `../${name}-wasm.js`, external: true }),
    ),
  ],
});

// One classic script with everything inside, the worker and the .wasm as strings. A string cannot import other files,
// so the worker is bundled again.
const classic = { ...shared, format: "iife", define: { "import.meta.url": "undefined" } };
const withGlue = swap(/\/khulasa-wasm\.js$/, { path: glue });
const worker = await build({ ...classic, entryPoints: sources("worker"), write: false, plugins: [withGlue] });
const embedded = {
  name: "embedded",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^khulasa:embedded$/ }, ({ path }) => ({ path, namespace: "embedded" }));
    onLoad({ filter: /.*/, namespace: "embedded" }, () => ({
      contents: `export const workerCode = ${JSON.stringify(worker.outputFiles[0].text)};
        export const deflatedWasm = "${deflateRawSync(readFileSync(wasm), { level: 9 }).toString("base64")}";`,
    }));
  },
};
await build({
  ...classic,
  entryPoints: sources("inline"),
  outfile: path("dist/khulasa.inline.js"),
  plugins: [embedded, withGlue, swap(/\/platform\.js$/, { path: path("src/platform-inline.ts") })],
});
await makeSmall(path("dist/khulasa.inline.js"), {});
