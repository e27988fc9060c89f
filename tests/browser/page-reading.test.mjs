// The demo page: from the summary into the article and back, mentions, the picture, and what was set aside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers, press, shows, summarize, textsOf, type, until } from "./page-harness.mjs";

/** The texts of a highlight. */
const highlighted = (page, name) =>
  page.evaluate((which) => {
    const ranges = globalThis.Highlight
      ? [...(CSS.highlights.get(which) ?? [])]
      : [...document.querySelectorAll(`#article mark.${which}`)].map((node) => {
          const range = new Range();
          range.selectNodeContents(node);
          return range;
        });
    return ranges.map((range) => range.toString());
  }, name);

/** Clicks at the place where `text` appears in the article. */
async function clickText(page, text) {
  const at = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("#article"), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const index = walker.currentNode.data.indexOf(wanted);
      if (index < 0) continue;
      walker.currentNode.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      const range = new Range();
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + wanted.length);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }
  }, text);
  await page.mouse.click(at.x, at.y);
}

for (const highlights of [true, false]) {
  const title = highlights ? "reading" : "reading without the Custom Highlight API";
  inBrowsers(
    title,
    (context) => {
      let page;

      test("a click on a summary sentence leads to it in the article", async () => {
        page = await context.open("?sample=news", (fresh) =>
          highlights
            ? undefined
            : fresh.evaluateOnNewDocument(() => {
                delete globalThis.Highlight;
              }),
        );
        await page.evaluate(() => {
          document.documentElement.style.scrollBehavior = "auto";
        });
        await press(page, "#summary li:nth-child(2) button");
        const [text] = (await textsOf(page, "#summary li")).slice(1);
        await until(page, () => document.activeElement?.matches("#article mark"));
        assert.equal(await page.evaluate(() => document.activeElement.textContent), text);
        const box = await page.evaluate(() => {
          const { top, bottom } = document.activeElement.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
        assert.ok(box, "it is in sight");
        assert.equal((await highlighted(page, "current")).join(""), text);
      });

      test("a click in the article tells rank and reasons, of a sentence that was not picked too", async () => {
        await clickText(page, "مختار القرية");
        await until(page, () => document.querySelectorAll("#card .reasons li").length > 2);
        const card = await page.$eval("#card", (node) => node.textContent);
        assert.match(card, /الجملة \S+ من 12.*ليست في الخلاصة.*لماذا هذه الجملة؟رتبتها \S+ من 12/);
        assert.match((await highlighted(page, "current")).join(""), /^وقال مختار القرية.*الشاحنات\.$/);
        await clickText(page, "قمة جبال الريحان");
        await until(page, () => /في الخلاصة.*رتبتها 1 من 12/.test(document.querySelector("#card").textContent));
      });

      test("a keyphrase shows all its mentions without cutting words", async () => {
        const groups = await page.$$eval("#keywords ul", (lists) =>
          Object.fromEntries(
            lists.map((list) => [
              list.previousElementSibling.textContent,
              [...list.querySelectorAll("bdi")].map((node) => node.textContent),
            ]),
          ),
        );
        assert.ok(
          groups.أشخاص.includes("سلمى العلي") && groups.موضوعات.includes("المرصد الفلكي"),
          JSON.stringify(groups),
        );
        const counts = await textsOf(page, "#keywords .count");
        assert.ok(counts.length > 2 && counts.every((count) => Number(count) > 1), "the count 1 is not shown");
        const chip = "#group-topics + ul button";
        await press(page, chip);
        const count = Number(await page.$eval(`${chip} .count`, (node) => node.textContent));
        const found = await highlighted(page, "mentions");
        assert.ok(count >= 2 && found.length >= count, `${found} for ${count}`);
        assert.match(await page.$eval(chip, (node) => node.title), /^«المرصد الفلكي»: \S+، المواضع \S+$/);
        assert.equal(await page.$eval(chip, (node) => node.getAttribute("aria-pressed")), "true");
        // One after the other, round, each in sight; and back.
        const now = () => page.$eval("#mention-now", (node) => node.textContent);
        await until(page, () => document.querySelector("#mention-now").textContent !== "");
        assert.equal(await now(), `1 من ${count}`);
        const seen = new Set();
        for (let number = 1; number <= count; ++number) {
          await until(
            page,
            (wanted) => document.querySelector("#mention-now").textContent.startsWith(wanted),
            `${number} `,
          );
          await new Promise((resolve) => setTimeout(resolve, 100));
          seen.add((await highlighted(page, "mention")).join("") + (await page.evaluate(() => scrollY)));
          await page.focus("#mention-next");
          await page.keyboard.press("Enter");
        }
        assert.equal(await now(), `1 من ${count}`);
        assert.ok(seen.size >= 2, String([...seen]));
        await press(page, "#mention-before");
        assert.equal(await now(), `${count} من ${count}`);
        await press(page, "#to-summary");
        assert.ok(await page.evaluate(() => document.activeElement.matches('#keywords [aria-pressed="true"]')));
        assert.ok(await page.$("#picture [data-keyword].on"), "and their places in the picture");
        if (!highlights) {
          const cut = await page.$$eval(
            "#article mark.mentions",
            (nodes) =>
              nodes.filter((node) => {
                const isWord = /[\p{L}\p{M}\p{N}]/u;
                return (
                  isWord.test(node.previousSibling?.data?.at(-1) ?? "") ||
                  isWord.test(node.nextSibling?.data?.[0] ?? "")
                );
              }).length,
          );
          assert.equal(cut, 0);
        }
        await press(page, chip);
        assert.deepEqual(await highlighted(page, "mentions"), []);
        assert.equal(await page.$eval(chip, (node) => node.getAttribute("aria-pressed")), "false");
        assert.ok(await page.$eval("#mention-bar", (node) => node.hidden));
        // The article is whole again: a click still finds its sentence.
        await clickText(page, "مختار القرية");
        await until(page, () => /ليست في الخلاصة/.test(document.querySelector("#card").textContent));
      });

      test("no console error", () => assert.deepEqual(page.seen.complaints, []));
    },
    { only: highlights ? undefined : "Chromium" },
  );
}

inBrowsers("the picture and what was set aside", (context) => {
  let page;

  test("a bar for each sentence, the picked ones numbered; the slider walks through them", async () => {
    page = await context.open("?sample=news");
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = "auto";
    });
    assert.equal((await page.$$("#picture [data-sentence]")).length, 12);
    assert.equal((await page.$$("#picture .picked")).length, 3);
    assert.deepEqual((await textsOf(page, "#picture text")).sort(), ["1", "2", "3"]);
    await page.focus("#explore");
    await page.keyboard.press("End");
    await until(page, () => /^الجملة 12 من 12/.test(document.querySelector("#card").textContent));
    assert.match(
      await page.$eval("#explore", (node) => node.getAttribute("aria-valuetext")),
      /^الجملة 12 من 12 · رتبتها/,
    );
    await page.$eval("#picture [data-sentence='4']", (bar) =>
      bar.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    );
    await until(page, () => /^الجملة 5 من 12/.test(document.querySelector("#card").textContent));
  });

  test("a card says in words what speaks for its sentence; rank and score are behind a question", async () => {
    await press(page, "#summary button");
    await until(page, () => Boolean(document.querySelector("#card .why")));
    assert.doesNotMatch((await textsOf(page, "#card .why"))[0], /\d|[wf]-/);
    assert.equal(await page.$eval("#card details", (node) => node.open), false);
    assert.match((await textsOf(page, "#card details"))[0], /رتبتها \S+ من 12 · درجتها/);
  });

  test("a lane for each chief name; pressing it leads to a mention", async () => {
    await shows(page, () => press(page, '[data-sample="first"]'));
    assert.deepEqual(
      (await textsOf(page, "#lanes bdi")).sort(),
      ["مدينة الياسمين", "كريم الشامي", "حي المرفأ", "الجسر"].sort(),
    );
    assert.match((await textsOf(page, "#lanes .unseen"))[0], /^المواضع \d، أولها في الجملة \d+ وآخرها في الجملة \d+$/);
    // What stands below one another is said at the same place.
    const [lane, strip] = await page.$$eval("#lanes svg, #picture", (nodes) =>
      [nodes[0], nodes.at(-1)].map((node) => {
        const { left, right } = node.getBoundingClientRect();
        return [Math.round(left), Math.round(right)];
      }),
    );
    assert.deepEqual(lane, strip);
    await page.focus("#lanes button");
    await page.keyboard.press("Enter");
    const [name] = await textsOf(page, "#lanes bdi");
    await until(page, () => /^1 من/.test(document.querySelector("#mention-now").textContent));
    assert.equal((await textsOf(page, "#mention-name"))[0], name);
    assert.deepEqual(await textsOf(page, '#keywords [aria-pressed="true"] bdi'), [name]);
    await press(page, '#keywords [aria-pressed="true"]');
    // A click near the end of a lane leads to the last mention.
    const at = await page.$eval("#lanes svg", (node) => {
      node.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, height } = node.getBoundingClientRect();
      return { x: left + 2, y: top + height / 2 };
    });
    await page.mouse.click(at.x, at.y);
    await until(page, () => {
      const [now, total] = document.querySelector("#mention-now").textContent.match(/\d+/g) ?? [];
      return now && now === total;
    });
    await press(page, '#keywords [aria-pressed="true"]');
    await shows(page, () => press(page, '[data-sample="news"]'));
  });

  test("what is above a low bar and below it is its too", async () => {
    const at = await page.evaluate(() => {
      document.querySelector("#picture").scrollIntoView({ block: "center", behavior: "instant" });
      const bar = document.querySelector("#picture [data-sentence='9']").getBoundingClientRect();
      const { top } = document.querySelector("#picture").getBoundingClientRect();
      return { x: bar.left + bar.width / 2, y: top + 3 };
    });
    await page.mouse.click(at.x, at.y);
    await until(page, () => /^الجملة 10 من 12/.test(document.querySelector("#card").textContent));
  });

  test("the places of a keyphrase stand below the bar of its sentence", async () => {
    const text = await page.$eval("#text", (box) => box.value);
    await summarize(
      page,
      text.replace("وقال مختار القرية", "وقال مختار زقورة القرية").replace("لكنه طالب", "لكنه طالب زقورة زقورة زقورة"),
    );
    const { bar, ticks } = await page.evaluate(() => {
      const all = [...document.querySelectorAll("#picture [data-keyword]")];
      const chip = [...document.querySelectorAll("#keywords button")].find((node) =>
        node.textContent.includes("زقورة"),
      );
      chip.click();
      const number = all.findIndex((node) => node.classList.contains("on"));
      chip.click();
      const ends = (selector) => {
        const { x, width } = document.querySelector(`#picture ${selector}`).getBBox();
        return [x, x + width];
      };
      return { bar: ends('[data-sentence="9"]'), ticks: ends(`[data-keyword="${number}"]`) };
    });
    assert.ok(ticks[0] >= bar[0] - 3 && ticks[1] <= bar[1] + 3, JSON.stringify({ bar, ticks }));
    await shows(page, () => press(page, '[data-sample="news"]'));
  });

  test("many sentences share bars", async () => {
    await summarize(
      page,
      Array.from({ length: 900 }, (_, i) => `أعلنت البلدية رقم ${i} أن الميناء سيفتح أمام الزوار في الشهر ${i}.`).join(
        "\n\n",
      ),
    );
    const bars = (await page.$$("#picture [data-sentence]")).length;
    assert.ok(bars > 100 && bars <= 250, String(bars));
  });

  test("a block is restored by a click, stays through an edit of the text, and is set aside again", async () => {
    await shows(page, () => press(page, '[data-sample="news"]'));
    const labels = await textsOf(page, "#aside-list .label");
    assert.ok(labels.includes("حقوق") && labels.includes("قوائم"), String(labels));
    const number = await page.$$eval(
      "#aside-list li",
      (items) => items.findIndex((item) => /بلدية عين الزهر/.test(item.textContent)) + 1,
    );
    await shows(page, () => press(page, `#aside-list li:nth-child(${number}) button`));
    assert.match(await page.$eval("#article", (node) => node.textContent), /بلدية عين الزهر تبدأ/);
    assert.match(await page.$eval("#aside-list .kept", (node) => node.textContent), /^أُعيد.*بلدية عين الزهر/);
    const text = await page.$eval("#text", (box) => box.value);
    await shows(page, () => type(page, text.replace("مرصد جديد", "إعلان\n\nمرصد جديد")));
    await until(page, () => /بلدية عين الزهر تبدأ/.test(document.querySelector("#article").textContent));
    await shows(page, () => press(page, "#aside-list .kept button"));
    assert.doesNotMatch(await page.$eval("#article", (node) => node.textContent), /بلدية عين الزهر تبدأ/);
  });

  test("of two blocks that say the same, each is restored and set aside by itself", async () => {
    const line = "جميع الحقوق محفوظة لنشرة الساحل © 2026";
    await summarize(
      page,
      `${line}

افتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الصيادين والزوار صباح الأحد.

وقال رئيس البلدية إن السوق الجديد يضم ستين متجرا ومخزنا للتبريد يعمل بالطاقة الشمسية.

${line}`,
    );
    const state = () => page.$$eval("#aside-list :is(.kept, .left)", (items) => items.map((item) => item.className));
    assert.deepEqual(await state(), ["left", "left"]);
    for (const [number, expected] of [
      [1, ["kept", "left"]],
      [2, ["kept", "kept"]],
      [1, ["left", "kept"]],
    ]) {
      await shows(page, () => press(page, `#aside-list li:nth-child(${number}) button`));
      assert.deepEqual(await state(), expected);
    }
    // Both are found again after an edit has moved them.
    await shows(page, () => press(page, "#aside-list li:nth-child(1) button"));
    const text = await page.$eval("#text", (box) => box.value);
    await shows(page, () => type(page, `سوق السمك الجديد يفتح أبوابه\n\n${text}`));
    assert.deepEqual(
      (await state()).filter((name) => name === "kept"),
      ["kept", "kept"],
    );
  });

  test("a sentence that repeats an earlier one is listed, and leads to that", async () => {
    await summarize(
      page,
      `افتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الصيادين والزوار صباح الأحد.

وقال رئيس البلدية إن السوق الجديد يضم ستين متجرا ومخزنا للتبريد يعمل بالطاقة الشمسية.

وأكد أن العمل في الرصيف الشرقي يبدأ بعد انتهاء موسم الصيد في نهاية الشتاء المقبل.

افتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الصيادين والزوار صباح الأحد.`,
    );
    assert.match(await page.$eval("#aside-count", (node) => node.textContent), /\(1\)/);
    assert.match(
      await page.$eval("#aside-list .repeat", (node) => node.textContent),
      /^مكررةافتتحت البلدية.*أرني الأولى$/,
    );
    await press(page, "#aside-list .repeat button");
    await until(page, () => /^الجملة 1 من 3/.test(document.querySelector("#card").textContent));
    assert.equal(
      (await highlighted(page, "current")).join(""),
      await page.$eval("#aside-list .content", (node) => node.textContent),
    );
  });

  test("the picture is drawn anew for another width", {
    skip: context.name === "Firefox" && "its window keeps its size here",
  }, async () => {
    await shows(page, () => press(page, '[data-sample="news"]'));
    for (const width of [800, 400]) {
      await page.setViewport({ width, height: 800 });
      await until(
        page,
        () =>
          document.querySelector("#picture").viewBox.baseVal.width === document.querySelector("#picture").clientWidth,
      );
      assert.ok(await page.evaluate(() => document.querySelector("#picture").clientWidth < innerWidth));
      assert.equal((await page.$$("#picture .picked")).length, 3);
      assert.ok(await page.$("#picture .current"));
    }
  });

  test("no console error", () => assert.deepEqual(page.seen.complaints, []));
});
