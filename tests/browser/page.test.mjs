// The demo page in a real browser: enter a text and get its gist, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { policyOf, serve } from "../../demo/serve.mjs";
import { languages } from "../../demo/shared/strings.js";
import { injections } from "../support/injections.mjs";
import { dirtyPaste, seedShape, site } from "./harness.mjs";
import { inBrowsers, press, shows, summarize, textsOf, type, until, waitForState } from "./page-harness.mjs";

inBrowsers("demo page", ({ open }) => {
  let page;
  const summary = () => textsOf(page, "#summary li");

  test("the sample is read at once: summary, keyphrases, article, what was set aside", async () => {
    page = await open("?sample=news");
    assert.equal((await summary()).length, 3);
    assert.match((await summary())[0], /^افتتحت جامعة الساحل/);
    assert.deepEqual(await textsOf(page, "#article mark"), await summary());
    assert.equal((await textsOf(page, "#keywords li")).length, 10);
    assert.match(await page.$eval("#article", (node) => node.textContent), /مرصد جديد في جبال الريحان/);
    assert.match(await page.$eval("#aside-list", (node) => node.textContent), /شارك الخبر/);
    assert.doesNotMatch(await page.$eval("#article", (node) => node.textContent), /شارك الخبر/);
  });

  test("each sample is summarized", async () => {
    const firsts = new Set();
    for (const name of await page.$$eval("[data-sample]", (nodes) => nodes.map((node) => node.dataset.sample))) {
      await shows(page, () => press(page, `[data-sample="${name}"]`));
      firsts.add((await summary())[0]);
    }
    assert.equal(firsts.size, (await page.$$("[data-sample]")).length);
    await shows(page, () => press(page, '[data-sample="news"]'));
  });

  test("length, type and the slider change the summary", async () => {
    await shows(page, () => press(page, 'input[name="length"][value="medium"]'));
    assert.equal((await summary()).length, 5);
    assert.equal(await page.$eval("#count", (slider) => slider.value), "5");
    const slide = (value) =>
      page.$eval(
        "#count",
        (slider, wanted) => {
          slider.value = wanted;
          slider.dispatchEvent(new Event("input", { bubbles: true }));
        },
        value,
      );
    await shows(page, () => slide(7));
    assert.equal((await summary()).length, 7);
    assert.equal(await page.$('input[name="length"]:checked'), null, "no named length is claimed");
    await shows(page, () => press(page, 'input[name="type"][value="headline"]'));
    assert.equal((await summary()).length, 1);
    await shows(page, () => slide(5));
    assert.ok((await summary())[0].split(" ").length <= 6, (await summary())[0]);
    await shows(page, () => press(page, 'input[name="type"][value="key-points"]'));
    assert.equal((await summary()).length, 3);
  });

  test("a dirty paste: only its first article is summarized, the rest is set aside", async () => {
    await summarize(page, dirtyPaste);
    const shown = (await summary()).concat(await textsOf(page, "#keywords bdi")).join("\n");
    assert.match(shown, /ميناء الصيادين/);
    assert.match(shown, /Blue Harbør/);
    assert.doesNotMatch(shown, /الغوص|المصدر|كلمات دلالية|الدلافين|فی/);
    assert.match(await page.$eval("#aside-list", (node) => node.textContent), /موسم الغوص/);
  });

  test("a page with two articles: summary and keywords of the first", async () => {
    await summarize(page, seedShape);
    const keywords = await textsOf(page, "#keywords bdi");
    assert.match((await summary())[0], /^كشفت صحف محلية/);
    assert.ok(keywords.includes("جامعة إيطالية"), String(keywords));
    assert.ok(!keywords.includes("فی"), String(keywords));
    assert.match((await summary()).join("\n"), /Kıyı/);
    assert.doesNotMatch((await summary()).concat(keywords).join("\n"), /الطحان|الضفة24|كلمات دلالية|مشابهة|معرض/);
    assert.deepEqual(await textsOf(page, "#article mark"), await summary());
  });

  test("markup in a paste is text", async () => {
    await summarize(
      page,
      "<img src=x onerror=alert(1)> قال الوزير إن <b>المشروع</b> يبدأ غدا في العاصمة بحضور السفراء.",
    );
    assert.equal(await page.$eval("#article", (node) => node.querySelectorAll("img, b").length), 0);
    assert.match((await summary())[0], /<b>المشروع<\/b>/);
  });

  test("whatever a text says, the page shows it in its own elements", async () => {
    const parts = ["#summary", "#keywords", "#article", "#aside-list", "#picture", "#card"];
    const inside = parts.map((part) => `${part} *`).join();
    const names = () => page.$$eval(inside, (nodes) => [...new Set(nodes.map((node) => node.localName))].sort());
    await page.evaluate(() => {
      globalThis.alert = () => {
        globalThis.ran = true;
      };
    });
    const asked = page.seen.requests.length;
    for (const lines of [
      injections,
      injections.map((text) => `أعلن المطور أن ${text} لا ينفذ في أي مكان مهما كتب الكاتب.`),
    ]) {
      await summarize(page, lines.join("\n\n"));
      await page.$eval("#picture rect[data-sentence]", (bar) =>
        bar.dispatchEvent(new MouseEvent("click", { bubbles: true })),
      );
      const own = new Set([
        "bdi",
        "button",
        "circle",
        "details",
        "div",
        "h2",
        "h3",
        "h4",
        "hr",
        "li",
        "mark",
        "p",
        "path",
        "rect",
        "span",
        "summary",
        "svg",
        "text",
        "ul",
      ]);
      assert.deepEqual(
        (await names()).filter((name) => !own.has(name)),
        [],
      );
      assert.deepEqual(
        await page.$$eval(inside, (nodes) =>
          nodes.flatMap((node) =>
            node.getAttributeNames().filter((name) => /^on|^href$|^src|^style$|^action$/.test(name)),
          ),
        ),
        [],
      );
    }
    assert.equal(await page.evaluate(() => globalThis.ran), undefined);
    assert.deepEqual(page.seen.requests.slice(asked), []);
  });

  test("results of an older text are dropped", async () => {
    const text = (word) => `${`تعلن ${word} اليوم نتائج البحث في العاصمة بعد عام من العمل المتصل. `.repeat(20_000)}`;
    await type(page, text("الجامعة"));
    await new Promise((resolve) => setTimeout(resolve, 260)); // reading has started
    await page.evaluate(() => {
      // Watches from the task in which the new text is typed, so that anything drawn earlier counts as before.
      globalThis.drawn = [];
      const watch = () =>
        new MutationObserver(() => drawn.push(document.querySelector("#summary").textContent)).observe(
          document.querySelector("#summary"),
          { childList: true },
        );
      document.querySelector("#text").addEventListener("input", watch, { once: true });
    });
    await type(page, "أعلنت البلدية أن الميناء سيفتح أمام الزوار في الشهر المقبل بعد إصلاح رصيفه.");
    await until(page, () => /البلدية/.test(document.querySelector("#summary").textContent));
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(await page.evaluate(() => drawn.length > 0 && drawn.every((said) => /البلدية/.test(said))));
  });

  test("messages: empty, too short, not Arabic, cut sentences", async () => {
    await press(page, "#clear");
    await until(
      page,
      () => document.querySelector("#result").hidden && document.querySelector("#article-section").hidden,
    );
    assert.equal(
      await page.evaluate(
        () =>
          document.querySelectorAll("#summary *, #keywords *, #article *, #aside-list *, #picture *, #card *").length,
      ),
      0,
      "nothing is kept",
    );
    assert.match(await page.$eval("#status", (node) => node.textContent), /ألصق نصا/);
    await summarize(page, "خبر قصير");
    assert.match(await page.$eval("#status", (node) => node.textContent), /أقصر من أن يُلخَّص/);
    await summarize(
      page,
      "The harbour opens next month. The mayor said that visitors are welcome, and that boats will be moored along the new quay.",
    );
    assert.match(await page.$eval("#status", (node) => node.textContent), /ليس عربيا/);
    await summarize(
      page,
      `أعلنت البلدية ${"أن الميناء سيفتح أمام الزوار في الشهر المقبل بعد إصلاح رصيفه، ".repeat(60)}`,
    );
    assert.match(await page.$eval("#status", (node) => node.textContent), /جمل طويلة جدا/);
  });

  test("an address that asks for a language there is not", async () => {
    for (const language of ["fr", "constructor", "__proto__"]) {
      const other = await open(`?lang=${language}`);
      assert.deepEqual(await other.evaluate(() => [document.documentElement.lang, document.body.dataset.state]), [
        "ar",
        "ready",
      ]);
      assert.deepEqual(other.seen.complaints, []);
    }
  });

  test("the interface in English: lang and dir of page and texts", async () => {
    await shows(page, () => press(page, '[data-sample="mixed"]'));
    await press(page, "#language");
    await until(page, () => document.documentElement.lang === "en");
    assert.deepEqual(await page.evaluate(() => [document.documentElement.dir, document.title, location.search]), [
      "ltr",
      "Khulasa: the gist of an Arabic article",
      "?sample=news&lang=en",
    ]);
    assert.match(await page.$eval("#status", (node) => node.textContent), /^\d+ seconds of reading instead of/);
    assert.deepEqual(
      await page.$$eval("#summary li, #article > *", (nodes) => [
        ...new Set(nodes.map((node) => `${node.lang} ${node.dir}`)),
      ]),
      ["ar rtl"],
    );
    assert.ok((await textsOf(page, "#article bdi")).includes("Nakhla Labs"), "Latin words are isolated");
    const arabic = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode;
        if (/\p{Script=Arabic}/u.test(data) && !parentElement.closest('[lang="ar"], script, noscript'))
          found.push(data);
      }
      return found;
    });
    assert.deepEqual(arabic, [], "Arabic only where its language is said");
  });

  test("Latin words keep their signs, numbers and order in an Arabic line, and leave the full stop to the sentence", async () => {
    await summarize(
      page,
      "كتب المهندس برنامجه بلغة C++ مستعملا Alt+Shift+K لشبكة 5G وحجمه 4.2MB في هاتف iPhone 15 Pro كما في https://example.org/a/b اليوم. وقال إنه جربه على Firefox. ثم نشره.",
    );
    const [isolates, order] = await page.evaluate(() => {
      const line = document.querySelector("#article p");
      line.style.whiteSpace = "nowrap";
      const isolates = [...line.querySelectorAll("bdi")];
      const left = (node, begin, end) => {
        const range = new Range();
        range.setStart(node, begin);
        range.setEnd(node, end);
        return range.getBoundingClientRect().left;
      };
      // The letters of each isolate run from left to right, and the full stop is to the left of the last word.
      const rising = isolates.map(({ firstChild: node }) =>
        [...node.data].every((_, i) => i === 0 || left(node, i - 1, i) < left(node, i, i + 1)),
      );
      const last = isolates.at(-1);
      return [
        isolates.map((node) => node.textContent),
        [...rising, last.nextSibling.data[0] === "." && left(last.nextSibling, 0, 1) < left(last.firstChild, 0, 1)],
      ];
    });
    assert.deepEqual(isolates, [
      "C++",
      "Alt+Shift+K",
      "5G",
      "4.2MB",
      "iPhone 15 Pro",
      "https://example.org/a/b",
      "Firefox",
    ]);
    assert.deepEqual(order, Array(8).fill(true));
    await shows(page, () => press(page, '[data-sample="mixed"]'));
  });

  test("an engine that cannot be loaded, and one that crashes: said, with what to do", async () => {
    const { "content-security-policy": policy, ...rest } = policyOf(site);
    const strict = await serve(site, 0, {
      ...rest,
      "content-security-policy": policy.replace(" 'wasm-unsafe-eval'", ""),
    });
    try {
      const blocked = await open(`${strict.url}?lang=en`);
      assert.equal(await blocked.evaluate(() => document.body.dataset.state), "error");
      assert.match(await blocked.$eval("#status", (node) => node.textContent), /could not be loaded.*reload/);
    } finally {
      strict.close();
    }
    const crashing = await open("", (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        const post = Worker.prototype.postMessage;
        globalThis.crash = false;
        Worker.prototype.postMessage = function (message, ...rest) {
          if (!globalThis.crash || message.kind !== "call") return post.call(this, message, ...rest);
          globalThis.crash = false;
          this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
        };
      }),
    );
    await crashing.evaluate(() => {
      globalThis.crash = true;
    });
    await press(crashing, '[data-sample="science"]');
    await waitForState(crashing, "error");
    assert.match(await crashing.$eval("#status", (node) => node.textContent), /توقف المحرك/);
    await until(crashing, () => document.querySelector("#result").hidden); // it belonged to another text
    await shows(crashing, () => press(crashing, '[data-sample="opinion"]'));
    // The worker has ended and a new one cannot start, as without a network: the next text tries again.
    await crashing.evaluate(() => {
      const Real = Worker;
      globalThis.crash = true;
      globalThis.Worker = function () {
        globalThis.Worker = Real;
        throw new Error("no network");
      };
    });
    await press(crashing, '[data-sample="science"]');
    await waitForState(crashing, "error");
    await press(crashing, '[data-sample="news"]');
    await until(crashing, () => /^لم يُحمَّل المحرك/.test(document.querySelector("#status").textContent));
    await shows(crashing, () => press(crashing, '[data-sample="opinion"]'));
  });

  test("a text that the engine refuses, and an error of its own: said in the interface's language", async () => {
    for (const [language, { strings }] of Object.entries(languages)) {
      const refusing = await open(`?lang=${language}`);
      await refusing.evaluate(() => {
        Worker.prototype.postMessage = function () {
          this.dispatchEvent(
            new MessageEvent("message", { data: { kind: "error", error: { code: globalThis.code, message: "" } } }),
          );
        };
      });
      for (const [code, key, sample] of [
        ["text-too-long", "text-too-long", "science"],
        ["invalid-option", "internal", "opinion"],
      ]) {
        await refusing.evaluate((value) => {
          globalThis.code = value;
        }, code);
        await press(refusing, `[data-sample="${sample}"]`);
        await until(refusing, (said) => document.querySelector("#status").textContent === said, strings[key]);
        assert.equal(await refusing.evaluate(() => document.body.dataset.state), "error");
      }
    }
  });

  test("no console error", () => assert.deepEqual(page.seen.complaints, []));
});
