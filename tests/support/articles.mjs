// The articles in tests/articles.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = `${root}tests/articles`;

export const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The folder of the demo's build, build/site/HASH. Its index.html names the hash. */
export function builtSite() {
  const site = `${root}build/site`;
  return `${site}/${readFileSync(`${site}/index.html`, "utf8").match(/"([0-9a-f]{12})\/page\/page\.js"/)[1]}`;
}

export const sourceOf = (slug) => readFileSync(`${folder}/${slug}/source.txt`, "utf8");
export const expectedPath = (slug) => `${folder}/${slug}/expected.json`;

/**
 * Analyzes with the native command line tool. Takes requests of {id, text, title, options}; returns results in the same
 * order.
 */
export function analyzeNatively(requests) {
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
  const tool = process.env.KHULASA_CLI ?? `${root}build/native/khulasa`;
  const output = execFileSync(tool, ["analyze", "--jsonl"], { input, maxBuffer: 1 << 30 });
  return output
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
