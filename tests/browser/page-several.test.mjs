// The demo page for several articles (?several): one summary of all with the source of each sentence, numbers in which they
// differ, and what only one of them says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { inBrowsers, press, textsOf, until } from "./page-harness.mjs";

const first = `إضراب في ميناء الواحة

بدأ عمال ميناء الواحة صباح الثلاثاء إضرابا عن العمل احتجاجا على تأخر الرواتب. وقالت النقابة إن 340 عاملا شاركوا في الإضراب منذ ساعاته الأولى.

وأكدت إدارة الميناء أن السفن ستفرغ حمولتها في ميناء الساحل القريب إلى أن ينتهي الإضراب.

وطلب المحافظ من الطرفين العودة إلى الحوار قبل نهاية الأسبوع.
`;
const second = `ميناء الواحة بلا عمال

توقف العمل في ميناء الواحة بعد أن بدأ عماله إضرابا احتجاجا على تأخر الرواتب. وقالت النقابة إن 510 عمال شاركوا في الإضراب منذ ساعاته الأولى.

وقال تجار السوق إن أسعار الخضر المستوردة ارتفعت في يوم واحد، وإن مخازنهم تكفي أسبوعا.
`;
const html = `<!doctype html><title>ميناء الواحة والإضراب</title><nav><a href="/">الرئيسية</a></nav><article><h1>مفاوضات في ميناء الواحة</h1>
<p>التقى وزير النقل وفد نقابة عمال الميناء مساء الأربعاء في مقر الوزارة، ووعد بصرف الرواتب المتأخرة قبل نهاية الشهر.</p>
<p>وقالت النقابة إنها ستعلق الإضراب ثلاثة أيام، ثم تعود إليه إن لم تصل الرواتب إلى العمال.</p></article>`;

inBrowsers("several articles", (context) => {
  let page;
  const said = () => page.$eval("#several-said", (node) => node.textContent);
  const says = (pattern) =>
    until(
      page,
      (source) => new RegExp(source).test(document.querySelector("#several-said").textContent),
      pattern.source,
    );
  const names = () => textsOf(page, "#several-list .name");
  const add = async (text, pattern = /^أُضيف/) => {
    await page.$eval("#several-text", (box, value) => (box.value = value), text);
    await press(page, "[data-t=severalAdd]");
    await says(pattern);
  };
  const open = (files) =>
    page.$eval(
      "#several-file",
      (input, given) => {
        const data = new DataTransfer();
        for (const [name, content] of given) data.items.add(new File([content], name));
        input.files = data.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
      files,
    );

  test("the page for one article leads to it, in the language of the interface, and back", async () => {
    page = await context.open("?lang=en");
    assert.equal(await page.$eval("#several", (link) => link.textContent), "Several articles, one summary");
    await Promise.all([page.waitForNavigation(), press(page, "#several")]);
    await until(page, () => document.body.dataset.state === "several");
    assert.equal(await page.title(), "Several articles, one summary · Khulasa");
    await press(page, "#language");
    assert.equal(await page.title(), "عدة مقالات في خلاصة · خلاصة");
    assert.match(await page.evaluate(() => location.search), /lang=ar/);
    assert.match(await page.$eval("#several-back", (link) => link.getAttribute("href")), /\?lang=ar$/);
  });

  test("one article is no summary yet; two are, each sentence with its source", async () => {
    await add(first);
    assert.deepEqual(await names(), ["إضراب في ميناء الواحة"]);
    assert.ok(await page.$eval("#several-result", (node) => node.hidden));
    assert.ok(await page.$eval("#several-need", (node) => !node.hidden));
    await add(second);
    await until(page, () => !document.querySelector("#several-result").hidden);
    const points = await page.$$eval("#several-points li", (items) =>
      items.map((item) => [item.querySelector("p").textContent, item.querySelector("cite bdi").textContent]),
    );
    assert.ok(points.length >= 2);
    const texts = { "إضراب في ميناء الواحة": first, "ميناء الواحة بلا عمال": second };
    for (const [sentence, source] of points) assert.ok(texts[source].includes(sentence), `${source}: ${sentence}`);
    assert.equal(new Set(points.map(([, source]) => source)).size, 2);
  });

  test("a number that differs is shown in both sentences, marked", async () => {
    assert.deepEqual(await textsOf(page, "#several-numbers mark"), ["340", "510"]);
    assert.ok(await page.$eval("#several-no-numbers", (node) => node.hidden));
  });

  test("what only one says stands under its name", async () => {
    const unique = await page.$eval("#several-unique", (node) => node.textContent);
    assert.match(unique, /ميناء الساحل القريب/);
    assert.match(unique, /تجار السوق/);
    assert.doesNotMatch(unique, /احتجاجا على تأخر الرواتب/);
  });

  test("the same article again is not added; nor a greeting, nor nothing", async () => {
    await add(first, /في القائمة/);
    await add("السلام عليكم", /لم يوجد في هذا مقال/);
    assert.equal((await names()).length, 2);
  });

  test("files come in, several at a time, as HTML, too; others are refused by their content", async () => {
    await open([
      ["page.html", html],
      ["report.pdf", "%PDF-1.7 \n1 0 obj"],
    ]);
    await says(/PDF/);
    await until(page, () => document.querySelectorAll("#several-list li").length === 3);
    assert.equal((await names())[2], "مفاوضات في ميناء الواحة");
    const sources = await textsOf(page, "#several-points cite bdi");
    assert.ok(sources.includes("مفاوضات في ميناء الواحة"), sources.join());
  });

  test("a paste outside of the box adds, rich or plain", async () => {
    await page.evaluate(
      (value) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", value);
        const event = new Event("paste", { bubbles: true, cancelable: true });
        document.body.dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }));
      },
      html.replace("مساء الأربعاء", "مساء الخميس"),
    );
    await until(page, () => document.querySelectorAll("#several-list li").length === 4);
    assert.match(await said(), /^أُضيف «مفاوضات/);
  });

  test("an article is removed by its button, and the focus stays in the list", async () => {
    await press(page, "#several-list li:nth-child(4) button");
    await until(page, () => document.querySelectorAll("#several-list li").length === 3);
    assert.equal(await page.evaluate(() => document.activeElement.closest("ol")?.id), "several-list");
    await says(/^حُذف «مفاوضات/);
  });

  test("a longer summary has more sentences", async () => {
    const before = (await textsOf(page, "#several-points li")).length;
    await press(page, "input[value=long]");
    await until(page, (count) => document.querySelectorAll("#several-points li").length > count, before);
  });

  test("the list holds twenty", async () => {
    await open(
      Array.from({ length: 18 }, (_, i) => [
        `${i}.txt`,
        `خبر رقم ${i}\n\nوصلت السفينة رقم ${i} إلى ميناء المدينة صباح اليوم، وأفرغت حمولتها من القمح في المخازن الجديدة قرب الرصيف.`,
      ]),
    );
    await says(/عشرون مقالا/);
    assert.equal((await names()).length, 20);
  });

  test("axe finds nothing, in either language", async () => {
    assert.deepEqual(await violations(page), []);
    await press(page, "#language");
    assert.deepEqual(await violations(page), []);
  });

  test("with the server gone it loads and works, once it was opened", async () => {
    const isStored = async () => Boolean(await caches.match(document.querySelector("link[href*=several]").href));
    await until(page, isStored);
    context.server.close();
    await page.goto(`${context.server.url}?several`);
    await until(page, () => document.body?.dataset.state === "several");
    await press(page, "#several-samples");
    await until(page, () => document.querySelectorAll("#several-numbers li").length === 2);
  });

  test("no console error, and no request to another host", () => {
    assert.deepEqual(page.seen.complaints, []);
    const isOwn = (url) => /^(?:data|blob):/.test(url) || url.startsWith(context.server.url);
    assert.ok(page.seen.requests.every(isOwn));
  });
});
