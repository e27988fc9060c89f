// Exports (Markdown, plain text, JSON) contain the text as plain text, whatever it says. CommonMark and GitHub-flavored
// parsers show the Markdown letter by letter, with no elements but those of the export; a line stays one line; and JSON
// parses to the same text.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import { escapeMarkdown, Summarizer } from "../../web/dist/node/index.js";
import { builtSite, root } from "../support/articles.mjs";
import { injections } from "../support/injections.mjs";

const { toJson, toMarkdown, toPlain } = await import(`${builtSite()}/shared/take-away.js`);

// Each is configured to pass HTML through, which is the worst case. The last two also turn bare addresses into links.
const readers = {
  CommonMark: (source) => new MarkdownIt("commonmark", { html: true }).render(source),
  "tables and strikethrough": (source) => new MarkdownIt({ html: true }).render(source),
  "links of bare names": (source) => new MarkdownIt({ html: true, linkify: true }).render(source),
  "GitHub's kind": (source) => marked.parse(source, { gfm: true }),
};

const escapeHtml = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const sameQuotes = (html) => html.replace(/&#39;/g, "'"); // one of the parsers escapes them

/** The text as exported: on one line, without bidi and other control characters. */
const said = (text) =>
  text
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

const pieces = [
  ..."\\`*_[]()<>&#|~!@:/.-+=\"' \t",
  "1",
  "23",
  "www",
  "http",
  "https://",
  "a",
  "b.c",
  ".com",
  "localhost",
  "$",
  "ب",
  "نص",
  "&lt;",
  "&#42;",
  "\n",
  "\u202E",
  "\u0000",
  "\u001B",
  "](",
];

/** Mulberry32, by Tommy Ettinger: a function that returns numbers below a count. */
function randomOf(state) {
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % count;
  };
}

const cases = 2_000;
const below = randomOf(12);
const randomText = () => Array.from({ length: 1 + below(14) }, () => pieces[below(pieces.length)]).join("");
const texts = [...injections, ...Array.from({ length: cases }, randomText)];

/** An analysis with `text` in every field that is exported. */
const analysisOf = (text, type) => ({
  language: "ar",
  direction: "rtl",
  article: { title: text },
  stats: {},
  warnings: [],
  summary: {
    type,
    sentences: [text, `${text} ${text}`].map((each, i) => ({ text: each, begin: i, end: i + 1, score: 1 })),
  },
  keywords: [
    { text, mentions: [[0, 1]] },
    { text: `ب${text}`, mentions: [] },
  ],
});

/** Metadata with `text` in every field that is exported. */
const metadataOf = (text) => ({ title: text, byline: text, published: null, site: text, url: null, keywords: [text] });

for (const type of ["key-points", "tldr"]) {
  test(`Markdown of ${type}: no element but the export's, and the text letter by letter`, () => {
    for (const text of texts) {
      const shown = (each) => escapeHtml(said(each));
      const list = (items) => `<ul>\n${items.map((item) => `<li>${shown(item)}</li>\n`).join("")}</ul>\n`;
      const { summary, keywords } = analysisOf(text, type);
      const picks = summary.sentences.map((pick) => pick.text);
      const markdown = toMarkdown(analysisOf(text, type), metadataOf(text));
      const expected = `<h1>${shown(text)}</h1>\n<p>${shown(text)} · ${shown(text)}</p>\n${type === "tldr" ? `<p>${shown(picks.join(" "))}</p>\n` : list(picks)}<h2>العبارات المفتاحية</h2>\n${list(keywords.map((keyword) => keyword.text))}`;
      if (said(text) === "") continue; // nothing to show
      for (const [name, read] of Object.entries(readers))
        assert.equal(sameQuotes(read(markdown)), expected, `${name}: ${JSON.stringify(text)}\n${markdown}`);
    }
  });
}

/** What a reader sees of a text: no controls, and one space where they stood alone. */
const shown = (text) =>
  text
    .replace(/[\p{Cf}\p{Cc}\ufffd]/gu, "")
    .replace(/ +/g, " ")
    .normalize("NFKC");

test("escapeMarkdown(): a line of its own shows what it says", () => {
  for (const text of texts) {
    const line = said(text);
    const expected = line === "" ? "" : `<p>${escapeHtml(line)}</p>\n`;
    for (const [name, read] of Object.entries(readers))
      assert.equal(sameQuotes(read(escapeMarkdown(line))), expected, `${name}: ${JSON.stringify(text)}`);
  }
});

test("plain text: as many lines as the export has, no bidi control, no control that a terminal obeys", () => {
  for (const text of texts) {
    const plain = toPlain(analysisOf(text, "key-points"), metadataOf(text));
    const expected = [
      ...(said(text) === "" ? [] : [said(text), `${said(text)} · ${said(text)}`, ""]),
      `• ${said(text)}`,
      `• ${said(`${text} ${text}`)}`,
      "",
      `العبارات المفتاحية: ${said(text)}، ${said(`ب${text}`)}`,
      "",
    ];
    assert.deepEqual(plain.split("\n"), expected, JSON.stringify(text));
  }
});

test("JSON says the text again, and no control stands in it raw", () => {
  for (const text of texts) {
    const json = toJson(analysisOf(text, "tldr"), metadataOf(text));
    const { title, metadata, summary, keywords } = JSON.parse(json);
    assert.deepEqual(
      [title, metadata.byline, metadata.keywords[0], summary.sentences[0].text, keywords[0].text],
      Array(5).fill(said(text)),
    );
    assert.doesNotMatch(json.replaceAll("\n", ""), /[\u0000-\u001f]/);
  }
});

const tool = process.env.KHULASA_CLI ?? `${root}build/native/khulasa`;
const run = (args, input) =>
  spawnSync(tool, args, { input, maxBuffer: 1 << 28, timeout: 60_000 }).stdout.toString("utf8");
const sentence = (text) => `أعلن المطور أن ${text} لا ينفذ في أي مكان مهما كتب الكاتب.`;

// Markdown in a text is shown without its signs, a link by its words, and a line end in a sentence as a space.
const words = (text) =>
  shown(
    text
      .replaceAll("\n", " ")
      .replaceAll(/\]\(\S*\)/g, "")
      .replaceAll(/[[\]!*_`~]/g, ""),
  );

test("the tool's JSON and JSON Lines say the text again, a line each", () => {
  const given = texts.map(sentence);
  const out = run(
    ["analyze", "--jsonl", "--no-clean"],
    given.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(""),
  );
  const answers = out.split("\n");
  assert.equal(answers.pop(), "");
  assert.equal(answers.length, given.length);
  answers.forEach((answer, i) => {
    const { id, summary } = JSON.parse(answer);
    assert.equal(id, i);
    for (const pick of summary.sentences) assert.equal(words(pick.text), words(given[i].slice(pick.begin, pick.end)));
  });
  for (const text of injections) {
    const { summary } = JSON.parse(run(["analyze", "--json", "--no-clean"], sentence(text)));
    for (const pick of summary.sentences)
      assert.equal(words(pick.text), words(sentence(text).slice(pick.begin, pick.end)));
  }
});

test("what the tool prints for people holds no control that a terminal obeys", () => {
  const text =
    injections.map(sentence).join("\n") +
    Array.from(
      { length: 32 },
      (_, i) => `\n${sentence(String.fromCharCode(i))}\n${sentence(String.fromCharCode(0x7f + i))}`,
    ).join("");
  for (const command of ["analyze", "summarize", "keywords", "inspect"]) {
    const out = run(
      [
        command,
        ...(command === "summarize" ? [] : ["--max-keywords=1000"]),
        ...(command === "keywords" ? [] : ["--length=long"]),
      ],
      text,
    );
    assert.notEqual(out, "");
    assert.doesNotMatch(out, /(?!\n)\p{Cc}|[\u2028\u2029]/u, command);
  }
  // A control is not shown in a summary, so nothing is left that would switch a colour on.
  assert.match(run(["summarize", "--no-clean"], sentence("\u001b[31m\u009b31m")), /أن (?:␛)?\[31m.?31m لا/u);
});

test("Summarizer's Markdown, read, is its plain text", async () => {
  const types = [
    ["key-points", (lines) => `<ul>\n${lines.map((line) => `<li>${line}</li>\n`).join("")}</ul>\n`],
    ["tldr", (lines) => `<p>${lines.join("\n")}</p>\n`],
  ];
  for (const [type, shown] of types) {
    const [markdown, plain] = await Promise.all(
      ["markdown", "plain-text"].map((format) => Summarizer.create({ type, format })),
    );
    for (const text of texts.slice(0, injections.length + 500)) {
      const source = `${text}\n${sentence(text)}`;
      const [marks, lines] = [await markdown.summarize(source), (await plain.summarize(source)).split("\n")];
      const expected = shown(lines.map((line) => escapeHtml(line).replaceAll("\0", "\ufffd"))); // CommonMark: no NUL
      for (const [name, read] of Object.entries(readers)) {
        assert.equal(
          sameQuotes(read(marks)).replaceAll("\0", "\ufffd"),
          expected,
          `${name}: ${JSON.stringify(source)}\n${marks}`,
        );
      }
    }
  }
});
