// The demo page with HTML: whole pages and what they say about themselves, pages without an article, addresses, and
// pastes so large that they are read in a worker.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers, pasteData, press, shows, summarize, textsOf, type, until } from "./page-harness.mjs";
import { longestPauseDuring, longestTaskDuring, mostPauses, mostTimes, referenceMs, sortMs } from "./tasks.mjs";

const first = "افتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الصيادين والزوار صباح الأحد.";
const second = "وقال رئيس البلدية إن السوق الجديد يضم ستين متجرا ومخزنا للتبريد يعمل بالطاقة الشمسية.";
const wholePage = `<!doctype html><html lang="ar"><head><title>سوق السمك يفتح أبوابه - الشراع</title>
<meta property="og:site_name" content="الشراع"><link rel="canonical" href="https://news.example/a/1?x=1">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"سالم العمري"},"datePublished":"2026-03-04T23:15:00+03:00"}</script>
</head><body><nav><a href="/">الرئيسية</a> <a href="/e">اقتصاد</a></nav><h1>سوق السمك يفتح أبوابه</h1><p>كتب: سالم العمري</p>
<div><p>${first}</p><p>${second}</p></div></body></html>`;

const headlines = [
  "أمانة المدينة تفتتح حديقة الواحة أمام الزوار مساء الخميس",
  "مزارعو الوادي يشكون تأخر صرف مستحقات موسم الزيتون",
  "المتحف الوطني يعرض مخطوطات نادرة لأول مرة منذ أربعين عاما",
];
const notice =
  "تعتذر إدارة الموقع عن توقف خدمة البحث في الأرشيف يوم الجمعة بسبب أعمال الصيانة التي تجريها شركة الاستضافة.";
const homePage = `<!doctype html><title>الشراع</title><body><nav><a href="/">الرئيسية</a></nav>${headlines
  .map((headline) => `<div><a href="/n">${headline}</a></div>`)
  .join("")
  .repeat(12)}<footer><p>${notice}</p></footer></body>`;

/** Opens a file of this name and text by the button. */
const openFile = (page, name, text) =>
  page.$eval(
    "#file",
    (input, fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      input.files = dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    text,
  );

const isBusy = () => document.body.dataset.state === "busy";
const status = (page) => page.$eval("#status", (node) => node.textContent);
const box = (page) => page.$eval("#text", (node) => node.value);

inBrowsers("HTML", (context) => {
  let page;

  test("a saved page: title, author, day, site and address are shown, and copied with the summary", async () => {
    page = await context.open();
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {
        configurable: true,
        value: {
          writeText: async (text) => {
            globalThis.copied = text;
          },
        },
      }),
    );
    for (const name of ["page.html", "page without an ending"]) {
      await shows(page, () => openFile(page, name, wholePage));
      assert.deepEqual(await textsOf(page, "#summary li"), [first, second]);
      const [about] = await textsOf(page, "#about");
      assert.match(about, /^سوق السمك يفتح أبوابهسالم العمري · .*مارس.* · الشراع · news\.example$/);
      const link = await page.$eval("#about a", ({ href, rel, target }) => ({ href, rel, target }));
      assert.deepEqual(link, { href: "https://news.example/a/1?x=1", rel: "noreferrer", target: "_blank" });
      await press(page, "#copy");
      await until(page, () => globalThis.copied);
      const copied = await page.evaluate(() => globalThis.copied);
      assert.match(
        copied,
        /^سوق السمك يفتح أبوابه\nسالم العمري · .* · الشراع\nhttps:\/\/news\.example\/a\/1\?x=1\n\n• /,
      );
      await press(page, "#clear");
      assert.equal((await textsOf(page, "#about"))[0], "", "cleared");
    }
  });

  test("a page saved in one file (.mhtml), in the codings that browsers write", async () => {
    const bytes = Buffer.from(wholePage.replace("<html", "<html data-a=b"));
    const quoted = [...bytes]
      .map((byte) =>
        byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
      )
      .join("")
      .replace(/((?:=..|[^=\r\n]){60})/g, "$1=\r\n");
    const base64 = bytes.toString("base64").replace(/.{76}/g, "$&\r\n");
    for (const [coding, content] of [
      ["quoted-printable", quoted],
      ["base64", base64],
    ]) {
      const part = (type, text) =>
        `--b7\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${text}\r\n`;
      const file = `From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b7"\r\n\r\n${part("text/css", "a =3D b")}${part("text/html; charset=utf-8", content)}--b7--\r\n`;
      page = await context.open();
      await shows(page, () => openFile(page, "صفحة.mhtml", file));
      assert.deepEqual(await textsOf(page, "#summary li"), [first, second], coding);
      assert.match(await status(page), /صفحة\.mhtml/);
    }
    await openFile(page, "a.mht", "From: nobody\r\n\r\nno page in it");
    await until(page, () => document.querySelector("#text").value === "");
  });

  test("the head of a page is forgotten with its text", async () => {
    await shows(page, () => openFile(page, "page.html", wholePage));
    await summarize(page, `${second} ${first}`);
    assert.ok(await page.$eval("#about", (node) => node.hidden));
  });

  test("a page without an article: no summary, a sentence that says so, and its passages to choose from", async () => {
    for (const [language, said] of [
      ["ar", /لا أجد هنا مقالا/],
      ["en", /There is no article here/],
    ]) {
      if (language === "en") await press(page, "#language");
      await press(page, "#clear");
      await shows(page, () => pasteData(page, { "text/html": homePage, "text/plain": "غير هذا" }));
      assert.match(await status(page), said);
      assert.ok(await page.$eval("#result", (node) => node.hidden));
      assert.ok(await page.$eval("#passages", (node) => node.getBoundingClientRect().height > 0));
      const whole = await box(page);
      const passages = await textsOf(page, "#passage-list button span:first-child");
      assert.deepEqual(passages, [notice]);
      await shows(page, () => press(page, "#passage-list button"));
      assert.equal(await box(page), notice);
      assert.deepEqual(await textsOf(page, "#summary li"), [notice]);
      assert.ok(await page.$eval("#passages", (node) => node.hidden));
      await shows(page, () => press(page, "#undo"));
      assert.equal(await box(page), whole);
      assert.match(await status(page), said);
    }
    await press(page, "#language");
  });

  test("an address alone is answered by what to do instead", async () => {
    const isAnswered = (what) =>
      until(page, () => /عنوان صفحة/.test(document.querySelector("#status").textContent), what);
    for (const address of [
      "https://news.example/a/1",
      "  http://news.example/%D8%A3\n",
      "www.news.example/a\nhttps://b.example/2",
    ]) {
      await summarize(page, first);
      await type(page, address);
      await isAnswered(address);
      assert.ok(await page.$eval("#result", (node) => node.hidden));
    }
    await summarize(page, first);
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/uri-list", "https://news.example/a/1");
      dataTransfer.setData("text/html", '<a href="https://news.example/a/1">سوق السمك يفتح أبوابه</a>');
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await isAnswered("a link that was dropped");
    await summarize(page, `${first} https://news.example/a/1`);
    assert.match((await textsOf(page, "#summary li"))[0], /^افتتحت/, "a text with an address in it");
  });

  // What a megabyte may be made of: `part` is repeated.
  const kinds = {
    "a real page": `<div class="c"><p style="margin:0">${first} <a href="/a">${headlines[0]}</a></p>\n<ul><li><span>${second}</span></li></ul></div>\n`,
    "short elements": "<p>س",
  };
  for (const [kind, part] of Object.entries(kinds)) {
    test(`a megabyte of HTML, ${kind}: it is read elsewhere, and the page answers meanwhile`, async (t) => {
      const fresh = await context.open("", (opened) =>
        opened.evaluateOnNewDocument(() => {
          const { Instance } = WebAssembly;
          globalThis.instances = 0;
          WebAssembly.Instance = class extends Instance {
            constructor(...given) {
              super(...given);
              ++globalThis.instances;
            }
          };
        }),
      );
      await fresh.evaluate((repeated) => {
        const html = repeated.repeat(Math.ceil(1_000_000 / repeated.length));
        globalThis.clipboard = new DataTransfer();
        clipboard.setData("text/html", html);
        clipboard.setData("text/plain", "غير هذا");
      }, part);
      const act = async () => {
        await press(fresh, "#clear");
        await shows(fresh, () =>
          fresh.evaluate(() => {
            const event = new Event("paste", { bubbles: true, cancelable: true });
            document
              .querySelector("#text")
              .dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboard }));
          }),
        );
        await new Promise((resolve) => setTimeout(resolve, 300));
      };
      const [measure, time, most] =
        context.name === "Chromium"
          ? [longestTaskDuring, referenceMs, mostTimes]
          : [longestPauseDuring, sortMs, mostPauses];
      const longest = await measure(fresh, act);
      const times = longest / (await time(fresh));
      t.diagnostic(`longest task ${Math.round(longest)} ms, ${times.toFixed(1)} times the reference`);
      assert.ok(times <= most, `a task of ${longest} ms, ${times} times the reference`);
      assert.equal(await fresh.evaluate(() => instances), 0, "no HTML was read by the page itself");
      assert.match(await box(fresh), kind === "short elements" ? /^س\nس/ : /^افتتحت البلدية/);
      // A small paste is read at once.
      await press(fresh, "#clear");
      await shows(fresh, () => pasteData(fresh, { "text/html": `<p>${first}</p>` }));
      assert.equal(await fresh.evaluate(() => instances), 1);
      assert.deepEqual(fresh.seen.complaints, []);
    });
  }

  test("what the user does while a large paste is read stays", async () => {
    await summarize(page, first);
    await page.evaluate((part) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", part.repeat(20_000));
      const event = new Event("paste", { bubbles: true, cancelable: true });
      document
        .querySelector("#text")
        .dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }));
      document.querySelector("#clear").click();
    }, kinds["a real page"]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(await box(page), "");
    assert.ok(!(await page.$eval("#text", (node) => node.readOnly)));
    await until(page, () => document.body.dataset.state === "ready");
    assert.ok(!(await page.evaluate(isBusy)));
  });
});
