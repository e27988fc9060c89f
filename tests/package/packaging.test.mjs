// What a new user does: installs the packed tarball in an empty project, checks its types and runs its code.
import assert from "node:assert/strict";
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { promisify } from "node:util";
import { serve } from "../../demo/serve.mjs";
import { root } from "../support/articles.mjs";
import { installPackage, run } from "../support/package.mjs";

const require = createRequire(import.meta.url);
let folder, tarball;

before(() => {
  ({ folder, tarball } = installPackage("packaging"));
});

test("a project in strict TypeScript compiles, and its mistakes are found", () => {
  const code = `
    import { createKhulasa, KhulasaError, Summarizer, type Analysis } from "khulasa";
    import { KhulasaSummary } from "khulasa/element";
    import "khulasa/polyfill";
    const khulasa = await createKhulasa({ worker: false });
    const result: Analysis = await khulasa.analyze("", { summary: { type: "headline" }, onProgress: (part: number) => void part });
    const title: string | null = result.article.title;
    const summarizer = await Summarizer.create({ monitor: (m) => m.addEventListener("downloadprogress", () => {}) });
    const stream: ReadableStream<string> = summarizer.summarizeStreaming(title ?? "");
    await document.querySelector("khulasa-summary")?.update();
    // @ts-expect-error: no such type
    await khulasa.analyze("", { summary: { type: "essay" } });
    export { stream, KhulasaError, KhulasaSummary };
  `;
  writeFileSync(`${folder}/example.ts`, code);
  for (const [module, resolution] of [
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ]) {
    const options = ["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
    options.push("--typeRoots", "none"); // not those of this repository, in which the folder lies
    options.push("--module", module, "--moduleResolution", resolution, "example.ts");
    assert.equal(run(process.execPath, [require.resolve("typescript/bin/tsc"), ...options], folder), "");
  }
});

function runInNode(code) {
  writeFileSync(`${folder}/example.mjs`, code);
  return execFileSync(process.execPath, ["--no-warnings", "example.mjs"], {
    cwd: folder,
    encoding: "utf8",
    timeout: 120_000,
  });
}

const count = `const khulasa = await createKhulasa();
  console.log((await khulasa.analyze("افتتح الوزير الميناء الجديد.")).sentences.length);`;

test("the installed package runs in Node, by its condition", () => {
  const out = runInNode(`import { createKhulasa } from "khulasa";
    console.log(import.meta.resolve("khulasa").split("/").slice(-3).join("/"));\n${count}`);
  assert.equal(out, "dist/node/index.js\n1\n");
});

test("the polyfill works in Node, and the element can be imported where there is no page", () => {
  const out = runInNode(`import "khulasa/polyfill";
    import { KhulasaSummary } from "khulasa/element";
    const summarizer = await Summarizer.create({ type: "tldr" });
    console.log(typeof KhulasaSummary, await summarizer.summarize("A short sentence."));`);
  assert.equal(out, "function A short sentence.\n");
});

// The way Deno imports it. Newer versions of Node have dropped the flag.
const flag = "--experimental-network-imports";
const skipUrls = process.allowedNodeEnvironmentFlags.has(flag) ? false : `no ${flag} in this Node`;
test("imported by an address", { skip: skipUrls }, async (t) => {
  const server = await serve(`${folder}/node_modules/khulasa`, 0);
  t.after(() => server.close());
  writeFileSync(`${folder}/example.mjs`, `import { createKhulasa } from "${server.url}web/dist/index.js";\n${count}`);
  const { stdout } = await promisify(execFile)(process.execPath, ["--no-warnings", flag, "example.mjs"], {
    cwd: folder,
    timeout: 120_000,
  });
  assert.equal(stdout, "1\n");
});

const deno = process.env.KHULASA_DENO ?? "deno";
const skipDeno = spawnSync(deno, ["--version"]).status === 0 ? false : "no Deno here; KHULASA_DENO can name one";
test("in Deno: from the disk, and by an address with a worker", { skip: skipDeno }, async (t) => {
  const runInDeno = async (code) => {
    writeFileSync(`${folder}/deno.mjs`, code);
    const options = { cwd: folder, timeout: 120_000, env: { ...process.env, NO_COLOR: "1" } };
    return (await promisify(execFile)(deno, ["run", "--quiet", "--no-check", "--allow-all", "deno.mjs"], options))
      .stdout;
  };
  assert.equal(await runInDeno(`import { createKhulasa } from "khulasa";\n${count}`), "1\n");
  const server = await serve(`${folder}/node_modules/khulasa`, 0);
  t.after(() => server.close());
  const inWorker = count.replace("createKhulasa()", "createKhulasa({ worker: true })");
  const code = `import { createKhulasa } from "${server.url}web/dist/index.js";\n${inWorker}\nkhulasa.dispose();`;
  assert.equal(await runInDeno(code), "1\n");
});

test("publint and arethetypeswrong find nothing", () => {
  const bin = `${root}node_modules/.bin/`;
  assert.match(run(`${bin}publint`, ["run", "--strict", tarball], root), /All good/);
  // The .wasm files have no types, and neither CommonJS nor Node 10's module resolution is supported.
  run(
    `${bin}attw`,
    [tarball, "--profile", "esm-only", "--exclude-entrypoints", "khulasa.wasm", "khulasa-similar.wasm"],
    root,
  );
});
