// Builds web/dist: the TypeScript bundled and made small, its declarations, Emscripten's glue made small, the .wasm beside them.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { minify as terser } from "terser";

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
// terser sees further into a function than esbuild does: 0.1 KB of ours after brotli, and 1.1 KB of Emscripten's glue, which is
// one function round all of its own and calls half of it.
copyFileSync(path("../build/wasm/khulasa.js"), path("dist/khulasa-wasm.js"));
for (const name of readdirSync(path("dist")).filter((file) => file.endsWith(".js"))) {
  const file = path(`dist/${name}`);
  const { code } = await terser(readFileSync(file, "utf8"), { module: true, ecma: 2020, compress: { passes: 3 } });
  writeFileSync(file, code);
}
copyFileSync(path("../build/wasm/khulasa.wasm"), path("dist/khulasa.wasm"));
