// Two pasted pages of the same shape: an article without a title, its source and tags run together with the site's
// menu, a second article, and a list of headlines, one of which repeats the second article's title.
//
// We wrote seed-shape. The other is the real page that the project began with. It is not ours to publish, so it is kept
// outside the repository, and its tests are skipped if ../shared/seed/page.txt is missing.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { createFingerprinter, similar } from "khulasa/similar";
import { analyzeNatively, root, sourceOf } from "../support/articles.mjs";

const realPath = `${root}../shared/seed/page.txt`;
const hasRealPage = existsSync(realPath);

const pages = [
  {
    name: "seed-shape",
    text: sourceOf("seed-shape"),
    paragraphs: 6,
    source: "الضفة24",
    secondary: { title: /^رئيس الجامعة يفتتح/, blocks: 4 },
    related: 5,
    tags: ["تل الرماد", "إيطاليا"],
    menu: ["ثقافة", "رياضة"],
    lastSentence: /على حد وصفه\.$/,
    news: ["للمرة الأولى", "هيئة الآثار", "تل الرماد", "الخريف"],
    keywords: ["تل الرماد", "هيئة الآثار", "جامعة إيطالية"],
    // Words as they occur in the article: with a proclitic, or verbs.
    noKeywords: /وجامعة|للتنقيب|بالتل|كشفت|ولفتت|توقف|وأوضحت/,
    latinWord: "Kıyı",
    elsewhere: /الطحان|الضفة24|كلمات دلالية|مشابهة|معرض|فی/,
    // Of the related headlines, counting from 0: the one most like the article, and the one that is the second article's.
    nearest: 1,
    second: 2,
  },
  {
    name: "the real page",
    skip: hasRealPage ? false : "../shared/seed/page.txt is not here",
    text: hasRealPage ? readFileSync(realPath, "utf8") : "",
    paragraphs: 11,
    source: "عربي21",
    secondary: { title: /^وزير الخارجية يطلع/, blocks: 6 },
    related: 10,
    tags: ["النظام السوري", "أردوغان"],
    menu: ["سياسة", "رياضة"],
    lastSentence: /من الأراضي السورية\.$/,
    news: ["لأول مرة", "حميميم", "روسيا", "بغداد"],
    keywords: ["النظام السوري", "روسيا", "قاعدة حميميم", "تطبيع العلاقات"],
    noKeywords: /بالنظام|للنظام|والنظام|لتطبيع|وتركيا|كشفت|توسطت|تعثرت|نظمت|انطلق/,
    latinWord: "Aydınlık",
    elsewhere: /عبد العاطي|عربي21|كلمات دلالية|مشابهة|قطاع غزة|فی/,
    nearest: 0,
    second: 5,
  },
];

for (const page of pages) {
  describe(page.name, { skip: page.skip }, () => {
    if (page.skip) return;
    const request = { id: page.name, text: page.text, options: { tokens: true } };
    const [result] = analyzeNatively([request]);
    const { article, sentences, summary, keywords, tokens } = result;
    const textsOf = (items) => items.map(({ text }) => text);
    const articleEnd = article.blocks.find(({ kind }) => kind === "source").begin;

    test("article, source, second article and headlines are told apart", () => {
      const count = (kind) => article.blocks.filter((block) => block.kind === kind).length;
      assert.equal(article.title, null);
      assert.equal(count("paragraph"), page.paragraphs);
      assert.equal(article.source, page.source);
      assert.equal(article.related.length, page.related);
      assert.equal(article.secondary.length, 1);
      assert.match(article.secondary[0].title, page.secondary.title);
      assert.equal(article.secondary[0].blocks.length, page.secondary.blocks);
      assert.equal(count("secondary"), page.secondary.blocks);
    });

    test("the headline that repeats the second article's title is related, and a duplicate", () => {
      const [title] = article.secondary[0].blocks;
      const repeats = article.blocks.filter(({ duplicateOf }) => duplicateOf === title);
      assert.deepEqual(
        repeats.map(({ kind }) => kind),
        ["related"],
      );
    });

    test("tags are without the words of the menu that they run together with", () => {
      for (const tag of page.tags) assert.ok(article.tags.includes(tag), String(article.tags));
      for (const word of page.menu) assert.ok(!article.tags.includes(word), String(article.tags));
    });

    test("sentences are those of the article", () => {
      assert.equal(sentences.length, page.paragraphs);
      assert.match(sentences.at(-1).text, page.lastSentence);
    });

    test("the summary is three sentences of the article that give the news", () => {
      assert.equal(summary.sentences.length, 3);
      for (const { end } of summary.sentences) assert.ok(end < articleEnd);
      const told = textsOf(summary.sentences).join("\n");
      for (const words of page.news) assert.ok(told.includes(words), `${words} is missing: ${told}`);
      assert.doesNotMatch(told, page.elsewhere);
    });

    test("the keyphrases name who, where and what, as the article does", () => {
      const found = textsOf(keywords);
      assert.equal(found.length, 10);
      for (const keyword of page.keywords) assert.ok(found.includes(keyword), String(found));
      for (const { text, mentions } of keywords) {
        assert.doesNotMatch(text, page.noKeywords);
        assert.doesNotMatch(text, page.elsewhere);
        assert.ok(mentions.length > 0, text);
        for (const [, end] of mentions) assert.ok(end < articleEnd, text);
      }
    });

    test("a name in Latin letters that ASCII does not have is one token", () => {
      assert.ok(textsOf(tokens).includes(page.latinWord));
    });

    test("similar: the related headlines are ranked, and one is known as the second article's", async () => {
      const fingerprinter = await createFingerprinter({ worker: false });
      const print = (text) => fingerprinter.fingerprint(text);
      const first = await print(page.text);
      const [{ title, blocks }] = article.secondary;
      const second = await print([title, ...blocks.map((block) => article.blocks[block].text)].join("\n"));
      const headlines = await Promise.all(article.related.map(print));
      const ranked = similar(first, [...headlines, second], 20);
      assert.equal(ranked[0].candidate, page.nearest);
      assert.ok(ranked[0].shared.length > 0 && ranked.some(({ candidate }) => candidate === headlines.length));
      assert.ok(ranked.every(({ isCopy, sameTitle }) => !isCopy && !sameTitle));
      const same = headlines
        .map((headline) => similar(headline, [first, second], 1)[0])
        .map((best) => best?.sameTitle && best.candidate);
      assert.deepEqual(
        same.flatMap((candidate, i) => (candidate === 1 ? [i] : [])),
        [page.second],
      );
      fingerprinter.dispose();
    });

    if (page.name === "seed-shape") return; // tests/parity checks this for every article
    test("native and WebAssembly give the same bytes", async () => {
      const { createKhulasa } = await import("../../web/dist/node/index.js");
      const khulasa = await createKhulasa({ worker: false });
      assert.equal(
        JSON.stringify({ id: request.id, ...(await khulasa.analyze(page.text, request.options)) }),
        JSON.stringify(result),
      );
      khulasa.dispose();
    });
  });
}
