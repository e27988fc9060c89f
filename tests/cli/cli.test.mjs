// The command line tool as a user runs it.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";
import { khulasa, tool } from "../support/tool.mjs";

const news = `${root}tests/articles/news/source.txt`;

test("--help shows examples and exits with 0", () => {
  const { status, out } = khulasa(["--help"]);
  assert.equal(status, 0);
  assert.match(out, /khulasa summarize --type headline/);
});

test("summarize gives three bullets of a file, or of standard input", () => {
  const { status, out } = khulasa(["summarize", news]);
  assert.equal(status, 0);
  assert.equal(out.trimEnd().split("\n").length, 3);
  assert.match(out, /^• دشنت بلدية الواحة/);
  assert.equal(khulasa(["summarize", "-"], sourceOf("news")).out, out);
  assert.equal(khulasa(["summarize"], sourceOf("news")).out, out);
});

test("several files give one summary, each sentence with the name of its file", () => {
  const economy = `${root}tests/articles/economy/source.txt`;
  const { status, out } = khulasa(["summarize", "--max-sentences", "4", news, economy]);
  assert.equal(status, 0);
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, 4);
  for (const line of lines) assert.match(line, /\((.*news|.*economy)\/source\.txt\)$/);
  const json = JSON.parse(khulasa(["summarize", "--json", news, economy]).out);
  assert.deepEqual([...new Set(json.sentences.map(({ source }) => source))], [0, 1]);
  assert.equal(khulasa(["summarize", news, "no-such-file"]).status, 1);
});

test("- among several files is standard input, once", () => {
  const economy = `${root}tests/articles/economy/source.txt`;
  const { status, out } = khulasa(["summarize", "--json", "-", economy], sourceOf("news"));
  assert.equal(status, 0);
  assert.equal(out, khulasa(["summarize", "--json", news, economy]).out);
  assert.match(khulasa(["summarize", "--max-sentences", "4", economy, "-"], sourceOf("news")).out, /^• .* \(-\)$/m);
  for (const files of [
    ["-", "-"],
    ["-", economy, "-"],
  ]) {
    const twice = khulasa(["summarize", ...files], sourceOf("news"));
    assert.equal(twice.status, 2);
    assert.match(twice.err, /only once/);
  }
});

test("--focus steers the summary; a focus that the text does not have is warned of", () => {
  const focused = khulasa(["summarize", "--max-sentences", "1", "--focus", "الطاقة الشمسية", news]);
  assert.match(focused.out, /شمسية/);
  assert.match(khulasa(["summarize", "--focus", "الزيتون", news]).err, /focus-absent \(1\)/);
});

test("every type and length is taken", () => {
  for (const type of ["key-points", "tldr", "teaser", "headline"]) {
    for (const length of ["short", "medium", "long"]) {
      const { status, out } = khulasa(["summarize", "--type", type, "--length", length, news]);
      assert.equal(status, 0);
      assert.notEqual(out.trim(), "");
    }
  }
});

test("--max-words is held", () => {
  const { out } = khulasa(["analyze", "--json", "--max-words", "40", news]);
  assert.ok(JSON.parse(out).stats.summaryWords <= 40);
});

test("keywords gives one a line", () => {
  assert.equal(khulasa(["keywords", "--max-keywords", "4", news]).out.trimEnd().split("\n").length, 4);
});

test("--entities keeps the persons, places and organisations among the keyphrases, as lines and as JSON", () => {
  const kinds = (args) =>
    JSON.parse(khulasa(["keywords", "--json", ...args, news]).out).keywords.map(({ kind }) => kind);
  const names = kinds(["--max-keywords", "20"]).filter((kind) => kind !== "topic" && kind !== "other");
  assert.ok(names.length > 0 && names.length < 20);
  assert.deepEqual(kinds(["--max-keywords", "20", "--entities"]), names);
  const lines = khulasa(["keywords", "--max-keywords", "20", "--entities", news]).out.trimEnd().split("\n");
  assert.equal(lines.length, names.length);
});

test("normalize folds to the match key, and gives its map as JSON", () => {
  assert.equal(khulasa(["normalize", "--profile", "search"], "أيضًا هـاكـان").out, "ايضا هاكان");
  assert.equal(khulasa(["normalize"], "أيضًا هـاكـان").out, "أيضًا هاكان");
  const { text, runs } = JSON.parse(khulasa(["normalize", "--profile", "search", "--json"], "قَد").out);
  assert.equal(text, "قد");
  assert.deepEqual(runs, [
    [0, 0],
    [1, 1],
    [2, 1],
  ]);
});

test("normalize takes each fold over the profile, and JSON Lines", () => {
  assert.equal(khulasa(["normalize", "--profile", "search", "--fold-yeh", "false"], "على").out, "على");
  assert.equal(
    khulasa(["normalize", "--profile", "nfc", "--digits", "arabic", "--fold-elongation", "true"], "جداااا 3").out,
    "جدا ٣",
  );
  const { status, err } = khulasa(["normalize", "--digits", "roman"], "3");
  assert.equal(status, 2);
  assert.match(err, /keep, latin, arabic/);
  const lines = khulasa(
    ["normalize", "--jsonl"],
    '{"id":1,"text":"فـى","options":{"profile":"search"}}\n{"id":2,"text":"ى","options":{"foldYah":true}}\n',
  );
  assert.equal(lines.status, 1);
  const [first, second] = lines.out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(first, {
    id: 1,
    text: "في",
    runs: [
      [0, 0],
      [1, 1],
      [2, 1],
    ],
    marksCapped: 0,
  });
  assert.equal(second.error.code, "invalid-option");
});

test("--keep takes back blocks by the numbers that inspect shows", () => {
  const page = `${root}tests/articles/seed-shape/source.txt`;
  const [, number] = khulasa(["inspect", page]).out.match(/^ *(\d+) +secondary /m);
  assert.equal(JSON.parse(khulasa(["analyze", "--json", page]).out).article.blocks[number].kind, "secondary");
  assert.equal(
    JSON.parse(khulasa(["analyze", "--json", "--keep", number, page]).out).article.blocks[number].kind,
    "paragraph",
  );
  const { status, err } = khulasa(["analyze", "--keep", "9999", page]);
  assert.equal(status, 2);
  assert.match(err, /9999 \(allowed: 0 to /);
});

test("inspect shows blocks, sentences and reasons", () => {
  const { out } = khulasa(["inspect", news]);
  for (const heading of ["BLOCKS", "SENTENCES", "PICKS", "KEYPHRASES"])
    assert.match(out, new RegExp(`^${heading}$`, "m"));
});

test("--fail-on makes a warning the exit status, and changes nothing else", () => {
  const visual = "ﺔﻨﻳﺪﻤﻟا ﻲﻓ ةﺪﻳﺪﺠﻟا ﺔﺳرﺪﻤﻟا ﻰﻟإ ﺔﺒﻟﺎﻄﻟا ﺖﻠﺻو";
  const statusOf = (command, names, input) => khulasa([...command, "--fail-on", names], input).status;
  for (const command of [["summarize"], ["analyze", "--json"], ["keywords"], ["inspect"]]) {
    for (const names of ["visual-order", "displaced,visual-order", "damaged", "any"])
      assert.equal(statusOf(command, names, visual), 3, `${command} ${names}`);
    assert.equal(statusOf(command, "focus-absent", visual), 0);
    assert.equal(statusOf(command, "damaged", sourceOf("news")), 0);
    assert.equal(khulasa([...command, "--fail-on", "damaged"], visual).out, khulasa(command, visual).out);
  }
  assert.equal(khulasa(["summarize", "--fail-on", "damaged", "-", news], visual).status, 3);
  const line = (text) => `${JSON.stringify({ text })}\n`;
  for (const jobs of ["1", "4"]) {
    const lines = ["analyze", "--jsonl", "--jobs", jobs];
    assert.equal(statusOf(lines, "damaged", line("وصل الوفد.") + line(visual) + line("وصل الوفد.")), 3);
    assert.equal(statusOf(lines, "damaged", line("وصل الوفد.")), 0);
    assert.equal(statusOf(lines, "damaged", `${line(visual)}broken\n`), 1); // a failure is more than a warning
  }
  const wrong = khulasa(["summarize", "--fail-on", "damagd"], visual);
  assert.equal(wrong.status, 2);
  assert.match(wrong.err, /there is no such warning: damagd \(allowed: damaged, any, .*visual-order/);
});

test("a broken line fails alone: exit 1, its error line in its place", () => {
  const { status, out } = khulasa(
    ["analyze", "--jsonl"],
    '{"id":1,"text":"وصل الوفد."}\n{broken\n{"id":3,"text":"وصل الوفد."}\n',
  );
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.deepEqual(
    lines.map((line) => line.id),
    [1, null, 3],
  );
  assert.equal(lines[1].error.code, "invalid-json");
  assert.equal(khulasa(["analyze", "--jsonl"], '{"id":1,"text":"وصل الوفد."}\n').status, 0);
});

test("--jobs changes nothing but the speed, and answers a line without waiting for the next", {
  timeout: 60_000,
}, async () => {
  const line = (id, text) => `${JSON.stringify({ id, text })}\n`;
  const input = Array.from(
    { length: 40 },
    (_, id) => line(id, sourceOf("news").repeat(id % 5)) + (id % 9 ? "" : "[]\n"),
  ).join("");
  for (const command of ["analyze", "normalize"]) {
    const one = khulasa([command, "--jsonl"], input);
    assert.equal(one.status, 1);
    for (const jobs of ["2", "7", "2", "7"]) {
      const several = khulasa([command, "--jsonl", "--jobs", jobs], input);
      assert.equal(several.status, one.status);
      assert.ok(several.out === one.out, `${command} --jobs ${jobs}: other output`); // too long to be shown
    }
  }
  for (const bad of ["0", "257", "-1", "two"])
    assert.equal(khulasa(["analyze", "--jsonl", "--jobs", bad], "").status, 2);
  assert.match(khulasa(["analyze", "--jobs", "2", news]).err, /no effect: --jobs/);

  const child = spawn(tool, ["analyze", "--jsonl", "--jobs", "3"]);
  for (const id of [1, 2]) {
    child.stdin.write(line(id, "وصل الوفد."));
    const [answer] = await once(child.stdout, "data");
    assert.equal(JSON.parse(answer).id, id);
  }
  child.stdin.end();
  assert.deepEqual(await once(child, "close"), [0, null]);
});

test("--title is the title of the lines that have none of their own", () => {
  const text = "وصل الوفد إلى العاصمة صباح الأحد. بدأ اللقاء في القصر. بحث الوزير ملف المياه مع نظيره.";
  const title = "ملف المياه";
  const input = [{ text }, { text, title: null }, { text, title: "وصول الوفد" }, { text, title: "" }, { texts: [text] }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
  const answers = (args) =>
    khulasa(["analyze", "--jsonl", ...args], input)
      .out.trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const [titled, nulled, own, empty, joint] = answers(["--title", title]);
  const [untitled, , ownOnly] = answers([]);
  const whole = JSON.parse(khulasa(["analyze", "--json", "--title", title], text).out);
  assert.notDeepEqual(whole.sentences, untitled.sentences);
  assert.deepEqual([titled.sentences, nulled.sentences], [whole.sentences, whole.sentences]);
  assert.deepEqual(own, ownOnly);
  assert.deepEqual(empty, untitled);
  assert.equal(joint.error.code, "invalid-option"); // a title belongs to one text: rejected, not ignored
});

test("what would be ignored is bad usage", () => {
  const ignored = [
    [["analyze", "--max-words", ""], "--max-words"],
    [["normalize", "--digits", ""], "--digits"],
    [["analyze", "--keep", ""], "--keep"],
    [["analyze", "--jsonl", "--keep", "0"], "--keep"],
    [["analyze", "--jsonl", "--json"], "--json"],
    [["normalize", "--jsonl", "--json"], "--json"],
    [["analyze", "--tokens"], "--tokens"],
    ...["--type tldr", "--length long", "--max-words 9", "--max-sentences 2", "--ratio 0.5", "--focus x"].map(
      (option) => [["keywords", ...option.split(" ")], option.split(" ")[0]],
    ),
    ...["--max-keywords 3", "--min-score 0.5", "--max-keyword-words 2"].flatMap((option) =>
      [[], ["--json", news, news]].map((more) => [["summarize", ...option.split(" "), ...more], option.split(" ")[0]]),
    ),
  ];
  for (const [args, option] of ignored) {
    const { status, out, err } = khulasa(args, '{"text":"وصل الوفد."}\n');
    assert.equal(status, 2, args.join(" "));
    assert.equal(out, "");
    assert.match(err, new RegExp(`^khulasa: this would have no effect: ${option} .*\\(allowed: `), args.join(" "));
  }
  assert.equal(khulasa(["analyze", "--title", "", "--focus", "", news]).status, 0);
  // JSON contains the whole analysis, so no option is without effect.
  const all = JSON.parse(khulasa(["keywords", "--json", "--max-sentences", "1", news]).out);
  assert.equal(all.summary.sentences.length, 1);
  assert.equal(JSON.parse(khulasa(["summarize", "--json", "--max-keywords", "2", news]).out).keywords.length, 2);
  // An error once for all lines, not one for each line.
  const { status, out, err } = khulasa(["analyze", "--jsonl", "--max-words", "0"], '{"text":"وصل الوفد."}\n');
  assert.deepEqual([status, out], [2, ""]);
  assert.match(err, /1 or more/);
});

test("--title and --focus that are no UTF-8 are warned of", () => {
  for (const option of ["--title", "--focus"]) {
    const { stderr } = spawnSync("bash", ["-c", `"$0" analyze ${option} $'الوفد \\xff'`, tool], {
      input: "وصل الوفد.",
    });
    assert.match(stderr.toString(), /invalid-utf8 \(1\)/);
  }
});

test("bad usage exits with 2 and says what is allowed", () => {
  assert.equal(khulasa([]).status, 2);
  assert.equal(khulasa(["sing"]).status, 2);
  for (const [args, allowed] of [
    [["summarize", "--type", "haiku"], "key-points, tldr, teaser, headline"],
    [["summarize", "--type", "2"], "key-points, tldr, teaser, headline"],
    [["summarize", "--length", "0"], "short, medium, long"],
    [["normalize", "--profile", "nfd"], "display, search, nfc"],
  ]) {
    const { status, err } = khulasa([...args, news]);
    assert.equal(status, 2);
    assert.equal(err.trimEnd().split("\n").length, 1, err);
    assert.ok(err.endsWith(`${args.at(-1)} (allowed: ${allowed})\n`), err);
  }
  const { status, err } = khulasa(["summarize", "--max-words", "0", news]);
  assert.equal(status, 2);
  assert.match(err, /1 or more/);
});

test("invalid bytes become U+FFFD with a warning", () => {
  const { status, out, err } = khulasa(["summarize"], Buffer.from([0xd9, 0x88, 0xff, 0x20, 0xd9, 0x86, 0x2e]));
  assert.equal(status, 0);
  assert.match(out, /و ن/);
  assert.match(err, /invalid-utf8 \(1\)/);
});

test("a byte order mark is dropped of a file and of a stream of lines; U+FEFF of a string in JSON is a character", () => {
  const text = "وصل الوفد إلى العاصمة. بدأ اللقاء.";
  assert.equal(khulasa(["summarize"], `\ufeff${text}`).out, khulasa(["summarize"], text).out);
  const line = `${JSON.stringify({ text: `\ufeff${text}` })}\n`;
  const { status, out } = khulasa(["analyze", "--jsonl"], `\ufeff${line}${line}`);
  assert.equal(status, 0);
  for (const { stats, sentences } of out
    .trimEnd()
    .split("\n")
    .map((each) => JSON.parse(each))) {
    assert.equal(stats.codeUnits, text.length + 1);
    assert.equal(`\ufeff${text}`.slice(sentences[1].begin, sentences[1].end), "بدأ اللقاء.");
  }
  assert.deepEqual(
    JSON.parse(khulasa(["normalize", "--jsonl"], '{"text":"\\ufeffنص","options":{"profile":"nfc"}}').out).text,
    "\ufeffنص",
  );
  const focus = (mark) =>
    JSON.parse(
      khulasa(
        ["analyze", "--jsonl"],
        JSON.stringify({ text, options: { summary: { focus: `${mark}اللقاء`, maxSentences: 1 } } }),
      ).out,
    );
  assert.deepEqual(focus("\ufeff").summary, focus("").summary);
});
