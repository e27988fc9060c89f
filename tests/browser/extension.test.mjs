// The extension reads pages: the button opens its panel on pages of many kinds, in both browsers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, inExtension, highlightsIn } from "./extension-harness.mjs";

const squeeze = (text) => text.replace(/\s+/g, "");
const blindness = "this Firefox shows WebDriver no toolbar to press; 153 does";

// What each page must yield: the start of its summary, a keyphrase, and what must occur in neither.
const articles = {
  "news.html": [
    /^وصل أول قطار ضواح إلى محطة وادي السدر/,
    "وادي السدر",
    /الأكثر قراءة|منتخب|غبار|الوقود|شارك|حقوق|الميزان|كلمات مفتاحية/,
  ],
  "news-form.html": [
    /^أعلن فريق من الجيولوجيين اكتشاف بئر/,
    "المياه العذبة",
    /القمح|تحلية|استطلاع|حقوق|البوابة|ابحث|لصديق/,
  ],
  "news-two.html": [/^بدأت بلدية الياسمين/, "غابة صغيرة", /متحف|الساعات|عاجل|أبو سالم|الوسوم/],
  "blog.html": [/^ورثت عن جدي كرسيا هزازا/, "الكرسي الهزاز", /ليلى|عابر|شارك|الإزميل|تعليقا|نشر في|لن ينشر/],
  "csp.html": [/^طور مختبر في جامعة الساحل/, "قشور الرمان", /^$/],
  "encyclopedia.html": [/^الفخار أوان تصنع من الطين/, "الفخار", /\[1\]|عدل|مراجع|انظر أيضا|آخر تعديل|عشوائية/],
  "old.xhtml": [/^أعادت عشر نساء من قرى الجبل/, "صبغة النيلة", /^$/],
  "shadow.html": [/^رسم فريق من الغواصين/, "غابات المرجان", /الصفحة الأولى/],
  "spa.html": [/^تخلى مزارعو سهل الزعتر/, "بوم الحظائر", /المحفوظات|حسابي/],
  "frames.html": [/^أطفأت قرية عين الصخر/, "السماء المظلمة", /إعلان|الجزر البعيدة|سنة 2025/],
  "posts.html": [/^فاز فريق مدرسة الوادي/, "مدرسة الوادي", /مطوي|المخفية|نسخة الهاتف|تابع/],
  "names.html": [/^أضاءت منارة الرأس القديم/, "منارة الرأس القديم", /امسح|أرسل/],
  "plain.txt": [/^سجلت محطة الرصد في جبل الريح/, "محطة الرصد", /^$/],
  "english.html": [/^A retired ferry has become/, "library", /Home/],
};

inExtension("the extension reads pages", (context) => {
  for (const [name, [beginning, keyword, foreign]] of Object.entries(articles)) {
    test(name, async () => {
      if (context.driver.isBlind) return t.skip(blindness);
      const page = await context.open(name);
      if (name === "spa.html") await page.waitForSelector("main");
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await context.press(page);
      const { summary, keywords, status } = await context.panelShows((shown) => {
        assert.equal(shown.page, "read", JSON.stringify(shown));
        assert.match(shown.summary[0], beginning);
        assert.ok(shown.isShown && shown.state === "ready");
      });
      assert.ok(keywords.includes(keyword), `${keyword} of ${keywords}`);
      for (const said of summary) assert.doesNotMatch(said, foreign);
      for (const said of keywords) assert.doesNotMatch(said, foreign);
      assert.equal(/not Arabic|ليس عربيا/.test(status), name === "english.html", status);
      // Exactly the summary is highlighted in the page, and the document is unchanged.
      await eventually(async () =>
        assert.equal((await highlightsIn(page))["khulasa-picks"], squeeze(summary.join(""))),
      );
      assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
    });
  }

  const refusals = [
    ["an empty page", () => context.open("empty.html"), "page-empty"],
    ["a PDF", () => context.open("page.pdf"), "page-pdf"],
    ["a page of the browser", () => context.openOwnPage(), "page-browser"],
    [
      "a frame of another site",
      () => context.open(`frame-foreign.html?${context.otherUrl}frame-inner.html`),
      "page-frame",
    ],
  ];
  for (const [title, open, code] of refusals) {
    test(`${title}: says what is the matter`, async (t) => {
      if (context.driver.isBlind) return t.skip(blindness);
      await context.press(await open());
      const { status, isShown } = await context.panelShows((shown) =>
        assert.equal(shown.page, code, JSON.stringify(shown)),
      );
      assert.ok(status.length > 20, status);
      assert.ok(!isShown);
      const left = await context.inPanel(
        (document) =>
          document.querySelectorAll("#summary *, #keywords *, #article *, #aside-list *, #picture *, #card *").length,
      );
      assert.equal(left, 0, "nothing of the page before");
    });
  }

  test("what the page says about its article is shown", async (t) => {
    if (context.driver.isBlind) return t.skip(blindness);
    await context.press(await context.open("metadata.html"));
    await context.panelShows(({ summary }) => assert.match(summary[0], /^صنع ثلاثة بحارة/));
    const about = await context.inPanel((document) => ({
      text: document.querySelector("#about").textContent,
      href: document.querySelector("#about a").href,
    }));
    assert.match(about.text, /^مصباح من ملح يضيء ورش البحارةسالم العمري · .*2026.* · الشراع · news\.example$/);
    assert.equal(about.href, "https://news.example/a/1");
  });

  test("a home page: no summary, a sentence that says why, and its passages to choose from", async (t) => {
    if (context.driver.isBlind) return t.skip(blindness);
    const page = await context.open("home.html");
    await context.press(page);
    await context.panelShows(({ status, isShown, page: code }) => {
      assert.equal(code, "read");
      assert.match(status, /no article here|لا أجد هنا مقالا/);
      assert.ok(!isShown);
    });
    await context.inPanel((document) => document.querySelector("#passage-list button").click());
    const { summary } = await context.panelShows((shown) => {
      assert.match(shown.summary[0], /^تعتذر إدارة الموقع/);
      assert.ok(shown.isShown);
    });
    await eventually(async () => assert.equal((await highlightsIn(page))["khulasa-picks"], squeeze(summary.join(""))));
  });

  test("an almost empty page: says that there is too little", async (t) => {
    if (context.driver.isBlind) return t.skip(blindness);
    await context.press(await context.open("almost-empty.html"));
    await context.panelShows(({ status, summary }) => {
      assert.match(status, /too short|أقصر من أن يُلخَّص/);
      assert.deepEqual(summary, []);
    });
  });

  if (context.name === "Chromium") {
    test("the browser has nothing against the package, nor has it met an error in it", async () => {
      const page = await context.driver.browser.newPage();
      await page.goto("chrome://extensions");
      const {
        manifestErrors,
        runtimeErrors,
        installWarnings = [],
        state,
      } = await page.evaluate(async (id) => {
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        return chrome.developerPrivate.getExtensionInfo(id);
      }, context.driver.installed.id);
      assert.deepEqual(
        { manifestErrors, runtimeErrors, installWarnings, state },
        { manifestErrors: [], runtimeErrors: [], installWarnings: [], state: "ENABLED" },
      );
      await page.close();
    });
  }

  test("nothing was asked for but the extension's own files, nothing complained of", async (t) => {
    if (context.driver.isBlind) return t.skip(blindness);
    assert.deepEqual(await context.driver.complaints(), []);
  });
});
