// The command line tool under hostile conditions: invalid UTF-8, input over the limits, JSON meant to break it; a
// reader that goes away, a full disk, a signal. Each ends with a message and an exit status or by the signal, none with
// a crash.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";

const tool = process.env.KHULASA_CLI ?? `${root}build/native/khulasa`;
const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

function khulasa(args, input = "", options = {}) {
  const { status, signal, stdout, stderr } = spawnSync(tool, args, {
    input,
    maxBuffer: 1 << 28,
    timeout: 60_000,
    ...options,
  });
  return { status, signal, out: stdout?.toString("utf8"), err: stderr?.toString("utf8") };
}

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

test("JSON nested a million levels deep, in every place of a line, fails that line only", () => {
  const deep = "[".repeat(1_000_000) + "]".repeat(1_000_000);
  const objects = `${'{"a":'.repeat(500_000)}1${"}".repeat(500_000)}`;
  const good = '{"id":7,"text":"وصل الوفد."}\n';
  const lines = [deep, objects];
  for (const nested of [deep, objects]) {
    for (const key of ["id", "text", "texts", "title", "options"])
      lines.push(`{"${key}":${nested},"${key === "text" ? "id" : "text"}":"نص"}`);
    lines.push(
      `{"text":"نص","options":{"summary":${nested}}}`,
      `{"text":"نص","options":{"keep":${nested}}}`,
      `{"text":"نص","unknown":${nested}}`,
    );
  }
  for (const command of ["analyze", "normalize"]) {
    const { status, signal, out } = khulasa([command, "--jsonl"], lines.map((line) => `${line}\n${good}`).join(""));
    assert.equal(signal, null);
    assert.equal(status, 1);
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(answers.length, 2 * lines.length);
    for (let i = 0; i < answers.length; i += 2) {
      assert.ok(answers[i].error?.code, lines[i / 2].slice(0, 60));
      assert.equal(answers[i + 1].id, 7);
      assert.equal(answers[i + 1].error, undefined);
    }
  }
});

test("options of the wrong type and range are errors of their line", () => {
  const wrong = [
    { summary: { type: 3 } },
    { summary: { type: "haiku" } },
    { summary: { maxWords: -1 } },
    { summary: { maxWords: 1e9 + 0.5 } },
    { summary: { maxWords: "many" } },
    { summary: { maxSentences: 0 } },
    { summary: { ratio: -1 } },
    { summary: { ratio: 1e9 } },
    { summary: { focus: 3 } },
    { keywords: { max: -1 } },
    { keywords: { max: 1e9 } },
    { keywords: { minScore: 2 } },
    { keywords: { maxWords: 0 } },
    { clean: "yes" },
    { tokens: 1 },
    { keep: [-1] },
    { keep: [0.5] },
    { keep: [1e9] },
    { keep: 0 },
    { markup: [{}] },
    { markup: [{ begin: -1, end: 2, tags: 1 }] },
    { sentences: { semicolon: 1 } },
  ];
  const input = wrong.map((options, id) => `${JSON.stringify({ id, text: "وصل الوفد.", options })}\n`).join("");
  const { status, out } = khulasa(["analyze", "--jsonl"], input);
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(status, 1);
  answers.forEach(({ error }, id) => assert.equal(error?.code, "invalid-option", JSON.stringify(wrong[id])));
});

test("fields of the wrong type, and two texts for one, are errors of their line, which say what is allowed", () => {
  const answersTo = (command, requests) => {
    const { status, out } = khulasa(
      [command, "--jsonl"],
      [...requests, { id: "last", text: "وصل الوفد." }].map((request) => `${JSON.stringify(request)}\n`).join(""),
    );
    assert.equal(status, 1);
    const answers = out
      .trimEnd()
      .split("\n")
      .map((each) => JSON.parse(each));
    assert.equal(answers.length, requests.length + 1);
    assert.equal(answers.at(-1).id, "last");
    assert.equal(answers.at(-1).error, undefined);
    return answers.slice(0, -1);
  };
  const wrong = [
    [{ texts: ["نص", 5], text: "نص" }, /texts\[1\]/, "5", "a string"],
    [{ texts: {} }, /texts/, "{}", "a list of strings"],
    [{ text: ["نص"] }, /text /, '["نص"]', "a string"],
    [{ text: "نص", title: 5 }, /title/, "5", "a string"],
    [{ text: "نص", options: "clean" }, /options/, '"clean"', "an object"],
    [{ texts: [], text: 5 }, /text /, "5", "a string"],
  ];
  answersTo(
    "analyze",
    wrong.map(([request], id) => ({ id, ...request })),
  ).forEach(({ id, error }, index) => {
    const [, message, requested, allowed] = wrong[index];
    assert.equal(id, index);
    assert.match(error.message, message);
    assert.deepEqual([error.code, error.requested, error.allowed], ["invalid-request", requested, allowed]);
  });
  const [both, none] = answersTo("analyze", [
    { texts: ["نص"], text: "نص" },
    { text: null, texts: null },
  ]);
  assert.match(both.error.message, /both/);
  assert.match(none.error.message, /missing/);
  // normalize takes no `texts`, so they cannot replace a missing or invalid `text`.
  for (const { error } of answersTo("normalize", [{ texts: [], text: 5 }, { texts: ["نص"] }]))
    assert.equal(error.code, "invalid-request");
});

test("fields that are null count as left out; those of an unknown name are warned of", () => {
  const warningsOf = (command, request) =>
    JSON.parse(khulasa([command, "--jsonl"], JSON.stringify(request)).out).warnings ?? [];
  const unknown = { code: "unknown-fields", count: 2 };
  assert.deepEqual(warningsOf("analyze", { text: "وصل الوفد.", texts: null, title: null, options: null }), []);
  assert.deepEqual(warningsOf("analyze", { text: "وصل الوفد.", titel: "نص", url: 1 }), [unknown]);
  assert.deepEqual(warningsOf("normalize", { text: "وصل الوفد.", title: "نص", texts: null }), [unknown]);
});

test("escapes of lone surrogates are each a U+FFFD, counted; pairs and escaped backslashes stay", () => {
  const cases = [
    ["\ud83d abc", 1],
    ["abc \ude00", 1],
    ["\ude00\ud83d", 2],
    ["\ud83d\ud83d\ude00 abc", 1],
    ["😀 abc", 0],
    ["\\ud83d abc", 0],
    ["\\\ud83d abc", 1],
    ['"\ud83d"', 1],
    ["\udbff", 1],
    ["\udfff", 1],
    ["\ud7ff\ue000", 0],
  ];
  for (const [text, count] of cases) {
    const escaped = JSON.stringify(text).replace(
      /[\u0080-\uffff]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    for (const json of [JSON.stringify(text), escaped]) {
      const { status, out } = khulasa(["analyze", "--jsonl"], `{"id":1,"text":${json},"options":{"clean":false}}\n`);
      assert.equal(status, 0, json);
      const { stats, article, warnings } = JSON.parse(out);
      assert.equal(stats.codeUnits, text.length, json);
      assert.equal(article.blocks[0].text, text.toWellFormed?.() ?? text.replace(/\p{Surrogate}/gu, "\ufffd"));
      assert.deepEqual(
        warnings.filter(({ code }) => code === "lone-surrogates"),
        count > 0 ? [{ code: "lone-surrogates", count }] : [],
        json,
      );
    }
  }
  // Malformed and truncated escapes are not JSON: an error for that line only.
  for (const json of ['"\\ud83', '"\\ud83"', '"\\ud83d', '"\\ud8-3"', '"\\', "\\ud83d"]) {
    const { status, out } = khulasa(["normalize", "--jsonl"], `{"text":${json}\n{"id":2,"text":"نص"}\n`);
    assert.equal(status, 1);
    assert.deepEqual(
      out
        .trimEnd()
        .split("\n")
        .map((each) => JSON.parse(each).error?.code),
      ["invalid-json", undefined],
      json,
    );
  }
});

test("markup is taken as the package takes it, and as three numbers in a row", () => {
  const text = "الميناء الجديد\nوصل الوفد إلى العاصمة صباح الأحد في زيارة رسمية.";
  const input = [[{ begin: 0, end: 14, tags: 2 }], [[0, 14, 2]]]
    .map((markup) => `${JSON.stringify({ text, options: { markup } })}\n`)
    .join("");
  const [named, inRow] = khulasa(["analyze", "--jsonl"], input).out.trimEnd().split("\n");
  assert.equal(named, inRow);
  assert.equal(JSON.parse(named).error, undefined);
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

test("a folder in a file's place, and a file that is not there, are failed inputs", () => {
  for (const name of [folder, join(folder, "missing")]) {
    for (const args of [["summarize"], ["analyze", "--jsonl"], ["normalize", "--jsonl"], ["summarize", name]]) {
      const { status, out, err } = khulasa([...args, name]);
      assert.equal(status, 1, args.join(" "));
      assert.equal(out, "");
      assert.match(err, /^khulasa: cannot read/);
    }
  }
});

// A program that sends the tool two lines and half of a third, then resets the connection: a read error in mid-file, as
// from a failing disk.
const resetting = `
const net = require("node:net");
const { spawn } = require("node:child_process");
const server = net.createServer((socket) => {
  socket.write('{"id": 1, "text": "وصل الوفد."}\\n{"id": 2, "text": "غادر الوفد."}\\n{"id": 3, "te', () => setTimeout(() => socket.resetAndDestroy(), 300));
}).listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  const tool = spawn("bash", ["-c", '"$0" analyze --jsonl < /dev/tcp/127.0.0.1/' + port, process.argv[1]], { stdio: ["ignore", "inherit", "inherit"] });
  tool.on("exit", (status) => process.exit(status));
});`;

test("an input that fails in the middle: the lines before are answered, the rest is an error", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", resetting, tool], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.deepEqual(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id),
    [1, 2],
  );
  assert.match(stderr, /^khulasa: cannot read all of -/);
});

test("a closed standard input is an error", () => {
  for (const args of ["analyze", "analyze --jsonl", "normalize --jsonl", "summarize"]) {
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `"$0" ${args} <&-`, tool], { encoding: "utf8" });
    assert.equal(status, 1, args);
    assert.equal(stdout, "");
    assert.match(stderr, /^khulasa: cannot read/);
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

for (const args of [
  ["analyze", "--json"],
  ["analyze"],
  ["summarize"],
  ["keywords"],
  ["inspect"],
  ["normalize"],
  ["normalize", "--json"],
]) {
  test(`disk full: ${args.join(" ")} says so and exits with 1`, {
    skip: !existsSync("/dev/full") && "no /dev/full",
  }, () => {
    const full = openSync("/dev/full", "w");
    const { status, err } = khulasa(args, sourceOf("news"), { stdio: ["pipe", full, "pipe"] });
    closeSync(full);
    assert.equal(status, 1);
    assert.match(err, /khulasa: cannot write/);
  });
}

const line = `${JSON.stringify({ id: 1, text: sourceOf("news") })}\n`;

test("disk full: JSON Lines stop at the first line that cannot be written", {
  skip: !existsSync("/dev/full") && "no /dev/full",
}, () => {
  const full = openSync("/dev/full", "w");
  const { status, err } = khulasa(["analyze", "--jsonl"], line.repeat(2000), {
    stdio: ["pipe", full, "pipe"],
    timeout: 20_000,
  });
  closeSync(full);
  assert.equal(status, 1);
  assert.match(err, /khulasa: cannot write/);
});

/** Starts the tool. `ended` resolves to {status, signal, err}. */
function start(args) {
  // Node ignores SIGPIPE, and its child processes inherit that.
  const child = spawn("env", ["--default-signal=PIPE", tool, ...args]);
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  child.stdin.on("error", () => {}); // it may exit before it has read everything
  const ended = new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal, err })));
  return { child, ended };
}

// As in a shell, where SIGPIPE kills it silently, and where a parent ignores SIGPIPE.
for (const [how, status, said] of [
  ["default", 141, /^$/],
  ["ignore", 1, /khulasa: cannot write/],
]) {
  test(`a reader that goes away ends it; SIGPIPE: ${how}`, { timeout: 60_000 }, () => {
    const pipe = `env --${how}-signal=PIPE "$0" analyze --jsonl | head -c 10 >/dev/null; exit "\${PIPESTATUS[0]}"`;
    const got = spawnSync("bash", ["-c", pipe, tool], { input: line.repeat(3000), timeout: 50_000 });
    assert.equal(got.status, status);
    assert.match(got.stderr.toString(), said);
  });
}

test("SIGINT between two lines: every line before it is whole", { timeout: 60_000 }, async () => {
  const { child, ended } = start(["analyze", "--jsonl"]);
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
    if (out.split("\n").length === 4) child.kill("SIGINT");
  });
  child.stdin.write(line.repeat(3)); // and no more: the tool waits
  const { signal } = await ended;
  assert.equal(signal, "SIGINT");
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, 3);
  for (const each of lines) assert.equal(JSON.parse(each).id, 1);
});

test("SIGINT amid the work ends it at once", { timeout: 60_000 }, async () => {
  const { child, ended } = start(["analyze", "--json"]);
  child.stdin.end(sourceOf("news").repeat(2000));
  setTimeout(() => child.kill("SIGINT"), 300);
  assert.equal((await ended).signal, "SIGINT");
});
