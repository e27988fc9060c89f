// No text costs more than four times as much as ordinary text of its length: neither its analysis nor a whole command of
// the tool, JSON included. tests/hostile/cost.cpp measures.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createKhulasa } from "../../web/dist/node/index.js";
import { makeText } from "../bench/make_text.mjs";
import { root } from "../support/articles.mjs";
import { costRatio } from "../support/cost_ratio.mjs";

const mostTimes = 4;
const limitMs = 600_000;

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

/** The lines that khulasa_cost prints, with `bytes` of generated news as the ordinary text. */
function measure(bytes, stage, what) {
  const file = join(folder, `${bytes}.txt`);
  writeFileSync(file, makeText(bytes));
  const { stdout } = spawnSync(`${root}build/native/tests/khulasa_cost`, [file, stage, what], {
    encoding: "utf8",
    timeout: limitMs,
  });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [name, units, times, broken = ""] = line.split("\t");
      return { name, units: Number(units), times: Number(times), broken };
    });
}

function check(t, lines) {
  const [worst] = [...lines].sort((a, b) => b.times - a.times);
  t.diagnostic(`at most ${worst.times.toFixed(2)} times ordinary text: ${worst.name}, ${worst.units} code units`);
  for (const { name, units, times, broken } of lines) {
    assert.equal(broken, "", name);
    assert.ok(times <= mostTimes, `${name}, ${units} code units: ${times.toFixed(2)} times ordinary text`);
  }
}

for (const [title, stage, units] of [
  ["`analyze --json` of 100,000 code units of anything", "json", 100_000],
  ["`summarize` of them", "summarize", 100_000],
  ["analyzing 100,000 code units of anything", "analyze", 100_000],
  ["analyzing them with tokens", "tokens", 100_000],
  ["normalizing 300,000 code units of anything", "normalize", 300_000],
  ["splitting them into sentences", "sentences", 300_000],
]) {
  test(title, (t) => {
    const lines = measure(2.5 * units, stage, String(units));
    check(t, lines);
    assert.ok(lines.length > 80, "it ended early");
  });
}

function checkSizes(t, stage) {
  const lines = measure(1_000_000, stage, "sizes");
  assert.equal(lines.length, 7);
  check(t, lines);
}

test("`analyze --json` of a million words and the like", (t) => checkSizes(t, "json"));

test("analyzing a million words, combining marks or lines; megabytes without a full stop or a space; every code point", (t) =>
  checkSizes(t, "analyze"));

// Each text of a joint summary has a small cost besides that of its letters. When tables were cleared for each text, an
// empty one cost as much as 30 letters. Measured now for the three texts: 7 to 8, 20 to 31 and 21 to 31 letters.
test("one summary of 20,000 texts of no letter, one or some: each costs what a few letters of ordinary text do", async (t) => {
  const khulasa = await createKhulasa({ worker: false });
  const ordinary = makeText(200_000);
  const analyze = () => khulasa.analyze(ordinary);
  const count = 20_000;
  for (const [text, most] of [
    ["", 15],
    ["ن", 45],
    ["نص.", 45],
  ]) {
    const texts = Array(count).fill(text);
    // The ratio of the two costs at which each text costs as much as `most` letters.
    const enough = (most * count) / ordinary.length;
    const ratio = await costRatio(() => khulasa.summarizeAll(texts), analyze, { enough });
    const letters = (ratio * ordinary.length) / count;
    t.diagnostic(`«${text}»: as ${letters.toFixed(1)} letters`);
    assert.ok(letters <= most, `«${text}»: as ${letters.toFixed(1)} letters, more than ${most}`);
  }
  khulasa.dispose();
});

// The focus must be read once, not once for each text. Here a focus of 40,000 letters is half of all there is to read:
// reading it for each of the 2,000 texts would cost about a thousand times as much.
test("one summary of 2,000 texts under a long focus costs what its length in ordinary text does", async (t) => {
  const khulasa = await createKhulasa({ worker: false });
  const focus = makeText(80_000).slice(0, 40_000);
  const texts = Array(2_000).fill("وصل الوفد إلى العاصمة.");
  const ordinary = makeText(200_000).slice(0, focus.length + texts.join(" ").length);
  const times = await costRatio(
    () => khulasa.summarizeAll(texts, { summary: { focus } }),
    () => khulasa.analyze(ordinary),
    { enough: mostTimes },
  );
  t.diagnostic(`${times.toFixed(1)} times ordinary text`);
  assert.ok(times <= mostTimes, `${times.toFixed(1)} times ordinary text`);
  khulasa.dispose();
});
