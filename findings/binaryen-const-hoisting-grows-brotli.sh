#!/usr/bin/env bash
# binaryen 132.0.0 (npm), on harfbuzz.wasm of harfbuzzjs 1.6.4 (npm): a pass that makes a module smaller makes its download larger.
#
# What it does: `--const-hoisting` puts a constant that a function uses often into a local, which takes fewer bytes each time. The module
# shrinks by 1.6 %. After brotli it is 1.2 % larger than without the pass: the repeated constants were what compresses best, and each
# function now names another local.
#
# The natural guess: a pass that saves bytes saves some of them on the wire, too.
#
# Why it matters: Arabic in the browser, whether shaped or analysed, comes as WebAssembly, and is sent compressed. Passes for size have
# to be judged after brotli.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --no-save binaryen@132.0.0 harfbuzzjs@1.6.4 >&2 || exit 2

module=node_modules/harfbuzzjs/dist/harfbuzz.wasm
# Written anew without a pass: the tool's own encoding is the same in both.
node_modules/.bin/wasm-opt --all-features "$module" -o plain.wasm
node_modules/.bin/wasm-opt --all-features "$module" -o hoisted.wasm --const-hoisting

cat >sizes.mjs <<'JS'
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const [plain, hoisted] = ["plain.wasm", "hoisted.wasm"].map((name) => readFileSync(name));
const sent = [plain, hoisted].map((bytes) => brotliCompressSync(bytes).length);
console.log(`plain:   ${plain.length} bytes, ${sent[0]} after brotli`);
console.log(`hoisted: ${hoisted.length} bytes, ${sent[1]} after brotli`);
process.exit(hoisted.length < 0.99 * plain.length && sent[1] > 1.01 * sent[0] ? 0 : 1);
JS
node sizes.mjs
