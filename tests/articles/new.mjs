// `./dev article SLUG [FILE] [--labels]`: creates tests/articles/SLUG with source.txt, expected.json and, with
// --labels, labels.txt.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { analyzeNatively, expectedPath } from "../support/articles.mjs";
import { digest, requestFor } from "./digest.mjs";

const isSlug = (name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? "");

/** The label that the tool now gives each non-blank line: a draft to correct. */
function draftLabels({ article: { blocks } }) {
  const labels = blocks.flatMap(({ kind, text }) =>
    text
      .split(/[\n\v\f\r\x85\u2028\u2029]+/)
      .filter((line) => line.trim() !== "")
      .map(() => kind),
  );
  return `${labels.join("\n")}\n`;
}

function fail(message) {
  console.error(`./dev article: ${message}`);
  process.exit(2);
}

function readSource(source, file) {
  if (file !== undefined) return readFileSync(file, "utf8");
  if (existsSync(source)) return readFileSync(source, "utf8");
  if (!process.stdin.isTTY) return readFileSync(0, "utf8");
  return fail(`name a file with the text, pipe it in, or write it to ${source} first`);
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { labels: { type: "boolean" }, into: { type: "string", default: dirname(dirname(expectedPath("slug"))) } },
});
const [slug, file] = positionals;
if (!isSlug(slug) || positionals.length > 2) fail("SLUG is lower-case words joined by hyphens: market-report");
const folder = join(options.into, slug);
const source = join(folder, "source.txt");
const text = readSource(source, file);
if (text.trim() === "") fail("the text is empty");
mkdirSync(folder, { recursive: true });
writeFileSync(source, text);
const [result] = analyzeNatively([requestFor(slug, text)]);
writeFileSync(join(folder, "expected.json"), `${JSON.stringify(digest(result), null, 2)}\n`);
console.log(`${folder}: source.txt, expected.json. Read expected.json: it is what the tool gives today.`);
const labels = join(folder, "labels.txt");
if (options.labels && existsSync(labels)) {
  console.log("labels.txt is kept as it is: it may have been corrected. Delete it to have it drafted anew.");
} else if (options.labels) {
  writeFileSync(labels, draftLabels(result));
  console.log(
    "labels.txt has today's label of each line that is not blank. Correct it by reading the page, then give the",
  );
  console.log(
    "page a row in kPages of tests/unit/pages_test.cpp with the number of lines that the tool still gets wrong.",
  );
}
