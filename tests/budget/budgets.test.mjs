// What analyze() may cost: instructions, counted by valgrind, and memory, counted in operator new. Never wall time,
// which says more about the machine than about the code. The budgets for file sizes are in
// tests/package/budget.test.mjs.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../support/articles.mjs";
import { makeText } from "../bench/make_text.mjs";

// Each figure is per UTF-16 code unit, measured with gcc 12 on x86-64. Another compiler, or a change to the articles
// that the text is generated from, moves it by a few percent. A test fails if a cost exceeds its figure by more than
// the tolerance. After an improvement, lower the figure.
const tolerance = 0.05;
const budgets = [
  { bytes: 100_000, instructions: 761, memory: 26.7 }, // instructions include tables built on first use
  { bytes: 1_000_000, instructions: 540, memory: 19.7 }, // 10 MB takes less, since phrases are bounded
];

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));
const texts = budgets.map(({ bytes }) => {
  const file = join(folder, `${bytes}.txt`);
  const text = makeText(bytes);
  writeFileSync(file, text);
  return { file, units: text.length };
});

function within(t, what, measured, budget) {
  t.diagnostic(`${measured.toFixed(1)} ${what} a code unit, budget ${budget}`);
  assert.ok(
    measured <= budget * (1 + tolerance),
    `${measured.toFixed(1)} ${what} a code unit, more than ${budget} + ${tolerance * 100} %`,
  );
}

const hasValgrind = spawnSync("valgrind", ["--version"]).status === 0;

function countInstructions(file) {
  const analyze = ["build/native/khulasa", "analyze", "--json", file];
  const callgrind = [
    "--tool=callgrind",
    "--callgrind-out-file=/dev/null",
    "--toggle-collect=khulasa::Engine::analyze(*",
  ];
  const { stderr } = spawnSync("valgrind", [...callgrind, ...analyze], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const [, count] = stderr.match(/Collected : (\d+)/) ?? assert.fail(stderr);
  return Number(count);
}

test("instructions, and their growth from 100 KB to 1 MB", { skip: !hasValgrind && "no valgrind" }, (t) => {
  const counts = texts.map(({ file }) => countInstructions(file));
  counts.forEach((count, i) => within(t, "instructions", count / texts[i].units, budgets[i].instructions));
  assert.ok(counts[1] <= 11 * counts[0], `${counts[1] / counts[0]} times as many`);
});

test("memory beside the text", (t) => {
  // The extra first run builds what is built only once.
  const output = execFileSync("build/native/tests/khulasa_peak", [texts[0].file, ...texts.map(({ file }) => file)], {
    cwd: root,
    encoding: "utf8",
  });
  const lines = output.trim().split("\n").slice(1);
  lines.forEach((line, i) => {
    const [units, bytes] = line.split(" ").map(Number);
    within(t, "bytes", bytes / units, budgets[i].memory);
  });
});
