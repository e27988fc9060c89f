// Writes the inputs that fuzzing starts from: `node tests/fuzz/seeds.mjs FOLDER [all]` creates
// FOLDER/{analyze,normalize,jsonl,html} from the test articles, from the pages and pastes in shapes/, and from the short
// difficult texts below. input.h describes the encoding. With `all`, every text gets every set of options: that is for
// merging into corpus/, since fuzzing itself would spend its first minutes reading them. Needs web/dist, for fromHtml().
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fromHtml } from "../../web/dist/html.js";
import { root, slugs, sourceOf } from "../support/articles.mjs";

const firstArabic = 0xa0;
const pieces = new Map([
  ["\u0670", 0x83],
  ["\u06cc", 0x84],
  ["\u06a9", 0x85],
  ["\u067e", 0x86],
  ["\u06d5", 0x87],
  ["\u06f3", 0x88],
  ["\ufefb", 0x89],
  ["\ufdf2", 0x8a],
  ["\u200c", 0x8b],
  ["\u200d", 0x8c],
  ["\u200f", 0x8d],
  ["\u202e", 0x8e],
  ["\u2067", 0x8f],
  ["\u0301", 0x90],
  ["\u00e9", 0x91],
  ["\u2026", 0x92],
  ["«", 0x93],
  ["»", 0x94],
  ["•", 0x95],
  ["\u2028", 0x96],
]);

/** `text` in the encoding that Input::text() reads. */
function encode(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const piece = pieces.get(text[i]);
    if (unit < 0x80) bytes.push(unit);
    else if (unit >= 0x600 && unit < 0x600 + 0x100 - firstArabic) bytes.push(unit - 0x600 + firstArabic);
    else if (piece) bytes.push(piece);
    else bytes.push(0x80, unit & 0xff, unit >> 8);
  }
  return bytes;
}

const hard = [
  "",
  " \n\u00a0\n",
  "😀😀😀",
  "من في على إلى",
  "...!؟،؛",
  "\0\0",
  "\ud800ا\udc00",
  `ب${"\u064e\u0650".repeat(40)}ت.`,
  "\u202eabc\u2067اب",
  "\u{e0041}\u{e0042}\u{e007f}",
  "\ue000\uf8ff",
  "\ufffe\uffff\ufdd0",
  "<img src=x onerror=alert(1)>",
  "</script><script>",
  "[x](javascript:alert(1))",
  "كتاب ".repeat(60),
  "السلام عليكم جميعا.\nوشكرا لكم.",
  "وصلالوفدالحكوميإلىالعاصمة غادرالوزيرالمدينةمساء افتتحالرئيسالجسرالجديد ارتفعتأسعارالقمحأمس فازالفريقالوطنيبالكأس.\nوصلالوفدالحكوميإلىالعاصمة غادرالوزيرالمدينةمساء افتتحالرئيسالجسرالجديد ارتفعتأسعارالقمحأمس فازالفريقالوطنيبالكأس.",
  'قال «وقال "ثم (قال [إن',
  "1. بند\n٢- بند\n(3) بند\n* بند\n",
  "الثلاثاء 11 حزيران /يونيو 2024 - 08:15",
  "a@b.c #وسم_طويل @h https://x.y/z",
  "وزیر خارجه ایران گفت که گفت‌وگوها ادامه دارد.",
  "ﻛﺘﺎﺏ ﺟﺪﻳﺪ ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ",
  "ديدج باتك ةنيدملا يف ريزولا لاق",
  "وصل الوفد الحكومي إلى العاصمة مساء أمس ثم غادرها صباح اليوم.\nالمصدر:\u200f\nشاهد أيضا\u200f",
  "(أعلنت الوزارة أمس عن افتتاح جسر جديد فوق النهر",
  "ب\u{1e944}\u{1e944}",
  "من: وفاء سالم\nالموضوع: رد: حصاد القمح\n\nأرسلنا إليكم أرقام الحصاد في المحافظات كما طلبتم صباح اليوم.\nالصنف\tالكمية\nقمح\t1200\nشعير\t800\nثم نفذ الأمر الآتي:\npip install x\nطرقت بابك والأحلام تسبقني *** والشوق يحملني حينا ويتركني\n\nكتب جابر:\n> كم بلغ الحصاد؟",
  "[6:01 م] وفاء: هل دفع المستأجر؟\n[6:02 م] جابر: دفع النصف أمس\n[6:03 م] وفاء: <تم استبعاد الوسائط>\n[6:04 م] جابر: والباقي غدا",
];

const shapes = `${root}tests/fuzz/shapes`;
const reading = `${root}tests/reading`;
const read = (file) => readFileSync(file, "utf8");
const shapesOf = (extension) =>
  readdirSync(shapes)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => read(`${shapes}/${name}`));
const foldersOf = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => `${folder}/${name}/source.txt`)
        .filter(existsSync)
    : [];

const texts = [...slugs.map(sourceOf), ...shapesOf(".txt"), ...foldersOf(reading).map(read), ...hard];
const sources = shapesOf(".html");
const pages = sources.map(fromHtml);

const isAll = process.argv[3] === "all";
/** The sets of options that the text of this number gets: all of `sets`, or one of them. */
const setsFor = (sets, index) => (isAll ? [...sets.entries()] : [[index % sets.length, sets[index % sets.length]]]);

// Bits of the first byte of read_options().
const bits = { unclean: 1, tokens: 2, semicolon: 4, title: 8, focus: 16, keep: 32, markup: 64 };
const types = ["key-points", "tldr", "teaser", "headline"];
const lengths = ["short", "medium", "long"];

/** Bytes as read_options() reads them. `flags` are names of `bits`; `ratio` and `minScore` go from 0 to 255. */
function optionBytes({
  flags = [],
  type = 0,
  length = 0,
  words = 0,
  sentences = 0,
  ratio = 0,
  keywords = {},
  each = [],
}) {
  const { max = 10, minScore = 0, maxWords = 5 } = keywords;
  const flagByte = flags.reduce((sum, name) => sum | bits[name], 0);
  return [
    flagByte,
    type,
    length,
    words,
    sentences,
    ratio,
    max / 4,
    minScore,
    maxWords - 1,
    each.length,
    ...each.flat(),
  ];
}

const analyzeSets = [
  {},
  { flags: ["tokens", "title"], type: 3 },
  { flags: ["semicolon", "focus"], type: 2, length: 2 },
  { type: 1, length: 1, words: 20, keywords: { max: 40, maxWords: 3 } },
  { flags: ["unclean", "tokens"], length: 1, ratio: 100 },
  { flags: ["focus", "title"], type: 3, length: 2, keywords: { max: 0 } },
  { flags: ["keep"], type: 1, sentences: 3, keywords: { max: 200, minScore: 60 }, each: [[0], [2], [5]] },
  {
    flags: ["markup", "title"],
    type: 3,
    length: 1,
    each: [
      [0, 40, 1],
      [40, 200, 128],
      [200, 55, 36],
    ],
  },
];
const normalizeSets = [0, 37, 74, 255].map((first) =>
  Array.from({ length: 6 }, (_, i) => (first + first * i * 11) & 0xff),
);
const tagSets = [
  [0],
  [1, 128, 128, 2, 128, 8, 128, 16],
  [96, 100, 1, 16, 128, 128, 4, 4, 4, 32],
  [36, 36, 36, 128, 64, 2],
];

const requestSets = [
  {},
  { tokens: true, summary: { type: "headline", length: "long" } },
  {
    sentences: { semicolon: true },
    summary: { type: "teaser", length: "medium", focus: "ماذا قال المدير عن المدينة؟" },
  },
  { clean: false, summary: { type: "tldr", maxWords: 30 }, keywords: { max: 40, minScore: 0.1, maxWords: 3 } },
  { keep: [0], summary: { ratio: 0.3, maxSentences: 4 }, keywords: { max: 0 } },
  {
    markup: [
      { begin: 0, end: 30, tags: 1 },
      { begin: 31, end: 300, tags: 128 },
    ],
  },
];
const foldSets = [
  {},
  { profile: "search" },
  { profile: "nfc", digits: "latin", tatweel: "drop", lookAlikes: "fold", zeroWidth: "keep-joiners" },
  { digits: "arabic", tatweel: "keep", lookAlikes: "keep", zeroWidth: "drop", foldElongation: true, foldCase: true },
];

const folder = process.argv[2];
function write(target, name, bytes) {
  mkdirSync(`${folder}/${target}`, { recursive: true });
  writeFileSync(`${folder}/${target}/${name}`, Buffer.from(bytes));
}
const writeLines = (name, lines) => {
  for (const kind of [0, 1]) write("jsonl", `${name}-${kind}`, [kind, ...Buffer.from(lines)]);
};

for (const [index, text] of texts.entries()) {
  const bytes = encode(text);
  for (const [set, options] of setsFor(analyzeSets, index))
    write("analyze", `text-${index}-${set}`, [...optionBytes(options), ...bytes]);
  for (const [set, tags] of setsFor(tagSets, index))
    write("html", `text-${index}-${set}`, [1, tags.length - 1, ...tags, ...bytes]);
  for (const [set, header] of setsFor(normalizeSets, index))
    write("normalize", `text-${index}-${set}`, [...header, ...encode(text.slice(0, 1000))]);
  for (const [set, options] of setsFor(requestSets, index)) {
    const title = set % 2 ? "عنوان" : undefined;
    write("jsonl", `text-${index}-${set}`, [0, ...Buffer.from(JSON.stringify({ id: index, text, title, options }))]);
  }
  for (const [set, options] of setsFor(foldSets, index)) {
    const line = JSON.stringify({ id: index, text: text.slice(0, 1500), options });
    write("jsonl", `folded-${index}-${set}`, [1, ...Buffer.from(line)]);
  }
}

for (const [index, html] of sources.entries()) write("page", `page-${index}`, Buffer.from(html));

for (const [index, { text, markup }] of pages.entries()) {
  const tagsAt = new Map(markup.map(({ begin, tags }) => [begin, tags]));
  let at = 0;
  const tags = text.split("\n").map((line) => {
    const found = tagsAt.get(at) ?? 0;
    at += line.length + 1;
    return found;
  });
  const kept = tags.slice(0, 64); // kMaxTags of targets.cpp
  write("html", `page-${index}`, [1, kept.length - 1, ...kept, ...encode(text)]);
  for (const [set, options] of setsFor(requestSets, index)) {
    const line = JSON.stringify({ id: index, text, options: { ...options, markup } });
    write("jsonl", `page-${index}-${set}`, [0, ...Buffer.from(line)]);
  }
}

for (const [type, length] of types.flatMap((type) => lengths.map((length) => [type, length]))) {
  const at = types.indexOf(type) * lengths.length + lengths.indexOf(length);
  const joint = texts.slice(4 * at, 4 * at + 3).map((text) => text.slice(0, 1200));
  const line = JSON.stringify({ id: at, texts: joint, options: { summary: { type, length } } });
  write("jsonl", `joint-${at}`, [0, ...Buffer.from(line)]);
}

for (const [index, lines] of shapesOf(".jsonl").entries()) {
  writeLines(`lines-${index}`, lines);
  for (const [at, line] of lines.trimEnd().split("\n").entries()) writeLines(`lines-${index}-${at}`, line);
}
