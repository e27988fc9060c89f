// The command line tool with hostile texts and arguments: invalid UTF-8, input over the limits, control characters. Each ends
// with a message and an exit status, none with a crash.
import assert from "node:assert/strict";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";
import { khulasa } from "../support/tool.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

const bytes = (...list) => Buffer.from(list.flat());
const letters = (text) => [...Buffer.from(text)];

// Invalid UTF-8 becomes U+FFFD and is counted. Unicode's practice of maximal subparts determines the number.
const illFormed = [
  ["a lone continuation byte", [0x80], 1],
  ["an overlong slash of two bytes", [0xc0, 0xaf], 2],
  ["an overlong slash of three bytes", [0xe0, 0x80, 0xaf], 3],
  ["an overlong slash of four bytes", [0xf0, 0x80, 0x80, 0xaf], 4],
  ["an overlong NUL", [0xc0, 0x80], 2],
  ["a surrogate", [0xed, 0xa0, 0x80], 3],
  ["a pair of surrogates", [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], 6],
  ["beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 4],
  ["six bytes of long ago", [0xfc, 0x80, 0x80, 0x80, 0x80, 0x80], 6],
  ["FF and FE", [0xff, 0xfe], 2],
  ["a letter cut off", [0xd9], 1],
  ["an emoji cut off", [0xf0, 0x9f, 0x98], 1],
];
for (const [name, broken, count] of illFormed) {
  test(`${name} becomes U+FFFD, ${count} times, with a warning`, () => {
    const input = bytes(letters("وصل "), broken, letters(" الوفد."));
    const { status, out, err } = khulasa(["normalize", "--profile", "nfc"], input);
    assert.equal(status, 0);
    assert.equal(out, `وصل ${"\ufffd".repeat(count)} الوفد.`);
    assert.match(err, new RegExp(`invalid-utf8 \\(${count}\\)`));
    // A JSON line with invalid UTF-8 is still analyzed.
    const line = khulasa(
      ["analyze", "--jsonl"],
      bytes(letters('{"id":1,"text":"وصل '), broken, letters(' الوفد."}\n')),
    );
    assert.equal(line.status, 0);
    const { warnings } = JSON.parse(line.out);
    assert.deepEqual(
      warnings.find(({ code }) => code === "invalid-utf8"),
      { code: "invalid-utf8", count },
    );
  });
}

test("a file of random bytes is read", () => {
  let state = 11;
  const input = Buffer.from(
    Array.from({ length: 100_000 }, () => (state = (state * 1103515245 + 12345) % 2 ** 31) >> 16),
  );
  for (const command of ["analyze", "summarize", "keywords", "normalize", "inspect"]) {
    assert.equal(khulasa([command], input).status, 0, command);
  }
});

test("100 MB are refused: letters of one byte and of two, from a file's begin and without end", {
  timeout: 120_000,
}, () => {
  const tooLong = /the text is too long: .* \(allowed: at most 50000000/;
  for (const input of [Buffer.alloc(100_000_000, "a"), Buffer.alloc(110_000_000, "ا")]) {
    const { status, err } = khulasa(["analyze", "--json"], input);
    assert.equal(status, 1);
    assert.match(err, tooLong);
  }
  const endless = openSync("/dev/zero", "r");
  const { status, err } = khulasa(["summarize"], undefined, { stdio: [endless, "pipe", "pipe"] });
  closeSync(endless);
  assert.equal(status, 1);
  assert.match(err, tooLong);
});

test("options of the command line that are no numbers, or out of range, exit with 2", () => {
  for (const args of [
    ["--max-words", "-1"],
    ["--max-words", "nan"],
    ["--max-words", "1e9"],
    ["--max-words", "99999999999999999999"],
    ["--ratio", "nan"],
    ["--ratio", "-1"],
    ["--ratio", "1e9"],
    ["--ratio", "inf"],
    ["--max-keywords", "-1"],
    ["--max-keywords", "1000000000"],
    ["--min-score", "nan"],
    ["--no-such-option"],
  ]) {
    const { status, err, out } = khulasa(["analyze", ...args], "وصل الوفد.");
    assert.equal(status, 2, args.join(" "));
    assert.notEqual(err + out, "");
  }
});

test("no control character of a file's name or an argument reaches the terminal", () => {
  const name = join(folder, "a\x1b]0;title\x07\x9b31m.txt");
  writeFileSync(name, sourceOf("news"));
  const other = `${root}tests/articles/economy/source.txt`;
  const bad = "\x1b]0;title\x07";
  for (const args of [
    ["summarize", "--max-sentences", "4", name, other],
    ["summarize", `${name}missing`],
    ["summarize", "--type", bad, name],
    ["summarize", bad],
    [bad],
    ["summarize", `--${bad}`, name],
    ["summarize", "--max-words", bad, name],
    ["analyze", "--keep", bad, name],
    ["normalize", "--digits", bad, name],
    ["normalize", "--profile", bad, name],
  ]) {
    const { out, err } = khulasa(args);
    assert.doesNotMatch(out + err, /[\0-\x09\x0b-\x1f\x7f-\x9f]/, args.join(" "));
    assert.match(out + err, args.length > 1 ? /␛|\(.*source\.txt\)/ : /./);
  }
});
