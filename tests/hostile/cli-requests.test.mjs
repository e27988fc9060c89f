// The command line tool with hostile requests in JSON Lines: each is an error of its line, and the next one is answered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { khulasa } from "../support/tool.mjs";

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
  assert.match(both.error.message, /only one of the fields/);
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
