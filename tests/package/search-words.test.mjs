// What khulasa/search takes for one word: its tokens, folded spellings, stems, and patterns of spellings.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createKhulasa } from "../../web/dist/node/index.js";
import { normalizeTerm, processTerm, spellingsOf, termKey, tokenize } from "../../web/dist/search.js";

const same = (key, group) => {
  const words = group.split(" ");
  for (const word of words) assert.equal(key(word), key(words[0]), word);
};
const different = (key, pairs) => {
  for (const pair of pairs) {
    const [a, b] = pair.split("/");
    assert.notEqual(key(a), key(b), pair);
  }
};

test("words", () => {
  assert.deepEqual(tokenize("قال: «المَدْرَسة» Blue-7!"), ["قال", "المَدْرَسة", "Blue", "7"]);
  assert.deepEqual(tokenize("الأهلي،والزمالك"), ["الأهلي", "والزمالك"]);
  assert.deepEqual(tokenize("#وسم_طويل/آخر؛ثم"), ["وسم", "طويل", "آخر", "ثم"]);
  for (const mark of ["\u00AD", "\u200D", "\u200F", "\u2060", "\u2067"])
    assert.deepEqual(tokenize(`مدر${mark}سة`).map(normalizeTerm), ["مدرسه"]);
  assert.deepEqual(tokenize("النبي ﷺ"), ["النبي", "صلى", "الله", "عليه", "وسلم"]);
  assert.deepEqual(tokenize(""), []);
});

test("the spellings of a word have one folded form", () => {
  for (const group of [
    "المدرسة المَدْرَسَةُ المـدرسـه المدر\u00ADسة ﺍﻟﻤﺪﺭﺳﺔ",
    "آمن ءامن ءَامَنَ أمن امن ا\u0653من",
    "قرآن قرءان قُرْءَان",
    "الله ﷲ اﷲ ٱللَّه",
    "2024 ٢٠٢٤ ۲۰۲۴",
    "كتابي کتابی کتابى كتابئ",
    "لأجل ﻷجل لاجل",
    "مسؤول مسئول مسئُول ﻣﺴﺌﻮﻝ",
    "شؤون شئون",
    "والشؤون والشئون",
    "رؤوس رءوس",
    "Blue BLUE blue",
  ])
    same(normalizeTerm, group);
  different(normalizeTerm, [
    "قراءات/قرات",
    "جزءا/جزا",
    "وان/ان",
    "مدرسة/مدرس",
    "مسئول/مسيل",
    "سئل/سول",
    "لاجئون/لاجؤون",
    "ناشئون/ناشوون",
  ]);
  assert.equal(normalizeTerm(""), "");
  assert.equal(normalizeTerm("ـَ"), "");
});

test("the folded form is the engine's search key", async () => {
  const khulasa = await createKhulasa();
  const letters = Array.from("آأؤإئابةتجدرسكلمنهويىٱـًَّٰٓٔ۟۝ﻻﺔ٣۳7aÉ\u00AD\u200F\u200C");
  let state = 1;
  const below = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  for (let i = 0; i < 2000; ++i) {
    const word = `كتاب ${Array.from({ length: 1 + below(7) }, () => letters[below(letters.length)]).join("")}`;
    const { text } = await khulasa.normalize(`هذا ${word}`, { profile: "search" });
    // The engine keeps the three of them, and the hamza of «ءامن».
    const waws = text.replaceAll("ؤ", "و").replace(/ئ+(?=و(?![نهاكيئ])\p{L})/gu, (hamzas) => "و".repeat(hamzas.length));
    const key = waws.replaceAll("ئ", "ي");
    assert.equal(normalizeTerm(`هذا ${word}`), key, JSON.stringify(word));
  }
  khulasa.dispose();
});

test("inflections join their noun or verb", () => {
  for (const group of [
    "السعر أسعار اسعار والأسعار بأسعارها أسعارا",
    "وزير وزراء الوزراء والوزير وزرائه لوزير",
    "بيت بيوت بيوتهم بيتنا وبيوتها للبيت",
    "أعلن أعلنت أعلنوا وأعلنت",
    "قال قالت قالوا وقالت",
    "مدرسة مدارس وبالمدارس مدرستهم مدرستان مدارسنا",
    "شركة شركات الشركتين شركتها للشركات",
    "مدينة مدن المدن مدينتنا",
    "صديق أصدقاء أصدقاؤه أصدقائهم صديقتي",
    "مسؤولية مسؤوليات مسؤوليتهم",
    "لاجئ للاجئين اللاجئون لاجئات",
    "لجنة للجنة اللجان",
    "حكومة حكومية الحكومات",
    "حيوان حيوانات الحيوانات",
    "اليابان ياباني اليابانية",
    "وحدة وحدات وحدتهم",
    "وصل وصلت وصلوا",
    "لغة لغات لغاتهم لغتهم",
    "اتفاق اتفاقيات الاتفاق",
    "علف أعلاف الأعلاف", // not listed, as the next three
    "نبيل نبلاء النبلاء",
    "هاتف هواتف هواتفهم",
    "نقابي نقابيون نقابية النقابيين",
    "إعلان إعلانات الإعلان",
    "ألمانيا بألمانيا لألمانيا",
    "الله والله بالله لله",
  ])
    same(processTerm, group);
});

test("words of one root, and words that begin like a clitic, keep their own keys", () => {
  different(processTerm, [
    "شركة/شراكة",
    "مدينة/مدنية",
    "كتاب/كاتب",
    "مدرسة/مدرس",
    "مكتب/مكتبة",
    "جامعة/جامع",
    "إعلام/أعلام",
    "وزير/وزارة",
    "عامل/عمل",
    "كمال/مال",
    "فريال/ريال",
    "وحيد/حيد",
  ]);
  same((word) => termKey(word, "root"), "شركة شراكة");
  same((word) => termKey(word, "exact"), "شراكة شراكه");
});

test("keys of short, foreign, empty and long words", () => {
  assert.equal(processTerm("ماء"), "ماء");
  assert.equal(processTerm(""), "");
  assert.equal(processTerm("Harbours"), "harbours");
  assert.equal(processTerm("٢٠٢٤"), "2024");
  const long = "وبال".repeat(250_000);
  const start = process.cpuUsage().user;
  assert.equal(processTerm(long), long);
  assert.ok(process.cpuUsage().user - start < 2e6, "linear: a million letters in less than two seconds");
});

test("a pattern finds all spellings of a word, and no other word", () => {
  const text =
    "زرنا المَدْرَسـة والمدرسه ال\u00ADمدرسه و مدرسة سنة ٢٠٢٤ حيث ءامن آمَنُ ا\u0653من مؤمن بـ ﷲ و اﷲ وٱللَّه سلام ﺳﻼﻡ (c++)";
  const found = (word, options) => text.match(spellingsOf(word, options)) ?? [];
  assert.deepEqual(found("المدرسة"), ["المَدْرَسـة", "ال\u00ADمدرسه"]);
  assert.deepEqual(found("مدرسة", { inside: true }).length, 4);
  assert.deepEqual(found("2024"), ["٢٠٢٤"]);
  assert.deepEqual(found("أمن"), ["ءامن", "آمَنُ", "ا\u0653من"]);
  assert.deepEqual(found("الله"), ["ﷲ", "اﷲ"]);
  assert.deepEqual(found("والله"), ["وٱللَّه"]);
  assert.deepEqual(found("سَلام"), ["سلام", "ﺳﻼﻡ"]);
  assert.deepEqual(found("C++", { inside: true }), ["c++"]);
  assert.deepEqual(found("مدر"), []);
  assert.deepEqual("مسئول مسؤول مسوول مسيول رءوس رؤوس شئون".match(spellingsOf("مسؤول")), ["مسئول", "مسؤول", "مسوول"]);
  assert.deepEqual("رءوس ورؤوس رؤوس".match(spellingsOf("رءوس")), ["رءوس", "رؤوس"]);
});

test("a pattern agrees with normalizeTerm() on random spellings", () => {
  let state = 7;
  const below = (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const letters = Array.from("اأإآءلهوىيةكی٢bؤئ");
  const units = [...letters, ..."ًّٰـ\u00AD", "ﻻ", "ﺌ", "ﺀ"];
  const text = (from, n) => Array.from({ length: 1 + below(n) }, () => from[below(from.length)]).join("");
  let equal = 0;
  for (let i = 0; i < 30_000; ++i) {
    const word = text(letters, 4);
    const other = below(2)
      ? text(units, 6)
      : Array.from(
          word,
          (letter) => letter + (below(3) ? "" : text(units.slice(letters.length, letters.length + 5), 2)),
        ).join("");
    if (!/^[\p{L}\p{N}]/u.test(other) || /^ـ/.test(other)) continue;
    const matches = (other.match(spellingsOf(word)) ?? []).includes(other);
    assert.equal(matches, normalizeTerm(other) === normalizeTerm(word), `${word} ${other}`);
    equal += matches;
  }
  assert.ok(equal > 5000, `${equal} equal pairs`);
});

test("a pattern is bounded, and hostile texts cost it no more than linear time", () => {
  assert.throws(() => spellingsOf(""), RangeError);
  assert.throws(() => spellingsOf("َـ"), RangeError);
  assert.throws(() => spellingsOf("ا".repeat(65)), RangeError);
  assert.ok(spellingsOf("لا".repeat(32)).source.length < 40_000);
  const words = ["ا".repeat(64), "لا".repeat(32), "والله", "ءاءاءاءا", "مدرسة"];
  const units = ["ا", "لا", "اـ", `ا${"ـ".repeat(50)}`, "ءا", "ﻻ", "والل", "مدرس\u00AD", "ا\u064E", "\u00AD"];
  for (const word of words) {
    for (const unit of units) {
      const cost = (n) => {
        const hostile = `${unit.repeat(Math.ceil(n / unit.length))}!`;
        const start = process.cpuUsage().user;
        for (const _ of hostile.matchAll(spellingsOf(word)));
        return process.cpuUsage().user - start;
      };
      // 100,000 units, at most 64 letters each: quadratic time would be a minute.
      assert.ok(cost(100_000) < 3e6, `${word} in ${JSON.stringify(unit)}`);
    }
  }
});
