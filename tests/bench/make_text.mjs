// Generates varied Arabic text from a seed: a long report with headings, paragraphs, quotations, names, dates and
// numbers. Half of its words are drawn from the test articles, with the same frequencies. The others are composed of
// roots, patterns and clitics and drawn by Zipf's law, so that the vocabulary grows as in real text: 3,800, 17,000 and
// 75,000 distinct words at 100 KB, 1 MB and 10 MB. Repeating one text would flatter caches and keep the vocabulary
// small.
//
//     node tests/bench/make_text.mjs BYTES > FILE
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { root } from "../support/articles.mjs";

const articles = ["news", "sport", "economy", "encyclopedia", "opinion"];

const roots =
  `كتب درس علم عمل حمل نقل قبل جمع فتح قطع رفع دفع منع زرع صنع سمع وضع نفذ نشر حضر نظر ذكر شكر شعر قدر صدر نصر حصر كسر
  سفر غفر حفر ظهر جهر شهر بحر سحر فخر دخل خرج نزل صعد وصل فصل حصل نسل غسل عزل بذل شغل فعل جعل رحل سجل شمل قتل كمل مثل نبل هطل
  بدل عدل جدل حفل كفل طفل بحث بعث حدث حرث ورث مكث ثبت سكت نبت لفت صمت نحت سبح ربح نجح جرح شرح طرح فرح مدح منح نصح صلح ذبح برز
  ركز رمز حجز عجز قفز كنز لبس جلس حبس عكس غرس مسك هبط ربط ضبط خلط سقط نشط حفظ لفظ وعظ بدع جرع قرع طبع لمع خلق سبق نطق طلق غلق
  رزق حرق غرق شرق عشق رفق وفق ترك شرك ملك سلك هلك درك حرك ضحك سمك شبك سلم كلم حكم علق رسم قسم نظم هدم ندم خدم لزم عزم جزم حسم
  كتم ختم شتم رحم فهم سهم دعم نعم وهم سكن بطن وطن دفن حزن خزن وزن عجن طعن لعن ضمن ثمن رهن دهن كهن شحن طحن`.split(/\s+/);

// 1, 2 and 3 stand for the letters of the root.
const patterns =
  `123 1ا23 م12و3 م12ة 12ا3 12ا3ة 12ي3 12و3 ت123 ت1ا23 ا1ت2ا3 ان12ا3 است12ا3 م1ا23ة ت12ي3 ا12ا3 م12ا3 12ا23 م1ت23 مست123
  ي123 ت1ا2ي3 1وا2ي3 مت123 12لا3 12ا3ي`.split(/\s+/);
const prefixes = ["", "", "", "ال", "ال", "ال", "وال", "بال", "لل", "و", "ب", "ل", "ف", "وب"];
const suffixes = ["", "", "", "", "ات", "ين", "ه", "ها", "هم", "ية", "ون", "ان"];

const givenNames = "سليم نادية كريم هالة ياسر رانيا بسام ليلى مازن سهام عادل منى طارق جمانة فارس دلال".split(" ");
const months = "كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يونيو".split("|");

/** Mulberry32, by Tommy Ettinger: the same seed gives the same numbers on every platform. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

const spread = (number) => Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) >>> 0;

/** The word with a given rank in an unbounded lexicon. */
function madeWord(rank) {
  let choice = spread(rank + 1);
  const take = (list) => {
    const item = list[choice % list.length];
    choice = spread(choice + 0x9e3779b9);
    return item;
  };
  const letters = take(roots);
  const stem = take(patterns).replace(/[123]/g, (place) => letters[place - 1]);
  return take(prefixes) + stem + take(suffixes);
}

/** Whole sentences, about `bytes` of UTF-8. A shorter text is always a prefix of a longer one. */
export function makeText(bytes) {
  const written = articles.flatMap((slug) =>
    readFileSync(`${root}tests/articles/${slug}/source.txt`, "utf8")
      .split(/\s+/)
      .filter((word) => /^[\u0621-\u064A]+$/.test(word)),
  );
  const random = generator(10);
  const below = (count) => Math.floor(random() * count);
  const word = () => {
    if (random() < 0.5) return written[below(written.length)];
    // With this distribution of ranks, the vocabulary grows as the length to the power 0.65, as in news.
    return madeWord(Math.floor(600 * (1 - random()) ** -2.2) % 2 ** 31);
  };
  const words = (count) => Array.from({ length: count }, word);
  const name = () =>
    `${givenNames[below(givenNames.length)]} ال${madeWord(below(4000)).replace(/^(وال|بال|لل|ال)/, "")}ي`;

  const phraseOf = (subjects) => {
    const kind = below(100);
    if (kind < 35) return subjects[below(subjects.length)];
    if (kind < 45) return `${1 + below(28)} ${months[below(months.length)]} ${1990 + below(35)}`;
    if (kind < 60) return String(below(10000));
    if (kind < 66) return "WASM";
    if (kind < 80) return `«${words(2 + below(9)).join(" ")}»`;
    return words(2).join(" ");
  };
  const sentence = (subjects) => {
    const parts = [];
    for (let left = 8 + below(22); left > 0; left--) {
      const kind = below(100);
      parts.push(kind < 4 ? phraseOf(subjects) : kind < 10 ? `${word()}،` : word());
    }
    return `${parts.join(" ").replace(/،$/, "")}${below(30) === 0 ? "؟" : "."}`;
  };
  const section = () => {
    const subjects = [name(), name(), name(), words(2).join(" "), words(2).join(" ")];
    const lines = [words(4 + below(5)).join(" ")];
    for (let paragraphs = 5 + below(10); paragraphs > 0; paragraphs--) {
      lines.push(Array.from({ length: 2 + below(4) }, () => sentence(subjects)).join(" "));
    }
    return `${lines.join("\n")}\n\n`;
  };

  const sections = [];
  for (let size = 0; size < bytes; ) {
    sections.push(section());
    size += Buffer.byteLength(sections.at(-1));
  }
  const text = Buffer.from(sections.join("")).subarray(0, bytes).toString("utf8");
  return text.slice(0, text.lastIndexOf(".") + 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(makeText(Number(process.argv[2])));
