// What a new user does: installs the packed tarball and uses it with each bundler and with none, here in real browsers
// under a strict content security policy.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import webpack from "webpack";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { installPackage } from "../support/package.mjs";
import {
  launchChromium,
  launchFirefox,
  skipWithoutChromium,
  skipWithoutFirefox,
  timeoutMs,
  until,
} from "./harness.mjs";

const policy = {
  "content-security-policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self'",
};
const page = '<!doctype html><meta charset="utf-8"><script type="module" src="./main.js"></script>';

// The user's program. The Summarizer has an engine of its own, so there are two workers; that of the fingerprints has ended.
const program = `import { createKhulasa, Summarizer } from "khulasa";
import { createFingerprinter, similar } from "khulasa/similar";
const text = ${JSON.stringify(sourceOf("news"))};
const khulasa = await createKhulasa({ worker: true });
const { sentences } = await khulasa.summarize(text);
const summarizer = await Summarizer.create({ type: "tldr", outputLanguage: "ar" });
const fingerprinter = await createFingerprinter({ worker: true });
const fingerprint = await fingerprinter.fingerprint(text);
fingerprinter.dispose();
const [{ isCopy }] = similar(fingerprint, [fingerprint]);
globalThis.answer = { sentences: sentences.length, isSlice: text.includes(await summarizer.summarize(text)), isCopy };`;

let folder;
const source = (name) => `${folder}/node_modules/khulasa/web/dist/${name}`;

const copyModules = (to) => {
  for (const name of ["khulasa.wasm", "khulasa-similar.wasm"]) copyFileSync(source(name), `${to}/${name}`);
};

/** Each function builds the program, without configuration if possible, and returns the folder to serve. */
const bundlers = {
  async Vite() {
    const { build } = await import("vite"); // needs a newer Node than the other tests
    await build({ root: folder, logLevel: "error", build: { outDir: "vite", target: "es2022" } });
    return `${folder}/vite`;
  },
  async webpack() {
    const compiler = webpack({
      context: folder,
      mode: "production",
      entry: "./main.js",
      output: { path: `${folder}/webpack`, filename: "main.js" },
    });
    const stats = await new Promise((resolve, reject) =>
      compiler.run((error, done) => (error ? reject(error) : resolve(done))),
    );
    await new Promise((resolve) => compiler.close(resolve));
    assert.deepEqual(stats.toJson().errors, []);
    const warnings = stats.toJson().warnings.map(({ message }) => message);
    assert.deepEqual(
      warnings.filter((message) => !message.startsWith("asset size limit")),
      [],
    ); // the .wasm is 345 KiB
    return `${folder}/webpack`;
  },
  // These two leave `new URL(...)` unchanged, so the worker is a separate entry and the .wasm is copied.
  async esbuild() {
    const outdir = `${folder}/esbuild`;
    await esbuild({
      absWorkingDir: folder,
      entryPoints: { main: "main.js", worker: "khulasa/worker" },
      outdir,
      bundle: true,
      splitting: true,
      format: "esm",
      logLevel: "error",
    });
    copyModules(outdir);
    return outdir;
  },
  async Rollup() {
    const dir = `${folder}/rollup`;
    const input = { main: `${folder}/main.js`, worker: source("worker.js") };
    const bundle = await rollup({ input, plugins: [nodeResolve({ browser: true })] });
    await bundle.write({ dir, format: "esm", chunkFileNames: "[name].js" });
    await bundle.close();
    copyModules(dir);
    return dir;
  },
  // The files of the package on a plain server, imported by path.
  async "no bundler"() {
    const dir = `${folder}/plain`;
    mkdirSync(dir, { recursive: true });
    writeFileSync(
      `${dir}/main.js`,
      program
        .replace('"khulasa"', '"/node_modules/khulasa/web/dist/index.js"')
        .replace('"khulasa/similar"', '"/node_modules/khulasa/web/dist/similar.js"'),
    );
    return dir;
  },
};

const [major, minor] = process.versions.node.split(".").map(Number);
const isOldForVite = major < 20 || (major === 20 && minor < 19) ? "this Vite needs Node 20.19" : false;

describe("bundlers", { timeout: 10 * timeoutMs }, () => {
  const browsers = {};

  before(async () => {
    ({ folder } = installPackage("bundlers"));
    writeFileSync(`${folder}/main.js`, program);
    writeFileSync(`${folder}/index.html`, page);
    if (!skipWithoutChromium) browsers.Chromium = await launchChromium();
    if (!skipWithoutFirefox) browsers.Firefox = await launchFirefox();
  });

  after(async () => {
    for (const browser of Object.values(browsers)) await browser.close();
  });

  async function runs(url, name) {
    const tab = await browsers[name].newPage();
    const complaints = [];
    tab.on("pageerror", (error) => complaints.push(String(error)));
    tab.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await tab.goto(url);
    await until(tab, () => globalThis.answer !== undefined).catch((error) =>
      assert.fail(`${error.message}: ${complaints}`),
    );
    assert.deepEqual(await tab.evaluate(() => globalThis.answer), { sentences: 3, isSlice: true, isCopy: true });
    if (name === "Chromium") assert.equal(tab.workers().length, 2);
    await tab.close();
  }

  for (const [bundler, build] of Object.entries(bundlers)) {
    test(`built with ${bundler}`, { skip: bundler === "Vite" && isOldForVite }, async (t) => {
      const built = await build();
      if (bundler !== "Vite") writeFileSync(`${built}/index.html`, page);
      const server = await serve(bundler === "no bundler" ? folder : built, 0, policy);
      t.after(() => server.close());
      const url = bundler === "no bundler" ? `${server.url}plain/index.html` : `${server.url}index.html`;
      for (const name of Object.keys(browsers)) await runs(url, name);
    });
  }

  test("served by Vite while it is written", { skip: isOldForVite }, async (t) => {
    const { createServer } = await import("vite");
    const server = await createServer({
      root: folder,
      logLevel: "error",
      server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
    });
    t.after(() => server.close());
    await server.listen();
    for (const name of Object.keys(browsers)) await runs(server.resolvedUrls.local[0], name);
  });
});
