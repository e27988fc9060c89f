// The HTML of a rich paste in a real browser: what it is turned into, and that none of it runs or is fetched.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import { serve } from "../../demo/serve.mjs";
import { browsers, root, timeoutMs } from "./harness.mjs";

// The code with which the element reads a page is bundled into the element and is not a separate file of the package.
const {
  outputFiles: [pageText],
} = await build({ entryPoints: [`${root}web/src/page-text.ts`], bundle: true, format: "esm", write: false });
const pageTextAddress = `data:text/javascript;base64,${Buffer.from(pageText.contents).toString("base64")}`;

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
    const linesOf = async (html) => tagged(await read(html));

    function tagged({ text, markup }) {
      let begin = 0;
      return text
        .trimEnd()
        .split("\n")
        .map((line) => {
          const tags = markup.find((entry) => entry.begin === begin && !(entry.tags & 512))?.tags ?? 0;
          begin += line.length + 1;
          return [line, tags];
        });
    }

    /** Checks the lines of each HTML in `cases`, where «|» separates the expected lines. */
    async function expectLines(cases) {
      for (const [html, lines] of Object.entries(cases))
        assert.deepEqual(
          (await linesOf(html)).map(([line]) => line),
          lines.split("|"),
          html,
        );
    }

    test("blocks become lines, tags become features", async () => {
      const lines = await linesOf(`<nav><a href="/">الرئيسية</a> <a href="/s">سياسة</a></nav>
        <article><header><h1>افتتاح   المرصد</h1></header><p>وصل <b>الو</b>فد<br>مساء.</p>
        <ul><li>بند</li><li><a href="/x">رابط</a></li></ul><blockquote><p>قول</p></blockquote>
        <figure><figcaption>صورة</figcaption></figure></article>`);
      assert.deepEqual(lines, [
        ["الرئيسية سياسة", 64 + 32],
        ["افتتاح المرصد", 1],
        ["وصل الوفد", 128],
        ["مساء.", 128],
        ["بند", 4],
        ["رابط", 4 + 32],
        ["قول", 8 + 128],
        ["صورة", 16],
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
      assert.deepEqual(
        server.requests.slice(before).filter((request) => /stolen/.test(String(request.url ?? request))),
        [],
      );
    });

    test("no nesting is too deep", async () => {
      const { text } = await read(`${"<div>".repeat(50_000)}نص${"</div>".repeat(50_000)}`);
      assert.equal(text, "نص\n");
    });

    test("names of a form's controls stand in nobody's way", async () => {
      const cases = {
        '<table><form><button id="nextSibling">x</button></form></table>': ["x"],
        "<fieldset form=f name=nextSibling><form id=f>x</form></fieldset>": ["x"],
        "<p>before</p><form>x<button id=nextSibling>y</button></form><p>after the form</p>": [
          "before",
          "x",
          "y",
          "after the form",
        ],
        "<form><input name=nodeName>x</form>": ["x"],
        "<form><input name=hasAttribute><input name=getAttribute><input name=firstChild>x</form>": ["x"],
        "<p>text</p><form name=body></form><p>more</p>": ["text", "more"],
        "<img name=body><img name=documentElement><p>text</p>": ["text"],
      };
      for (const [html, lines] of Object.entries(cases))
        assert.deepEqual(
          (await linesOf(html)).map(([line]) => line),
          lines,
          html,
        );
    });

    test("comments and attributes hold no tags, and chains nest as far as they like", async () => {
      const deep = 20_000;
      const cases = {
        [`${"<div><!--</div>-->".repeat(deep)}نص`]: "نص\n",
        [`${"<u>".repeat(deep)}نص`]: "نص\n",
        [`${"<div><i title='></div>'>".repeat(deep)}نص`]: "نص\n",
        [`<p>${"<b a>".repeat(400)}${"<p>x".repeat(250)}`]: "x\n".repeat(250),
        "<p title='</p><p>'>أول<!-- </p><p> -->ثان<!--> ثالث": "أولثان ثالث\n",
        "<script><!-- '<script></script>' --></script>نص": "نص\n",
        "<p>&lt;b&gt; &amp;amp; &eacute; &notit; &#x41;&#66 &#x80;&#129;&#0;&#xD800;&#x110000; &nbsp;&NewLine;&unknown; &":
          "<b> &amp; é ¬it; AB €\u0081\ufffd\ufffd\ufffd &unknown; &\n",
      };
      for (const [html, text] of Object.entries(cases)) assert.equal((await read(html)).text, text, html.slice(0, 80));
    });

    test("end tags that may be left out, links that are not ended, what stands in SVG", async () => {
      assert.deepEqual(await linesOf("<ul><li>أول<li>ثان<p>فقرة<ul><li>داخل</ul>بعد</ul>خارج<p>ف<div>بلا</div>"), [
        ["أول", 4],
        ["ثان", 4],
        ["فقرة", 4 + 128],
        ["داخل", 4],
        ["بعد", 4],
        ["خارج", 0],
        ["ف", 128],
        ["بلا", 0],
      ]);
      assert.deepEqual(
        await linesOf("<table><tr><td><a href=x>رابط<td>خلية<tr><td><p>فقرة</table><a href=x>رابط<p>رابط</a>"),
        [
          ["رابط", 256 + 32],
          ["خلية", 256],
          ["فقرة", 256 + 128],
          ["رابط", 32],
          ["رابط", 128 + 32],
        ],
      );
      assert.deepEqual(
        await linesOf("<svg><foreignObject><p>رسم</p></foreignObject><text>رسم</text></svg>نص<svg/>نص<svg><p>فقرة"),
        [
          ["نصنص", 0],
          ["فقرة", 128],
        ],
      );
    });

    test("what nobody ended, or SVG's title did, swallows nothing that follows", async () => {
      const cases = {
        "<p>أ<svg><title>secret</title><path/></svg>ب</p><p>ج": "أب|ج",
        "<svg><title></svg>أ": "أ",
        "<svg><foreignObject></svg>أ": "أ",
        "<svg><desc><svg><title></desc>secret</svg>أ": "أ",
        "<math><mi>x</math>أ": "أ",
        "<p><span><video src=a></span>أ</p><p>ب": "أ|ب",
        "<p><b><video></b><span>أ": "أ",
        "<p><a href=x><canvas></a>أ": "أ",
        "<p><i><svg></i>أ": "أ",
        "<p><em><x-y hidden></em>أ": "أ",
        "<p><a hidden>secret<a>أ": "أ",
        "<template><object></template>أ": "أ",
        "<ul><li><dialog>secret<li>أ</ul>ب": "أ|ب",
        "<p><i><dialog>secret</i>secret</dialog>أ": "أ",
      };
      await expectLines(cases);
    });

    test("deeper than any page is what nobody sees stays unseen", async () => {
      const deep = "<div>".repeat(10_001);
      for (const html of [
        "<script>secret()</script>أ",
        "<p hidden>secret</p>أ",
        "<svg><title>secret</title></svg>أ",
        "<p hidden><b>secret</b>secret</p>أ",
      ]) {
        assert.equal((await read(deep + html)).text, "أ\n", html);
      }
      assert.equal((await read(`<section hidden>${deep}secret${"</div>".repeat(10_001)}</section>أ`)).text, "أ\n");
    });

    test("what stands in a sentence, or nowhere, does not cut it", async () => {
      const inSentence = [
        "<style>secret{}</style>",
        "<script>secret</script>",
        "<link rel=x>",
        "<meta itemprop=x>",
        "<svg><path/></svg>",
        "<math><mi>secret</mi></math>",
        "<template><p>secret</template>",
        "<picture><source><img></picture>",
        "<map><area></map>",
        "<div hidden>secret</div>",
        "<p hidden>secret</p>",
        '<div style="color:red; display: none">secret</div>',
        "<dialog>secret</dialog>",
        "<datalist><option>secret</datalist>",
        "<progress>secret</progress>",
        "<meter>secret</meter>",
        "<o:p></o:p>",
        "<param><track>",
        "<noscript>secret</noscript>",
      ];
      for (const html of inSentence) assert.equal((await read(`<div>وصل ${html}الوفد`)).text, "وصل الوفد\n", html);
      for (const name of ["acronym", "output", "slot", "st1:City"])
        assert.equal((await read(`وصل <${name}>الو</${name}>فد`)).text, "وصل الوفد\n", name);
      assert.equal((await read("وصل<dialog open>الوفد</dialog>")).text, "وصل\nالوفد\n");
      assert.equal((await read("كل\ufeffمة")).text, "كل\ufeffمة\n");
    });

    test("line ends where the reader sees them, and none elsewhere", async () => {
      const cases = {
        "<pre>أ\nب\r\n\nج <b>د\rه</b></pre>و\nز": "أ|ب|ج د|ه|و ز",
        "<xmp>أ\n<b>ب\0</xmp><listing>ج\nد</listing>": "أ|<b>ب\ufffd|ج|د",
        "<plaintext>أ\nب</p>\0": "أ|ب</p>\ufffd",
        "أ </": "أ </",
        '<a style="display: block;">أ</a><a style="color:red;DISPLAY:flex !important">ب</a>ج': "أ|ب|ج",
        'أ<span style="display:none">secret</span>ب<span style="display:inline-block">ج</span>': "أبج",
        '<p hidden style="display:block">أ</p><b style="display:none;display:inline">ب</b>': "أ|ب",
        "<!--StartFragment--><td>أ</td><td>ب</td><tr>ج": "أ|ب|ج",
        "<p>أ<svg><font size=1>ب</font></svg>": "أب",
        '<math><annotation-xml encoding="TEXT/html"><p>secret</p></annotation-xml></math>أ': "أ",
        "<math><annotation-xml><p>أ": "أ",
      };
      await expectLines(cases);
    });

    test("an anchor without an address is no link, and ends the one before it", async () => {
      assert.deepEqual(
        await linesOf("<h2><a name=_Toc2>عنوان</a></h2><p><a href>رابط</a></p><p><a href=x>ر<a name=y>فقرة كاملة</a>"),
        [
          ["عنوان", 2],
          ["رابط", 128 + 32],
          ["رفقرة كاملة", 128],
        ],
      );
    });

    test("the element reads of a page what fromHtml() reads of its HTML", async () => {
      const cases = [
        "<h2><a name=_Toc2>عنوان</a></h2><p><a href=x>رابط</a></p><p><a href>رابط</a></p>",
        "<div>وصل <progress>secret</progress><meter>secret</meter>الوفد</div>",
        "<div>وصل <style>secret{}</style><svg><title>secret</title></svg>ال<b hidden>secret</b>وفد</div>",
        '<a style="display: block">أ</a><a style="display: none">secret</a><b>ب</b>',
        "<p>أ<datalist><option>secret</datalist><dialog>secret</dialog></p><dialog open style=position:static>ب</dialog>",
        // These stay hidden whatever a page's styles say.
        "<title style=display:block>secret</title><noembed style=display:block>secret</noembed><p>أ</p>",
      ];
      for (const html of cases) {
        const seen = await page.evaluate(
          async (source, address) => {
            const { readPage } = await import(address);
            const root = document.documentElement.appendChild(document.createElement("div"));
            root.innerHTML = source;
            const { text, markup } = readPage(root);
            root.remove();
            return { text, markup };
          },
          html,
          pageTextAddress,
        );
        // Of a whole page fromHtml() tells the parts, too: bits from 256 on.
        const ofLines = (lines) => lines.map(([line, tags]) => [line, tags & 255]);
        assert.deepEqual(ofLines(tagged(seen)), ofLines(await linesOf(html)), html);
      }
    });

    test("the article of a rich paste is found by its tags", async () => {
      const result = await page.evaluate(async () => {
        const { createKhulasa } = await import("/index.js");
        const { fromHtml } = await import("/html.js");
        const { text, markup } =
          fromHtml(`<h1>المرصد</h1><p>افتتحت الجامعة مرصدا جديدا في الجبل أمام الطلاب والزوار.</p>
          <ul><li>مرآة بقطر متر</li></ul><aside><p>أعلنت البلدية إغلاق شارع الميناء حتى نهاية الأسبوع الحالي.</p></aside>`);
        const khulasa = await createKhulasa({ worker: false });
        const { article } = await khulasa.analyze(text, { markup });
        return article.blocks.map((block) => block.kind);
      });
      assert.deepEqual(result, ["title", "paragraph", "list-item", "navigation"]);
    });
  });
}
