// Generates texts and options from a number, the same in Node and in every browser. The native tool, Node, Chromium and
// Firefox must answer them identically. This file has no imports, so that a page can import it.

const words =
  `الوزير الميناء المدينة الجديد أعلن افتتح وقال إن في من على إلى الذي التي مشروع الطاقة الشمسية سكان القرية مدرسة كتاب جامعة باحثون دراسة
  نتائج المياه الزراعة حقول القمح موسم الأمطار ارتفاع أسعار النفط بنسبة خلال العام الماضي شركة عقد اتفاق وفد زيارة رسمية العاصمة محمد أحمد سعيد
  فاطمة د. أ.د. كما لكن بينما ولفتت للمدينة بالقرية والكتاب قَرَأَ مُهِمّ Google Aydınlık 2024 ١٢ 75% 11 يونيو حزيران ملايين دولار لم يكن گفت وزیر
  ﻛﺘﺎﺏ ﷲ ﻷن هـاكـان جداااا #وسم_طويل @handle a@b.c https://x.y/z café Straße İstanbul`.split(/\s+/);

const lines = [
  "كتب: محمد السعيد",
  "الثلاثاء 11 حزيران /يونيو 2024 - 08:15 بتوقيت غرينتش",
  "الرئيسية سياسة اقتصاد رياضة ثقافة",
  "جانب من الاجتماع (أ ف ب)",
  "* بند أول",
  "2. بند ثان",
  "> قول مقتبس",
  "اقرأ أيضا:",
  "المصدر: وكالات",
  "كلمات دلالية: الميناء، المدينة، الوزير",
  "جميع الحقوق محفوظة © 2024",
  "التعليقات (3)",
  "ديدج باتك ةنيدملا يف ريزولا لاق",
];

const units =
  'ابتةىيوهكلمـ\u064b\u064e\u0651\u0670\u0654یک\ufefb\ufdf2\ufb40\u200b\u200d\u200f\u202e\u2067 .،؛؟!:"«»()[]-•\t\u2028\u0085aZé\u0301\u032709٣۴\u00a0\u3000|@#\ufffe\0\u1112\u1161中';

/** Mulberry32, by Tommy Ettinger: a function that returns numbers below a count. */
function randomOf(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b9);
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) % count;
  };
}

function sentence(below) {
  const parts = Array.from({ length: 3 + below(18) }, () => words[below(words.length)] + (below(9) === 0 ? "،" : ""));
  const text = parts.join(" ");
  return (below(8) === 0 ? `وقال «${text}»` : text) + [".", ".", ".", "؟", "!", "...", ""][below(7)];
}

function oddLine(below) {
  let text = "";
  for (let left = below(60); left > 0; left--) {
    const kind = below(16);
    if (kind === 0) text += String.fromCharCode(0xd800 + below(0x800));
    else if (kind === 1) text += String.fromCodePoint(below(0x110000));
    else if (kind === 2) text += String.fromCharCode(below(0x10000));
    else if (kind === 3) text += units[below(units.length)].repeat(below(30));
    else text += units[below(units.length)];
  }
  return text;
}

function page(below) {
  let text = "";
  for (let left = below(14); left > 0; left--) {
    const kind = below(16);
    if (kind < 9) for (let sentences = 1 + below(5); sentences > 0; sentences--) text += `${sentence(below)} `;
    else if (kind < 13) text += lines[below(lines.length)];
    else text += oddLine(below);
    text += below(8) === 0 ? "\r\n\n" : "\n";
  }
  return text.replace(/\p{Surrogate}/gu, "\ufffd"); // lone ones, which the native tool's JSON cannot represent
}

const pick = (below, list) => list[below(list.length)];

function optionsOf(below) {
  const options = {
    clean: below(4) > 0,
    tokens: below(2) === 0,
    summary: {
      type: pick(below, ["key-points", "tldr", "teaser", "headline"]),
      length: pick(below, ["short", "medium", "long"]),
    },
  };
  if (below(3) === 0) options.summary.maxWords = 1 + below(80);
  if (below(3) === 0) options.summary.maxSentences = 1 + below(6);
  if (below(3) === 0) options.summary.ratio = (1 + below(100)) / 100;
  if (below(4) === 0) options.summary.focus = "ماذا قال الوزير عن الميناء؟";
  if (below(3) === 0) options.keywords = { max: below(60), minScore: below(100) / 100, maxWords: 1 + below(5) };
  if (below(4) === 0) options.sentences = { semicolon: true };
  if (below(4) === 0) options.summary.compress = false;
  return options;
}

/** Request number `id`: {id, text, title, options}, as `khulasa analyze --jsonl` takes it. */
export function requestOf(id) {
  const below = randomOf(id);
  return { id, text: page(below), title: below(4) === 0 ? "افتتاح الميناء الجديد" : "", options: optionsOf(below) };
}

/** A 53-bit hash of a string: cyrb53, by bryc, in the public domain. */
export function hashOf(text) {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (2097151 & b) * 2 ** 32 + (a >>> 0);
}

/** The answer of `khulasa`, an engine from the package, to request `id`, as JSON. */
export async function answerOf(khulasa, id) {
  const { text, title, options } = requestOf(id);
  return JSON.stringify({ id, ...(await khulasa.analyze(text, { ...options, title })) });
}
