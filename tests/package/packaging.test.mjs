// A new user's path: the packed tarball installed in an empty project, its types checked, its code run.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, test } from "node:test";
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
  assert.match(run(`${bin}publint`, ["run", "--strict", tarball], root), /All good/);
  // A .wasm has no types; there is no CommonJS and no resolution of Node 10's kind.
  run(`${bin}attw`, [tarball, "--profile", "esm-only", "--exclude-entrypoints", "khulasa.wasm"], root);
});
