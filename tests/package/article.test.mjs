// khulasa/article in Node: the article of a page and what the page says about it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn, extractArticle } from "../../web/dist/node/article.js";

const first = "أعلنت هيئة الموانئ في بيان لها عن توسعة الميناء القديم وبناء رصيف جديد بطول ستمئة متر.";
const second = "وقال المدير العام إن العمل في الرصيف سيبدأ مطلع الربيع المقبل، وإن الميناء سيبقى مفتوحا طوال الأشغال.";
const page = (
  head,
  top = "",
) => `<!doctype html><html lang="ar"><head><title>توسعة الميناء القديم - الشراع</title>${head}</head><body>
<nav><a href="/">الرئيسية</a></nav><h1>توسعة الميناء القديم</h1>${top}<div><p>${first}</p><p>${second}</p></div>
<div class="related"><a href="/b">أمطار غزيرة على السواحل الشمالية</a></div></body></html>`;

test("the article's text with its markup", async () => {
  const { text, markup, candidates } = await extractArticle(page(""));
  assert.equal(text, `توسعة الميناء القديم\n${first}\n${second}\n`);
  assert.deepEqual(
    markup.map(({ tags }) => tags),
    [1, 128, 128],
  );
  assert.deepEqual(candidates, []);
});

test("metadata from tags, JSON-LD and the article's own lines, checked against the text", async () => {
  const head = `<meta property="og:site_name" content="الشراع"><link rel="canonical" href="/a/1"><meta property="og:image" content="p.jpg">
<meta name="keywords" content="موانئ، صيد"><meta name="author" content="wp-admin"><meta property="article:section" content="اقتصاد">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"name":"سالم العمري"},"datePublished":"2026-03-04T08:15:00+03:00"}]}</script>
<script type="application/ld+json">{not json}</script>`;
  const { metadata } = await extractArticle(page(head, "<p>سالم العمري</p>"), { url: "https://news.example/x/" });
  assert.equal(metadata.title, "توسعة الميناء القديم");
  assert.equal(metadata.byline, "سالم العمري");
  assert.equal(metadata.published, "2026-03-04T08:15:00+03:00");
  assert.equal(metadata.site, "الشراع");
  assert.equal(metadata.url, "https://news.example/a/1");
  assert.equal(metadata.image, "https://news.example/x/p.jpg");
  assert.equal(metadata.section, "اقتصاد");
  assert.deepEqual(metadata.keywords, ["موانئ", "صيد"]);
  assert.equal(metadata.language, "ar");
  assert.equal(metadata.direction, "rtl");
});

test("bylines in the forms that papers write", async () => {
  const bylines = {
    "كتب - أحمد علي": "أحمد علي",
    "كتبت/ منى سعيد": "منى سعيد",
    "حاورته: هدى سالم": "هدى سالم",
    "تحقيق: ليلى ناصر": "ليلى ناصر",
    "أحمد علي، كاتب وباحث من تونس": "أحمد علي",
    "نشر بواسطة: سالم العمري | 4 مارس": "سالم العمري",
    "تحريرة حسن": "تحريرة حسن",
  };
  for (const [written, name] of Object.entries(bylines)) {
    const { metadata } = await extractArticle(page(`<meta name="author" content="${written}">`, `<p>${name}</p>`));
    assert.equal(metadata.byline, name, written);
  }
  const two = `<script type="application/ld+json">{"@type":"NewsArticle","author":[{"name":"منى سعيد"},{"name":"أحمد علي"},{"name":"bot"}],"keywords":["موانئ","صيد","موانئ"]}</script>`;
  const { metadata } = await extractArticle(page(two, "<p>منى سعيد وأحمد علي</p>"));
  assert.equal(metadata.byline, "منى سعيد، أحمد علي");
  assert.deepEqual(metadata.keywords, ["موانئ", "صيد"]);
});

test("the site's name at either end of <title>", async () => {
  for (const title of [
    "توسعة الميناء القديم | الشراع",
    "توسعة الميناء القديم – الشراع",
    "توسعة الميناء القديم » الشراع",
    "الشراع : توسعة الميناء القديم",
  ]) {
    const html = page().replace(/<title>.*?<\/title>/, `<title>${title}</title>`);
    const { metadata } = await extractArticle(html);
    assert.equal(metadata.title, "توسعة الميناء القديم", title);
    assert.equal(metadata.site, "الشراع", title);
  }
  // Without an article, <title> is all there is.
  const { metadata } = await extractArticle(
    '<title>أرقام الهواتف - الشراع</title><meta property="og:site_name" content="الشراع"><p>هواتف',
  );
  assert.equal(metadata.title, "أرقام الهواتف");
});

test("an author whom the page does not name is not believed", async () => {
  const { metadata } = await extractArticle(page('<meta name="author" content="wp-admin">'));
  assert.equal(metadata.byline, null);
});

test("a page without an article gives its longest runs of prose", async () => {
  const card = "<div><a href=/n>أمانة المدينة تفتتح حديقة الواحة أمام الزوار مساء الخميس</a></div>".repeat(20);
  const { text, candidates } = await extractArticle(`<title>الشراع</title><div>${card}</div>`);
  assert.equal(text, "");
  assert.ok(candidates.length <= 3);
});

test("days in five systems of month names, of the Hijri and the Gregorian the latter", () => {
  const days = {
    "الأحد 14 رمضان 1447 هـ - 4 مارس 2026": "2026-03-04",
    "الثلاثاء 11 حزيران /يونيو 2024 - 08:15": "2024-06-11",
    "٢١ كانون الثاني ٢٠٢٣": "2023-01-21",
    "8 فيفري 2019": "2019-02-08",
    "3 غشت 2021": "2021-08-03",
    "30 دجمبر 2020": "2020-12-30",
    "2024/3/9 23:08": "2024-03-09",
    "9-3-2024": "2024-03-09",
    "4/مارس/2026": "2026-03-04",
    "4 آذار (مارس) 2026": "2026-03-04",
    "الأربعاء ٤ تشرين أول ٢٠٢٣": "2023-10-04",
    "17 مايس 2022": "2022-05-17",
    "Wed, 04 Mar 2026 08:15:00 GMT": "2026-03-04",
    "March 4th, 2026": "2026-03-04",
    "Mar 2026": null,
    "14/09/1447": null,
    "31 فبراير 2024": null,
    أمس: null,
  };
  for (const [text, day] of Object.entries(days)) assert.equal(dayIn(text), day, text);
});
