// What the panel does with the page it has read: highlights that appear and go, jumps to sentences, selections, tabs,
// other views, options.
import assert from "node:assert/strict";
import { test } from "node:test";
import { dirtyPaste, seedShape, until } from "./harness.mjs";
import { eventually, inExtension, highlightsIn } from "./extension-harness.mjs";

const blindness = "this Firefox shows WebDriver no toolbar to press; 153 does";
const click = (document, selector, number = 0) => document.querySelectorAll(selector)[number].click();

/** Fills an open page with one paragraph per line of `text`. */
const fill = (page, text) =>
  page.evaluate((lines) => {
    document.title = "صفحة";
    document.body.replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })),
    );
  }, text.split("\n"));

inExtension("the panel", (context) => {
  const { panelShows, inPanel } = context;
  const read = (beginning) =>
    panelShows((shown) => {
      assert.equal(shown.page, "read", JSON.stringify(shown));
      assert.equal(shown.state, "ready");
      assert.match(shown.summary[0], beginning);
    });
  const canPress = (title, body) => test(title, async (t) => (context.driver.isBlind ? t.skip(blindness) : body(t)));

  canPress("a page with other articles round its own", async () => {
    const page = await context.open("empty.html");
    await fill(page, dirtyPaste);
    await context.press(page);
    const { summary, keywords } = await read(/^أعلنت هيئة الموانئ البحرية/);
    assert.equal(summary.length, 3);
    assert.ok(
      keywords.some((keyword) => keyword.includes("ميناء الصيادين")),
      String(keywords),
    );
    assert.doesNotMatch(summary.join("\n") + keywords, /الغوص|المصدر|كلمات دلالية|الدلافين/);
  });

  canPress("a page with two articles: summary and keywords of the first", async () => {
    const page = await context.open("empty.html");
    await fill(page, seedShape);
    await context.press(page);
    const { summary, keywords } = await read(/^كشفت صحف محلية/);
    assert.ok(keywords.includes("جامعة إيطالية"), String(keywords));
    assert.match(summary.join("\n"), /Kıyı/);
    assert.doesNotMatch(summary.join("\n") + keywords, /الطحان|الضفة24|كلمات دلالية|مشابهة|معرض|فی/);
  });

  canPress(
    "highlights are turned off and on; without them, and without the panel, nothing stays in the page",
    async () => {
      const page = await context.open("news.html");
      const state = () =>
        page.evaluate(() => ({
          html: document.documentElement.outerHTML,
          highlights: CSS.highlights.size,
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          style: getComputedStyle(document.querySelector("article p"), "::highlight(khulasa-picks)").backgroundColor,
          scroll: scrollY,
        }));
      const before = await state();
      await context.press(page);
      await read(/^وصل أول قطار/);
      await eventually(async () => assert.ok((await highlightsIn(page))["khulasa-picks"]));
      assert.equal((await state()).html, before.html);
      await inPanel(click, "#highlights");
      await eventually(async () => assert.deepEqual(await state(), before));
      await inPanel(click, "#highlights");
      await eventually(async () => assert.ok((await highlightsIn(page))["khulasa-picks"]));
      await context.closePanel();
      await eventually(async () => assert.deepEqual(await state(), before));
    },
  );

  canPress("a sentence of the summary leads to its place in the page, a keyphrase to its mentions", async () => {
    const page = await context.open("encyclopedia.html");
    await context.press(page);
    await read(/^الفخار أوان/);
    await inPanel(click, 'input[name="length"][value="long"]');
    const { summary } = await panelShows(({ summary: shown }) => assert.ok(shown.length > 4, String(shown.length)));
    const last = summary.length - 1;
    // Chromium's panel slides in, which makes the page narrower and moves its sentences: one that is in sight now may not be
    // then, and is not scrolled to.
    let width;
    await eventually(async () => {
      const before = width;
      width = await page.evaluate(() => innerWidth);
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(width, before);
    });
    await inPanel(click, "#summary button", last);
    await eventually(async () =>
      assert.equal((await highlightsIn(page))["khulasa-current"], summary[last].replace(/\s+/g, "")),
    );
    await until(page, () => {
      const [range] = CSS.highlights.get("khulasa-current");
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    const china = (
      await inPanel((document) => [...document.querySelectorAll("#keywords bdi")].map((n) => n.textContent))
    ).indexOf("الصين");
    await inPanel(click, "#keywords button", china);
    await eventually(async () => assert.match((await highlightsIn(page))["khulasa-mentions"], /^الصين.*الصين/));
    await inPanel(click, "#keywords button", china);
    await eventually(async () => assert.ok(!("khulasa-mentions" in (await highlightsIn(page)))));
  });

  canPress("with highlights off, a sentence is scrolled to and not highlighted", async () => {
    const page = await context.open("encyclopedia.html");
    await context.press(page);
    await read(/^الفخار أوان/);
    await inPanel(click, "#highlights");
    await eventually(async () => assert.deepEqual(await highlightsIn(page), {}));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const far = await page.evaluate(() => scrollY);
    await inPanel(click, "#summary button", 0);
    await until(page, (from) => scrollY < from, far);
    await eventually(async () => assert.deepEqual(await highlightsIn(page), {}));
    await inPanel(click, "#highlights");
  });

  canPress("a selection is summarized instead of the page; a word of it is not", async () => {
    const page = await context.open("news.html");
    const select = (beginning, length) =>
      page.evaluate(
        (start, units) => {
          const node = [...document.querySelectorAll("p")].find((each) =>
            each.textContent.startsWith(start),
          ).firstChild;
          getSelection().setBaseAndExtent(node, 0, node, units ?? node.length);
        },
        beginning,
        length,
      );
    await select("وكان المشروع قد توقف");
    await context.press(page);
    const { summary, status } = await read(/^وكان المشروع قد توقف مرتين/);
    assert.equal(summary.length, 1);
    assert.match(status, /selection|حددته/);
    await select("وكان المشروع", 10);
    await context.press(page);
    await read(/^وصل أول قطار/);
  });

  canPress("text that is selected in a box", async () => {
    const page = await context.open("empty.html");
    await page.evaluate((text) => {
      const box = document.body.appendChild(document.createElement("textarea"));
      box.value = text;
      box.select();
      box.focus();
    }, "أعلنت بلدية المدينة أن السوق القديم سيغلق أسبوعا لإصلاح سقفه الخشبي.\nوقالت البلدية إن التجار سينقلون بضائعهم إلى الساحة المجاورة.");
    await context.press(page);
    await read(/^أعلنت بلدية المدينة أن السوق/);
  });

  canPress("what looks like HTML stays text", async () => {
    const page = await context.open("empty.html");
    await fill(
      page,
      "أعلن المطور أن <img src=x onerror=\"document.title='broken'\"> لا ينفذ في اللوحة مهما كتب الكاتب في نص الصفحة.\nوقال إن <script>document.title='broken'</script> كذلك نص يعرض كما هو أمام القارئ.",
    );
    await context.press(page);
    const { summary } = await read(/^أعلن المطور أن <img/);
    assert.match(summary[1], /<script>/);
    assert.equal(
      await inPanel((document) => document.querySelectorAll("#summary img, #article img, #summary script").length),
      0,
    );
  });

  canPress("another tab in front: its own result, or an invitation; a page that has gone is not shown", async () => {
    const first = await context.open("news.html");
    await context.press(first);
    await read(/^وصل أول قطار/);
    const second = await context.open("blog.html");
    const { isShown, status } = await panelShows((shown) =>
      assert.equal(shown.page, "page-invite", JSON.stringify(shown)),
    );
    assert.ok(!isShown);
    assert.match(status, /Alt\+K/);
    await context.press(second);
    await read(/^ورثت عن جدي/);
    await first.bringToFront();
    await read(/^وصل أول قطار/);
    await first.goto(`${context.url}blog.html`);
    await panelShows((shown) => assert.equal(shown.page, "page-invite", JSON.stringify(shown)));
  });

  // A reading without permission and the button's request for the same page may come within milliseconds of each other:
  // here the first is held until the second is done.
  test("a reading that fails for want of leave takes nothing from the one that was asked for meanwhile", {
    skip: context.name !== "Chromium" && "Chromium lets a test hold the panel's calls",
  }, async () => {
    const page = await context.open("blog.html");
    await panelShows((shown) => assert.equal(shown.page, "page-invite", JSON.stringify(shown)));
    await inPanel(() => {
      const { get } = chrome.tabs;
      chrome.tabs.get = () =>
        new Promise((resolve) => {
          chrome.tabs.get = get;
          globalThis.fail = () => resolve({});
        });
    });
    await inPanel(click, "#again");
    await eventually(async () => assert.ok(await inPanel(() => "fail" in globalThis)));
    await context.press(page);
    await read(/^ورثت عن جدي/);
    await inPanel(() => globalThis.fail());
    await inPanel(click, 'input[name="type"][value="headline"]');
    await panelShows(({ page: said, summary }) => assert.deepEqual([said, summary.length], ["read", 1]));
    await inPanel(click, 'input[name="type"][value="key-points"]');
    await panelShows(({ summary }) => assert.ok(summary.length > 1, String(summary.length)));
  });

  test("a request that its panel did not serve in time, for a tab no longer in front, is dropped", {
    skip: context.name !== "Chromium" && "Chromium lets a test leave one",
  }, async () => {
    const first = await context.open("news.html");
    await context.press(first);
    await read(/^وصل أول قطار/);
    await inPanel(async () => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      globalThis.request = { tabId: tab.id, windowId: tab.windowId, kind: "page", at: Date.now() };
    });
    await context.open("blog.html");
    await panelShows((shown) => assert.equal(shown.page, "page-invite", JSON.stringify(shown)));
    await inPanel(() => chrome.storage.session.set({ request: globalThis.request }));
    await eventually(async () => assert.deepEqual(await inPanel(() => chrome.storage.session.get("request")), {}));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await panelShows((shown) => assert.equal(shown.page, "page-invite", JSON.stringify(shown)));
  });

  canPress("a page that draws another view: says so, and reads it when asked", async () => {
    const page = await context.open("spa.html");
    await page.waitForSelector("main");
    await context.press(page);
    await read(/^تخلى مزارعو/);
    await page.evaluate(() => globalThis.go("bread"));
    await panelShows(({ status }) => assert.match(status, /has changed|تغيرت الصفحة/));
    // A sentence that is no longer in the page is shown in the panel's own copy.
    await inPanel(click, "#summary button", 0);
    await panelShows(({ status }) => assert.match(status, /no longer shown|لم تعد الجملة/));
    assert.ok(await inPanel((document) => document.querySelector("#article-details").open));
    await inPanel(click, "#again");
    await read(/^افتتح في قرية الشمس/);
  });

  canPress("type and length change the summary, a block is taken back", async () => {
    const page = await context.open("news-two.html");
    await context.press(page);
    await read(/^بدأت بلدية الياسمين/);
    await inPanel(click, 'input[name="length"][value="short"]');
    await inPanel(click, 'input[name="type"][value="headline"]');
    await panelShows(({ summary }) => assert.equal(summary.length, 1));
    await inPanel(click, 'input[name="type"][value="key-points"]');
    await panelShows(({ summary }) => assert.equal(summary.length, 3));
    const set = () => inPanel((document) => document.querySelectorAll("#aside-list .kept").length);
    await inPanel(click, "#aside-list button");
    await eventually(async () => assert.equal(await set(), 1));
  });

  canPress("options: digits, language, type and length hold for the panel", async () => {
    const page = await context.open("news.html");
    await context.press(page);
    await read(/^وصل أول قطار/);
    const store = (settings) =>
      inPanel(async (document, values) => {
        const view = document.defaultView;
        await (view.wrappedJSObject?.browser ?? view.browser ?? view.chrome).storage.local.set(values);
      }, settings);
    await store({ language: "ar", digits: "arabic", type: "tldr", length: "medium" });
    await panelShows(({ status }) => assert.match(status, /^قراءة [٠-٩]+ ثانية بدل/));
    assert.ok(
      await inPanel(
        (document) =>
          document.querySelector('[name="type"][value="tldr"]').checked &&
          document.querySelector('[name="length"][value="medium"]').checked,
      ),
    );
    await panelShows(() => {});
    assert.match(await inPanel((document) => document.querySelector("#aside-list").textContent), /٢ مارس ٢٠٢٦/);
    await store({ language: "en", digits: "latin" });
    await panelShows(({ status }) => assert.match(status, /^\d+ seconds of reading instead of/));
    assert.equal(await inPanel((document) => document.documentElement.dir), "ltr");
    await store({ language: "nonsense", digits: 7, type: "key-points", length: "short" });
    await panelShows(({ summary, state }) => assert.ok(summary.length === 3 && state === "ready"));
  });

  canPress("nothing was complained of", async () => assert.deepEqual(await context.driver.complaints(), []));
});
