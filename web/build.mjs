// Builds web/dist: the TypeScript bundled and made small, its declarations, Emscripten's glue made small, the .wasm beside them.
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { minify as minifyGlue } from "terser";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const minify = { minify: true, format: "esm", target: "es2022" };

rmSync(path("dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "--project", path("tsconfig.json"), "--emitDeclarationOnly"], { stdio: "inherit" });
// Few files, since each costs a request and is compressed alone. `new URL("./worker.js", import.meta.url)` stays as it is:
// the user's bundler must see it.
buildSync({
  ...minify,
  entryPoints: ["index", "polyfill", "element", "html", "search", "module", "worker"].map((name) => path(`src/${name}.ts`)),
  outdir: path("dist"),
  bundle: true,
  splitting: true,
  external: ["./khulasa-wasm.js"],
});
// Emscripten's glue is one function round all of its own: terser takes out what is not called inside, 1.1 KB after brotli.
const glue = readFileSync(path("../build/wasm/khulasa.js"), "utf8");
const { code } = await minifyGlue(glue, { module: true, ecma: 2020, compress: { passes: 3 } });
writeFileSync(path("dist/khulasa-wasm.js"), code);
copyFileSync(path("../build/wasm/khulasa.wasm"), path("dist/khulasa.wasm"));
