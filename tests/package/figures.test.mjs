// figuresOf() of khulasa/subjects: the dates, sums, shares and quantities of an article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createKhulasa, KhulasaError } from "khulasa";
import { figuresOf } from "khulasa/subjects";
import { costRatio } from "../support/cost_ratio.mjs";
import { makeText } from "../bench/make_text.mjs";

const whole = (text) => ({ article: { blocks: [{ kind: "paragraph", begin: 0, end: text.length }] }, sentences: [] });
const figures = (text) => figuresOf(text, whole(text)).map(({ kind, text: written }) => [kind, written]);

for (const [kind, cases] of Object.entries({
  date: [
    "4 مارس 2026",
    "٤ آذار/مارس ٢٠٢٦",
    "الأحد، 4 من مارس 2026 م",
    "14 رمضان 1447 هـ",
    "3 ذي الحجة",
    "غشت 2019",
    "عام 1998",
    "2026/3/4",
    "04-03-2026",
  ],
  sum: [
    "ثلاثة ملايين دولار",
    "١٬٢٥٠٬٠٠٠ ريال سعودي",
    "خمسة وعشرين ألف جنيه مصري",
    "ثلاثمئة وخمسون ألف دينار",
    "ألفا درهم",
    "$40 مليون",
    "50€",
    "نصف مليون ليرة",
    "12.5 مليار دولار أميركي",
  ],
  percent: ["12 في المئة", "خمسة بالمائة", "٪3.5", "40%"],
  quantity: ["40 ألف طن", "ثلاثة أيام", "15 كيلومترا مربعا", "30 كم", "41 درجة مئوية", "ستة أشهر", "مئتي ميغاواط"],
}))
  test(`${kind}: ${cases.length} ways to write one`, () => {
    for (const written of cases) {
      assert.deepEqual(figures(`وذكر التقرير ${written}، من غير شرح.`), [[kind, written]], written);
      assert.deepEqual(figures(written), [[kind, written]], written);
    }
  });

test("a clitic is not part of it, and two spellings of the digits are one figure", () => {
  const text = "بدأت بثلاثة ملايين دولار، ثم وصلت لـ 20 طنا. وزادت ٢٠ طنا وثلاثة ملايين دولار.";
  const found = figuresOf(text, whole(text));
  assert.deepEqual(
    found.map((figure) => [figure.text, figure.mentions.map(([begin, end]) => text.slice(begin, end))]),
    [
      ["ثلاثة ملايين دولار", ["ثلاثة ملايين دولار", "ثلاثة ملايين دولار"]],
      ["20 طنا", ["20 طنا", "٢٠ طنا"]],
    ],
  );
});

test("two numbers side by side are two", () => {
  assert.deepEqual(figures("وصل الساعة 10 4 مارس 2026 إلى عدن."), [["date", "4 مارس 2026"]]);
  assert.deepEqual(figures("بيع 300 20 كيلوغراما."), [["quantity", "20 كيلوغراما"]]);
});

test("what is no figure: counts of people, bare numbers, parts of words, scores", () => {
  for (const text of [
    "حضر 20 طالبا وثلاثة آلاف زائر.",
    "فاز الفريق بهدفين لهدف، وتأهل للدور 16.",
    "مشى في الشارع يوما، ثم عاد بعد أعوام.",
    "قرأ الصفحة 312 من الرواية.",
    "رقم الهاتف 0912345678901.",
    "وقع التفسير الثالث والرابع في الكتاب.",
  ])
    assert.deepEqual(figures(text), [], text);
});

test("the day of a date that names one", () => {
  const day = (text) => figuresOf(text, whole(text))[0].day;
  assert.equal(day("الأحد ٤ آذار ٢٠٢٦"), "2026-03-04");
  assert.equal(day("2026/3/4"), "2026-03-04");
  assert.equal(day("14 رمضان 1447 هـ"), null);
  assert.equal(day("عام 2024"), null);
  assert.equal(day("ثلاثة أيام"), null);
});

test("with the engine: figures of the article, not of what was set aside, each with its sentences", async () => {
  const text = `الرئيسية | اقتصاد | الطقس 31 درجة

توسيع الميناء

خصصت الحكومة ثلاثة ملايين دولار لتوسيع الميناء على مدى ستة أشهر، وقال الوزير إن العمل يبدأ في 4 مارس 2026. ويستوعب الميناء بعد توسيعه 40 ألف طن.

وأكد المدير أن ثلاثة ملايين دولار تكفي لبناء رصيف جديد.

جميع الحقوق محفوظة 2026 / اشترك بخمسة دولارات`;
  const khulasa = await createKhulasa({ worker: false });
  const analysis = await khulasa.analyze(text);
  const found = figuresOf(text, analysis);
  assert.deepEqual(
    found.map((figure) => [figure.kind, figure.text, figure.mentions.length]),
    [
      ["sum", "ثلاثة ملايين دولار", 2],
      ["quantity", "ستة أشهر", 1],
      ["date", "4 مارس 2026", 1],
      ["quantity", "40 ألف طن", 1],
    ],
  );
  for (const { mentions, sentences } of found) {
    assert.ok(sentences.length > 0);
    for (const at of sentences) {
      const { begin, end } = analysis.sentences[at];
      assert.ok(mentions.some((mention) => begin <= mention[0] && mention[1] <= end));
    }
  }
  khulasa.dispose();
});

test("any text is valid, and none costs much more than ordinary text", async () => {
  const ordinary = makeText(200_000);
  // Measured: at most 1.8, «4 مارس (».
  for (const part of ["ألف ", "4 مارس (", "1,", "$ ", "ثلاثة\u00A0و", "نصف ربع ", "5 ", "\uD800٪", "ل".repeat(99)]) {
    const text = part.repeat(Math.ceil(ordinary.length / part.length));
    const ratio = await costRatio(
      async () => figuresOf(text, whole(text)),
      async () => figuresOf(ordinary, whole(ordinary)),
      { enough: 3 },
    );
    assert.ok(ratio <= 4, `«${part}»: ${ratio.toFixed(1)} times ordinary text`);
  }
});

test("wrong arguments are refused by name", () => {
  for (const act of [
    () => figuresOf(4, whole("")),
    () => figuresOf("نص"),
    () => figuresOf("نص", { article: {}, sentences: [] }),
    () => figuresOf("نص", { article: { blocks: [] } }),
  ])
    assert.throws(act, (error) => error instanceof KhulasaError && error.code === "invalid-option");
  assert.deepEqual(figuresOf("", whole("")), []);
});
