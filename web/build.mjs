// Builds web/dist: the TypeScript compiled, Emscripten's glue made small, the .wasm beside them.
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

rmSync(path("dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "--project", path("tsconfig.json")], { stdio: "inherit" });
buildSync({
  entryPoints: [path("../build/wasm/khulasa.js")],
  outfile: path("dist/khulasa-wasm.js"),
  minify: true,
  format: "esm",
  target: "es2022",
});
copyFileSync(path("../build/wasm/khulasa.wasm"), path("dist/khulasa.wasm"));
