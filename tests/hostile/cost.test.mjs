// No text costs more than four times what ordinary text of its length does: tests/hostile/cost.cpp measures.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeText } from "../bench/make_text.mjs";
import { createKhulasa } from "../../web/dist/node/index.js";
import { root } from "../support/articles.mjs";

const mostTimes = 4;

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

/** Lines of khulasa_cost for `bytes` of news. */
function measure(bytes, what) {
  const file = join(folder, `${bytes}.txt`);
  writeFileSync(file, makeText(bytes));
  const out = execFileSync(`${root}build/native/tests/khulasa_cost`, [file, what], {
    encoding: "utf8",
    timeout: 300_000,
  });
  return out
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [name, units, times, broken] = line.split("\t");
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

test("100,000 code units of anything", (t) => {
  const lines = measure(250_000, "100000");
  assert.ok(lines.length > 70);
  check(t, lines);
});

test("a million words, marks, lines; megabytes without a full stop or a space; every code point", (t) => {
  const lines = measure(1_000_000, "sizes");
  assert.equal(lines.length, 8);
  check(t, lines);
});

// What stands around a text is little: tables that were cleared for each made an empty one cost as much as 30 letters.
// Measured: 7 to 8, 20 to 28 and 21 to 28 letters.
test("one summary of many texts of no letter, one and some: each costs what so many letters of ordinary text do", async (t) => {
  const khulasa = await createKhulasa({ worker: false });
  const leastMs = async (call) => {
    let least = Infinity;
    for (let run = 0; run < 4; run++) {
      const begin = performance.now();
      await call();
      least = Math.min(least, performance.now() - begin);
    }
    return least;
  };
  const ordinary = makeText(200_000);
  const letterMs = (await leastMs(() => khulasa.analyze(ordinary))) / ordinary.length;
  const count = 20_000;
  for (const [text, most] of [
    ["", 15],
    ["ن", 45],
    ["نص.", 45],
  ]) {
    const letters = (await leastMs(() => khulasa.summarizeAll(Array(count).fill(text)))) / count / letterMs;
    t.diagnostic(`«${text}»: as ${letters.toFixed(1)} letters`);
    assert.ok(letters <= most, `«${text}»: as ${letters.toFixed(1)} letters, more than ${most}`);
  }
  // A focus is read once, not once a text: so of 2,000 under one of 40,000 letters the focus is half the length.
  const focus = ordinary.slice(0, 40_000);
  const texts = Array(2_000).fill("وصل الوفد إلى العاصمة.");
  const times =
    (await leastMs(() => khulasa.summarizeAll(texts, { summary: { focus } }))) /
    letterMs /
    (focus.length + texts.join(" ").length);
  t.diagnostic(`under a long focus: ${times.toFixed(1)} times ordinary text`);
  assert.ok(times <= mostTimes, `under a long focus: ${times.toFixed(1)} times ordinary text`);
  khulasa.dispose();
});
