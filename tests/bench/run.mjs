// The whole benchmark, as `./dev bench` runs it: `node run.mjs PEERS PYTHON LOAD`, where PEERS is the folder with npm's
// peers installed, PYTHON an interpreter that has PyPI's, and LOAD the load of the machine before anything was built.
// Writes RESULTS.md and plot.svg to this folder.
import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { promisify } from "node:util";
import { build } from "esbuild";
import { createKhulasa } from "../../web/dist/node/index.js";
import { root, sourceOf } from "../support/articles.mjs";
import { brotliBytes, closure } from "../support/transfer.mjs";
import { browsers, measureInBrowser } from "./browser.mjs";
import { makeText } from "./make_text.mjs";
import { inBrowser } from "./peers/calls.mjs";
import { plot, report } from "./report.mjs";

const bytes = [5_000, 20_000, 100_000, 1_000_000, 10_000_000];
// The text for the cold start and for the first and the hundredth call.
const callFile = "build/bench/page.txt";
// The texts of tests/reading: each is analysed by itself.
const realFile = "build/bench/real.txt";
const peersFile = "build/bench/peers.js";
// The package as it was at the commit of baseline.txt, if the history has it.
const baselineFile = existsSync(`${root}build/bench/baseline/index.js`) && "build/bench/baseline/index.js";
const peerBytes = bytes.slice(0, 4);
const peerLimitMs = 60_000;
const [, , peersFolder, python, load] = process.argv;
const peers = JSON.parse(readFileSync(`${root}tests/bench/peers/package.json`, "utf8")).dependencies;

const fileOf = (size) => `build/bench/${size}.txt`;
const say = (text) => console.log(`    ${text}`);

mkdirSync(`${root}build/bench`, { recursive: true });
for (const size of bytes) writeFileSync(root + fileOf(size), makeText(size));
const callText = sourceOf("seed-shape");
writeFileSync(root + callFile, callText);
const realTexts = readdirSync(`${root}tests/reading`)
  .map((name) => `${root}tests/reading/${name}/source.txt`)
  .filter((file) => existsSync(file))
  .map((file) => readFileSync(file, "utf8"));
writeFileSync(root + realFile, realTexts.join("\u001E"));

/** Bundles the peers that run in a browser into one module. Its export `peers` maps a name to a function of a text. */
async function bundlePeers() {
  const entries = inBrowser.map(
    (name) => `${JSON.stringify(name)}: calls[${JSON.stringify(name)}](require(${JSON.stringify(name)}))`,
  );
  const contents = `import { calls } from ${JSON.stringify(`${root}tests/bench/peers/calls.mjs`)};
    export const peers = { ${entries.join(", ")} };`;
  const stdin = { contents, resolveDir: peersFolder };
  await build({ stdin, bundle: true, format: "esm", minify: true, outfile: root + peersFile, logLevel: "error" });
}

function measureNatively() {
  const filter = "--benchmark_format=json";
  const { benchmarks } = JSON.parse(
    execFileSync(`${root}build/native/tests/bench/khulasa_bench`, [filter], { encoding: "utf8", maxBuffer: 1 << 26 }),
  );
  return benchmarks.map(({ name, cpu_time: ms }) => ({
    stage: name.split("/")[0],
    bytes: Number(name.split("/")[1]),
    ms,
  }));
}

function measureMemory() {
  const output = execFileSync(
    `${root}build/native/tests/khulasa_peak`,
    bytes.map((size) => root + fileOf(size)),
    { encoding: "utf8" },
  );
  return output
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number))
    .map(([units, peak]) => peak / units);
}

/** The milliseconds that `command` prints last, or undefined if it failed or took longer than the limit. */
async function measurePeer(command, ...args) {
  try {
    const { stdout } = await promisify(execFile)(command, args, { timeout: peerLimitMs });
    return Number(stdout.trim().split("\n").at(-1));
  } catch {
    return undefined;
  }
}

/** The milliseconds of each peer for each size, each in a process of its own: {peer: [ms, ...]}. */
async function measurePeers(names, commandOf) {
  const rows = {};
  for (const peer of names) {
    say(peer);
    rows[peer] = [];
    for (const size of peerBytes) {
      const ran = rows[peer].every((ms) => ms !== undefined);
      const command = commandOf(peer, root + fileOf(size));
      rows[peer].push(ran ? await measurePeer(...command) : undefined); // after a failure, skips larger sizes
    }
  }
  return rows;
}

async function measureInNode() {
  const khulasa = await createKhulasa({ worker: false });
  const rows = [];
  for (const size of bytes) {
    const text = readFileSync(root + fileOf(size), "utf8");
    let best = Infinity;
    for (let i = 0; i < (size > 1e6 ? 3 : 20); i++) {
      const begin = performance.now();
      await khulasa.analyze(text);
      best = Math.min(best, performance.now() - begin);
    }
    rows.push(best);
  }
  return rows;
}

const results = {
  bytes,
  peerBytes,
  peerLimitMs,
  callUnits: callText.length,
  real: { texts: realTexts.length, units: realTexts.reduce((sum, text) => sum + text.length, 0) },
  baseline: baselineFile && readFileSync(`${root}tests/bench/baseline.txt`, "utf8").slice(0, 7),
  peerVersions: peers,
};
results.load = Number(load);
results.machine = `${cpus()[0].model}, ${cpus().length} cores, ${process.platform} ${process.arch}`;
results.node = process.version;
results.compiler = execFileSync("c++", ["--version"], { encoding: "utf8" }).split("\n")[0];
results.emcc = execFileSync("emcc", ["--version"], { encoding: "utf8" }).match(/\d+\.\d+\.\d+/)[0];
results.date = new Date().toISOString().slice(0, 10);
const scripts = closure(["index.js"]);
results.transfer = {
  wasm: brotliBytes("khulasa.wasm"),
  scripts: scripts.reduce((sum, file) => sum + brotliBytes(file), 0),
  requests: 1 + scripts.length,
};
await bundlePeers();
say("natively");
results.native = measureNatively();
results.memory = measureMemory();
say("in Node");
results.inNode = await measureInNode();
const npm = `${root}tests/bench/peers/run.mjs`;
results.peers = await measurePeers(Object.keys(peers), (peer, file) => [
  process.execPath,
  npm,
  peersFolder,
  peer,
  file,
]);
const pypi = `${root}tests/bench/peers/run.py`;
results.pythonVersions = JSON.parse(execFileSync(python, [pypi], { encoding: "utf8" }));
results.pythonPeers = await measurePeers(Object.keys(results.pythonVersions), (peer, file) => [
  python,
  pypi,
  peer,
  file,
]);
results.browsers = {};
for (const [name, browser] of Object.entries(browsers)) {
  say(browser.skip || `in ${name}`);
  if (browser.skip) continue;
  const files = [callFile, realFile, ...bytes.map(fileOf)];
  results.browsers[name] = await measureInBrowser(browser, files, { callFile, peersFile, baselineFile });
}
writeFileSync(`${root}build/bench/results.json`, JSON.stringify(results, null, 1));
writeFileSync(`${root}tests/bench/plot.svg`, plot(results));
writeFileSync(`${root}tests/bench/RESULTS.md`, report(results));
console.log(report(results));
