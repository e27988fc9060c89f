// Builds web/dist: the TypeScript bundled and made small, its declarations, Emscripten's glue made small, the .wasm beside them.
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

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
buildSync({ ...minify, entryPoints: [path("../build/wasm/khulasa.js")], outfile: path("dist/khulasa-wasm.js") });
copyFileSync(path("../build/wasm/khulasa.wasm"), path("dist/khulasa.wasm"));
