// fromHtml() for pages.py: reads {names, pages: [{id, html}]} and writes one line of JSON per page, {id, text, markup}.
//
// fromHtml() has the browser's DOMParser resolve named character references. Node has no DOMParser, so a substitute
// resolves them from `names` ({"nbsp;": "…"}, Python's table of HTML5). All the rest is the package's own code, bundled
// from web/src.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const { names, pages } = JSON.parse(readFileSync(0, "utf8"));

/** Resolves the longest prefix of `reference` that is a name and keeps the rest: «&notit;» becomes «¬it;». */
function resolve(reference) {
  for (let end = reference.length; end > 1; end--) {
    const meant = names[reference.slice(1, end)];
    if (meant !== undefined) return meant + reference.slice(end);
  }
  return reference;
}

globalThis.DOMParser ??= class {
  parseFromString(source) {
    const textContent = source.replace(/^<!doctype html><p>/, "").replace(/&[a-zA-Z][a-zA-Z0-9]*;?/g, resolve);
    return { documentElement: { textContent } };
  }
};

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
const outfile = join(folder, "html.mjs");
const entry = fileURLToPath(new URL("../../web/src/html.ts", import.meta.url));
await build({ entryPoints: [entry], bundle: true, format: "esm", outfile, logLevel: "warning" });
const { fromHtml } = await import(pathToFileURL(outfile));
rmSync(folder, { recursive: true });
for (const { id, html } of pages) process.stdout.write(`${JSON.stringify({ id, ...fromHtml(html) })}\n`);
