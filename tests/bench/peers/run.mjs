// Times one peer on one text in its own process: `node run.mjs FOLDER PEER FILE` prints the milliseconds of the fastest
// of up to 5 runs within 5 seconds. The first run is a warm-up and counts only if there was no other.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { calls } from "./calls.mjs";

const [folder, peer, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const run = calls[peer](createRequire(join(folder, "package.json"))(peer));
const times = [];
const begin = performance.now();
while (times.length < 5 && performance.now() - begin < 5000) {
  const start = performance.now();
  await run(text);
  times.push(performance.now() - start);
}
console.log(Math.min(...(times.length > 1 ? times.slice(1) : times)));
