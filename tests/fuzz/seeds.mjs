// Writes the seeds of fuzzing: `node tests/fuzz/seeds.mjs FOLDER` creates FOLDER/{analyze,normalize,jsonl,html} from
// the test articles and from difficult texts. input.h describes the encoding.
import { mkdirSync, writeFileSync } from "node:fs";
import { slugs, sourceOf } from "../support/articles.mjs";

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
];
const texts = [...slugs.map(sourceOf), ...hard];

const header = (length, index) =>
  Array.from({ length }, (_, i) => (index % 3 === 0 ? 0 : (index * 37 + i * 11) & 0xff));
const lines = texts.map((text, id) =>
  JSON.stringify({ id, text: text.slice(0, 1500), title: id % 2 ? "عنوان" : undefined }),
);
const requests = [
  ...lines,
  "{broken",
  "[]",
  "null",
  "{}",
  '{"text":3}',
  '{"id":[[[[1]]]],"text":"نص","options":{"keep":[0,1],"markup":[{"begin":0,"end":2,"tags":1}]}}',
  '{"text":"نص","options":{"summary":{"type":"tldr","length":"long","maxWords":9,"maxSentences":2,"ratio":0.5,"focus":"نص"}}}',
  '{"text":"نص","options":{"keywords":{"max":-1,"minScore":1e999,"maxWords":1.5},"sentences":{"semicolon":1},"clean":"yes"}}',
  '{"texts":["نص","","وصل الوفد."],"options":{"summary":{"type":"headline"}}}',
  '{"text":"\\ud800\\u0000","id":null}',
  '{"text":"فـى","options":{"profile":"search","digits":"arabic","foldYeh":false}}',
  '{"id":1,"id":2,"text":"a","text":"b"}\n\n \r\n{"text":"c"}',
];

const folder = process.argv[2];
function write(target, name, bytes) {
  mkdirSync(`${folder}/${target}`, { recursive: true });
  writeFileSync(`${folder}/${target}/${name}`, Buffer.from(bytes));
}
for (const [index, text] of texts.entries()) {
  write("analyze", `seed-${index}`, [...header(10, index), ...encode(text)]);
  write("html", `seed-${index}`, [1, 7, ...header(8, index + 1), ...encode(text)]);
  write("normalize", `seed-${index}`, [...header(6, index), ...encode(text.slice(0, 1000))]);
}
for (const [index, line] of requests.entries()) {
  for (const kind of [0, 1]) write("jsonl", `seed-${index}-${kind}`, [kind, ...Buffer.from(line)]);
}
