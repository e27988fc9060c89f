// The types of the Summarizer: the snippets of the web's documentation compile, with ours alone and beside those that projects for
// Chrome use, @types/dom-chromium-ai.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { after, test } from "node:test";
import { root } from "../support/articles.mjs";

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "node_modules/khulasa/web"), { recursive: true });
cpSync(`${root}package.json`, join(folder, "node_modules/khulasa/package.json"));
cpSync(`${root}web/dist`, join(folder, "node_modules/khulasa/web/dist"), { recursive: true });
const chromium = "node_modules/@types/dom-chromium-ai";
cpSync(`${root}${chromium}`, join(folder, chromium), { recursive: true });

/** What tsc complains of in `code`. */
function complaints(code, types, options = []) {
  writeFileSync(join(folder, "snippet.ts"), code);
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { types }, files: ["snippet.ts"] }));
  const all = [
    "-p",
    ".",
    "--strict",
    "--noEmit",
    "--target",
    "es2022",
    "--module",
    "esnext",
    "--moduleResolution",
    "bundler",
  ];
  all.push("--lib", "es2022,dom,dom.iterable", ...options);
  return spawnSync(process.execPath, [require.resolve("typescript/bin/tsc"), ...all], { cwd: folder, encoding: "utf8" })
    .stdout;
}

const monitor = `monitor(m) {
  m.addEventListener("downloadprogress", (e) => console.log(Math.round(e.loaded * 100)));
  m.ondownloadprogress = ({ loaded, total }) => console.log(loaded / total);
}`;
const snippet = `
if ("Summarizer" in self) {
  const options = { type: "key-points", format: "markdown", length: "medium", sharedContext: "خبر" } as const;
  if ((await Summarizer.availability(options)) !== "unavailable") {
    const summarizer: Summarizer = await Summarizer.create({ ...options, ${monitor} });
    const text: string = await summarizer.summarize("نص", { context: "للقراء" });
    for await (const chunk of summarizer.summarizeStreaming("نص") as unknown as AsyncIterable<string>) console.log(chunk.length);
    console.log(text, await summarizer.measureInputUsage("نص"), summarizer.inputQuota, summarizer.expectedInputLanguages?.length);
    summarizer.destroy();
  }
}
export {};`;

test("with the polyfill alone, the globals have types, and events have loaded", () => {
  const alone = [];
  assert.equal(complaints(`import "khulasa/polyfill";\n${snippet}`, alone), "");
  assert.match(complaints(`import "khulasa/polyfill";\nvoid Summarizer.create({ type: "essay" });`, alone), /essay/);
  assert.match(complaints(snippet, alone), /Cannot find name 'Summarizer'/); // the check can fail
});

test("beside @types/dom-chromium-ai the same snippet compiles", () => {
  assert.equal(complaints(snippet, ["dom-chromium-ai"]), "");
  assert.equal(complaints(`import "khulasa/polyfill";\n${snippet}`, ["dom-chromium-ai"], ["--skipLibCheck"]), "");
});

test("our class can be passed where that of @types/dom-chromium-ai is wanted", () => {
  const code = `import { Summarizer as Ours } from "khulasa";
const made: Summarizer = await Ours.create({ type: "tl;dr", ${monitor} });
const api: Pick<typeof Summarizer, "create" | "availability"> = Ours;
const options: SummarizerCreateOptions = { type: "teaser", preference: "speed", expectedInputLanguages: ["ar"] };
void [made, api, Ours.create(options), Ours.availability(options)];
export {};`;
  assert.equal(complaints(code, ["dom-chromium-ai"]), "");
});
