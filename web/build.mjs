// Builds web/dist: the TypeScript compiled and made small, Emscripten's glue made small, the .wasm beside them.
import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const minify = { minify: true, format: "esm", target: "es2022" };

rmSync(path("dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "--project", path("tsconfig.json")], { stdio: "inherit" });
// File by file, not as one bundle: `new URL("./worker.js", import.meta.url)` stays where the user's bundler sees it.
const compiled = readdirSync(path("dist")).filter((file) => file.endsWith(".js")).map((file) => path(`dist/${file}`));
buildSync({ ...minify, entryPoints: compiled, outdir: path("dist"), allowOverwrite: true });
buildSync({ ...minify, entryPoints: [path("../build/wasm/khulasa.js")], outfile: path("dist/khulasa-wasm.js") });
copyFileSync(path("../build/wasm/khulasa.wasm"), path("dist/khulasa.wasm"));
