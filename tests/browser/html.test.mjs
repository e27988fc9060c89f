// HTML of a rich paste, in a real browser: what becomes of it, and that none of it runs or is fetched.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { browsers, root, timeoutMs } from "./harness.mjs";


for (const { name, launch, skip } of browsers) {
  describe(`fromHtml in ${name}`, { timeout: 2 * timeoutMs, skip }, () => {
    let server, browser, page;

    before(async () => {
      server = await serve(`${root}web/dist`);
      browser = await launch();
      page = await browser.newPage();
      await page.goto(`${server.url}index.js`);
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    const read = (html) =>
      page.evaluate(async (source) => {
        const { fromHtml } = await import("/html.js");
        return fromHtml(source);
      }, html);

    /** [line, tags] of each line. */
    async function linesOf(html) {
      const { text, markup } = await read(html);
      return text.trimEnd().split("\n").map((line) => {
        const begin = text.indexOf(line);
        return [line, markup.find((entry) => entry.begin === begin)?.tags ?? 0];
      });
    }

    test("blocks become lines, tags become features", async () => {
      const lines = await linesOf(`<nav><a href="/">الرئيسية</a> <a href="/s">سياسة</a></nav>
        <article><header><h1>افتتاح   المرصد</h1></header><p>وصل <b>الو</b>فد<br>مساء.</p>
        <ul><li>بند</li><li><a href="/x">رابط</a></li></ul><blockquote><p>قول</p></blockquote>
        <figure><figcaption>صورة</figcaption></figure></article>`);
      assert.deepEqual(lines, [
        ["الرئيسية سياسة", 64 + 32], ["افتتاح المرصد", 1], ["وصل الوفد", 128], ["مساء.", 128], ["بند", 4],
        ["رابط", 4 + 32], ["قول", 8 + 128], ["صورة", 16],
      ]);
    });

    test("nothing runs and nothing is fetched", async () => {
      const before = server.requests.length;
      const { text } = await read(`<img src="/stolen.png" onerror="window.ran = 1"><script>window.ran = 1</script>
        <style>@import "/stolen.css";</style><iframe src="/stolen.html"></iframe><svg onload="window.ran = 1"></svg>
        <p>نص</p>`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.equal(text, "نص\n");
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.deepEqual(server.requests.slice(before).filter((request) => /stolen/.test(String(request.url ?? request))), []);
    });

    test("no nesting is too deep", async () => {
      const { text } = await read(`${"<div>".repeat(50_000)}نص${"</div>".repeat(50_000)}`);
      assert.equal(text, "نص\n");
    });

    test("the article of a rich paste is found by its tags", async () => {
      const result = await page.evaluate(async () => {
        const { createKhulasa } = await import("/index.js");
        const { fromHtml } = await import("/html.js");
        const { text, markup } = fromHtml(`<h1>المرصد</h1><p>افتتحت الجامعة مرصدا جديدا في الجبل أمام الطلاب والزوار.</p>
          <ul><li>مرآة بقطر متر</li></ul><aside><p>أعلنت البلدية إغلاق شارع الميناء حتى نهاية الأسبوع الحالي.</p></aside>`);
        const khulasa = await createKhulasa({ worker: false });
        const { article } = await khulasa.analyze(text, { markup });
        return article.blocks.map((block) => block.kind);
      });
      assert.deepEqual(result, ["title", "paragraph", "list-item", "navigation"]);
    });
  });
}
