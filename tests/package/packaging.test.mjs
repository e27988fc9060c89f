// A new user's path: the packed tarball installed in an empty project, its types checked, its code run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { root } from "../support/articles.mjs";

const folder = `${root}build/packaging`;
const require = createRequire(import.meta.url);
const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: "utf8", timeout: 120_000 });
let tarball;

before(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run("npm", ["pack", "--silent", "--pack-destination", folder], root);
  tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  writeFileSync(`${folder}/package.json`, '{ "name": "example", "private": true, "type": "module" }');
  run("npm", ["install", "--silent", "--offline", "--no-audit", "--no-fund", `./${tarball}`], folder);
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
    // @ts-expect-error: no such type
    await khulasa.analyze("", { summary: { type: "essay" } });
    export { stream, KhulasaError, KhulasaSummary };
  `;
  writeFileSync(`${folder}/example.ts`, code);
  for (const [module, resolution] of [["nodenext", "nodenext"], ["esnext", "bundler"]]) {
    const options = ["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"];
    options.push("--module", module, "--moduleResolution", resolution, "example.ts");
    assert.equal(run(process.execPath, [require.resolve("typescript/bin/tsc"), ...options], folder), "");
  }
});

test("the installed package runs in Node", () => {
  writeFileSync(
    `${folder}/example.mjs`,
    'import { createKhulasa } from "khulasa";\nconst khulasa = await createKhulasa();\n' +
      'console.log((await khulasa.analyze("افتتح الوزير الميناء الجديد.")).sentences.length);',
  );
  assert.equal(run(process.execPath, ["example.mjs"], folder), "1\n");
});

test("publint and arethetypeswrong find nothing", () => {
  const bin = `${root}node_modules/.bin/`;
  assert.match(run(`${bin}publint`, ["run", "--strict", `${folder}/${tarball}`], root), /All good/);
  // A .wasm has no types; there is no CommonJS and no resolution of Node 10's kind.
  run(`${bin}attw`, [`${folder}/${tarball}`, "--profile", "esm-only", "--exclude-entrypoints", "khulasa.wasm"], root);
});
