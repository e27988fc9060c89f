// The demo page: saved articles. Off until the user turns them on; then kept on this device, found by words and by likeness,
// taken away and brought back, shared by all windows; and nothing is lost where there is no room or no permission.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceOf } from "../support/articles.mjs";
import { violations } from "./axe.mjs";
import { inBrowsers, press, shows, summarize, textsOf, until } from "./page-harness.mjs";

const olives = `الجفاف يرفع أسعار زيت الزيتون

ارتفعت أسعار زيت الزيتون في أسواق المدينة إلى مستوى لم تبلغه منذ عشر سنوات.

ويعزو التجار الارتفاع إلى موسم جاف خفض إنتاج الزيتون إلى النصف، ويتوقعون أن تستمر الأسعار على حالها حتى الموسم المقبل.`;
const festival = `مهرجان الزيتون في وادي السرو

افتتحت بلدية وادي السرو مهرجان الزيتون السنوي بمشاركة ستين معصرة من قرى الوادي.

وقال رئيس البلدية إن أسعار زيت الزيتون ارتفعت في أسواق المدينة بعد موسم جاف.`;
const schools = `مدارس جديدة

دشن الوزير ثلاث مدارس جديدة في القرى البعيدة يدرس فيها ألف طالب من أبناء المزارعين.

وقال إن الحافلات ستنقل الطلاب إلى مدارسهم كل صباح من غير أجر.`;

const open = (page) =>
  page
    .$eval("#saved", (details) => {
      details.open = true;
    })
    .then(() => until(page, () => Boolean(document.querySelector("#saved-switch"))));
const names = (page) => textsOf(page, "#saved-list .name");
const said = (page) => page.$eval("#saved-said", (node) => node.textContent);
const says = (page, pattern) =>
  until(page, (source) => new RegExp(source).test(document.querySelector("#saved-said").textContent), pattern.source);
const lists = (page, expected) =>
  until(
    page,
    (wanted) =>
      JSON.stringify([...document.querySelectorAll("#saved-list .name")].map((n) => n.textContent)) === wanted,
    JSON.stringify(expected),
  ).catch(async (error) => {
    assert.deepEqual(await names(page), expected);
    throw error;
  });
const turnOn = async (page) => {
  await open(page);
  await press(page, "#saved-switch");
  await until(
    page,
    () => document.querySelector("#saved-switch").checked && !document.querySelector("#saved-bar").hidden,
  );
};
/** Summarizes `text` and waits until it is saved as `title`. */
const save = async (page, text, title = text.split("\n")[0]) => {
  await summarize(page, text);
  await until(page, (wanted) => document.querySelector("#saved-list .name")?.textContent === wanted, title);
};
const search = (page, query) =>
  page.$eval(
    "#saved-query",
    (box, value) => {
      box.value = value;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    },
    query,
  );
const pickFile = (page, content) =>
  page.$eval(
    "#saved-file",
    (input, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], "saved.jsonl"));
      input.files = files.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    content,
  );
/** What would be downloaded. */
const exported = (page) =>
  page.evaluate(async () => {
    let blob;
    const { createObjectURL } = URL;
    URL.createObjectURL = (given) => {
      blob = given;
      return "#";
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => {};
    document.querySelector("#saved-export").click();
    while (!blob) await new Promise((resolve) => setTimeout(resolve, 20));
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    return blob.text();
  });
const stored = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

inBrowsers("saved articles", (context) => {
  let page;

  test("nothing is saved, loaded or asked for until the user turns it on", async () => {
    page = await context.open();
    await until(page, () => document.body.dataset.stored === "all");
    await summarize(page, olives);
    assert.deepEqual(await stored(page), []);
    assert.deepEqual(
      context.server.requests.filter((path) => /\/(?:shelf|vendor)\/|similar|search/.test(path)),
      [],
    );
    await open(page);
    await until(page, () => document.querySelector("#saved-content").childElementCount > 0);
    assert.equal(await page.$eval("#saved-switch", (node) => node.checked), false);
    await summarize(page, schools);
    await summarize(page, olives);
    assert.deepEqual(await names(page), []);
    assert.deepEqual(await page.evaluate(() => localStorage.length), 0);
    const isOwn = (url) => /^(?:data|blob):/.test(url) || url.startsWith(context.server.url);
    assert.ok(page.seen.requests.every(isOwn));
  });

  test("turned on, it saves what is shown and each article after it, but no sample", async () => {
    await turnOn(page);
    await lists(page, ["الجفاف يرفع أسعار زيت الزيتون"]);
    await save(page, schools);
    await shows(page, () => press(page, '[data-sample="opinion"]'));
    await shows(page, () => press(page, "#undo"));
    await lists(page, ["مدارس جديدة", "الجفاف يرفع أسعار زيت الزيتون"]);
    assert.equal((await stored(page)).length, 1);
  });

  test("the same article again is one, with other vowel marks and another length, and comes first", async () => {
    await save(page, olives.replace("ارتفعت", "ارتفعتْ").replaceAll("\n\n", "\n"));
    await shows(page, () => press(page, 'input[value="tldr"]'));
    await until(page, () => document.querySelector("#saved-list .points").childElementCount === 1);
    await shows(page, () => press(page, 'input[value="key-points"]'));
    await lists(page, ["الجفاف يرفع أسعار زيت الزيتون", "مدارس جديدة"]);
  });

  test("what the user goes on writing takes the place of what was saved of it", async () => {
    await summarize(page, `${olives}\n\nودعت نقابة المزارعين إلى دعم المزارعين الصغار في القرى.`);
    await lists(page, ["الجفاف يرفع أسعار زيت الزيتون", "مدارس جديدة"]);
    await summarize(page, olives);
    await lists(page, ["الجفاف يرفع أسعار زيت الزيتون", "مدارس جديدة"]);
  });

  test("a text that is much like the last one, but was pasted, is another article", async () => {
    const pasted = `${olives}\n\nوقال وزير الزراعة إن الحكومة ستعوض المزارعين.`;
    await shows(page, () =>
      page.evaluate((value) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", value);
        const event = new Event("paste", { bubbles: true, cancelable: true });
        document.body.dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }));
      }, pasted),
    );
    await lists(page, ["الجفاف يرفع أسعار زيت الزيتون", "الجفاف يرفع أسعار زيت الزيتون", "مدارس جديدة"]);
    await press(page, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    await lists(page, ["الجفاف يرفع أسعار زيت الزيتون", "مدارس جديدة"]);
    // Turned off and on, it says nothing of that any more.
    for (let i = 0; i < 2; ++i) await press(page, "#saved-switch");
    await until(page, () => document.querySelector("#saved-undo").hidden);
  });

  test("the last five are shown, and all when asked for", async () => {
    await save(page, festival);
    for (const slug of ["news", "economy", "sport"]) {
      const before = (await names(page))[0];
      await summarize(page, sourceOf(slug));
      await until(page, (old) => document.querySelector("#saved-list .name").textContent !== old, before);
    }
    await until(page, () => document.querySelectorAll("#saved-list > li").length === 5);
    assert.equal(
      (await textsOf(page, "#saved-more"))[0].replace(/[٠-٩]/g, (d) => d.charCodeAt(0) & 15),
      "الكل (6)",
    );
    await press(page, "#saved-more");
    await until(page, () => document.querySelectorAll("#saved-list > li").length === 6);
    assert.equal((await names(page)).at(-1), "مدارس جديدة");
    await press(page, "#saved-more");
    await until(page, () => document.querySelectorAll("#saved-list > li").length === 5);
  });

  test("a search finds any inflection, also in those not shown, and a word that is half typed", async () => {
    await search(page, "مدرسة");
    await lists(page, ["مدارس جديدة"]);
    await search(page, "بمدرستهم طالبا");
    await lists(page, ["مدارس جديدة"]);
    await search(page, "الزيتو");
    await until(page, () => document.querySelectorAll("#saved-list > li").length >= 2);
    assert.ok((await names(page)).includes("مهرجان الزيتون في وادي السرو"));
    await search(page, "غواصة");
    await until(page, () => /لا مقال/.test(document.querySelector("#saved-found").textContent));
    assert.deepEqual(await names(page), []);
    await search(page, "");
    await until(page, () => document.querySelectorAll("#saved-list > li").length === 5);
  });

  test("an article shows those like it, with the reason, and leads to them", async () => {
    const details = (title) =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll("#saved-list details")].findIndex(
            (each) => each.querySelector(".name").textContent === wanted,
          ),
        title,
      );
    const number = await details("مهرجان الزيتون في وادي السرو");
    await press(page, `#saved-list > li:nth-child(${number + 1}) summary`);
    await until(page, () => Boolean(document.querySelector(".near li button")));
    const near = await textsOf(page, ".near li");
    assert.match(near.join("\n"), /الجفاف يرفع أسعار زيت الزيتون.*في كليهما: .*الزيتون/);
    assert.doesNotMatch(near.join("\n"), /نسور الساحل/);
    await page.evaluate(() =>
      [...document.querySelectorAll(".near li button")].find((each) => /الجفاف/.test(each.textContent)).click(),
    );
    await until(page, () => document.activeElement.matches("#saved-list summary"));
    assert.match(await page.evaluate(() => document.activeElement.textContent), /الجفاف/);
  });

  test("a saved article is read again as it was, and stays one", async () => {
    const before = await names(page);
    const title = "مهرجان الزيتون في وادي السرو";
    await shows(page, () =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll("#saved-list details")]
            .find((each) => each.querySelector(".name").textContent === wanted)
            .querySelector(".bar button")
            .click(),
        title,
      ),
    );
    assert.match(await page.$eval("#text", (box) => box.value), /^مهرجان الزيتون/);
    assert.equal((await textsOf(page, "#article h3"))[0], title);
    await lists(page, [title, ...before.filter((each) => each !== title)]);
  });

  test("one is deleted, and brought back by undo, which has the focus", async () => {
    const before = await names(page);
    await press(page, "#saved-list li:nth-child(2) .bar button:nth-child(2)");
    await says(page, /^حُذف «/);
    assert.equal(await page.evaluate(() => document.activeElement.id), "saved-undo");
    assert.ok(!(await names(page)).includes(before[1]));
    await press(page, "#saved-undo");
    await lists(page, before);
    assert.equal(await said(page), "");
  });

  test("a deleted article that is still shown is not saved again by a change of its summary", async () => {
    const [first, ...others] = await names(page);
    await press(page, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    await says(page, /^حُذف «/);
    await shows(page, () => press(page, 'input[value="medium"]'));
    await shows(page, () => press(page, 'input[value="short"]'));
    assert.equal((await names(page))[0], others[0]);
    await press(page, "#saved-undo");
    await until(page, (wanted) => document.querySelector("#saved-list .name").textContent === wanted, first);
  });

  test("an export is read elsewhere; bad lines are named, and what was there already stays one", async () => {
    const file = await exported(page);
    assert.equal(file.trim().split("\n").length, 6);
    await pickFile(page, `{\n${file}`);
    await says(page, /أُضيف من الملف [0٠]، وكان هنا من قبل [6٦]\. سطور لم تُقرأ: 1\./);
    await press(page, "#saved-clear");
    assert.equal(await page.evaluate(() => document.activeElement.id), "saved-clear-no");
    await press(page, "#saved-clear-no");
    assert.equal(await page.evaluate(() => document.activeElement.id), "saved-clear");
    await press(page, "#saved-clear");
    await press(page, "#saved-clear-yes");
    await says(page, /حُذفت كلها/);
    assert.deepEqual(await names(page), []);
    await pickFile(page, file.replace("\n", "\nنص\n"));
    await says(page, /أُضيف من الملف [6٦]، وكان هنا من قبل [0٠]\. سطور لم تُقرأ: 2\./);
    assert.equal(await exported(page), file);
    await pickFile(page, "ليس منها");
    await says(page, /أُضيف من الملف [0٠].* سطور لم تُقرأ: 1\./);
  });

  test("two windows see what the other does, and save at the same time", async () => {
    const second = await context.open();
    await open(second);
    assert.equal(await second.$eval("#saved-switch", (node) => node.checked), true);
    await until(second, () => document.querySelectorAll("#saved-list > li").length === 5);
    const [a, b] = ["أعلنت الوزارة افتتاح ميناء الصيد", "أعلنت الجامعة افتتاح مرصد الفلك"].map(
      (begin) =>
        `${begin}\n\n${begin} أمام الزوار صباح الأحد بعد ثلاثة أعوام من العمل.\n\nوقال مديره إن أبوابه مفتوحة كل يوم من غير أجر.`,
    );
    await Promise.all([summarize(page, a), summarize(second, b)]);
    for (const each of [page, second])
      await until(each, () =>
        ["الوزارة", "الجامعة"].every((word) =>
          [...document.querySelectorAll("#saved-list .name")]
            .slice(0, 2)
            .some((node) => node.textContent.includes(word)),
        ),
      );
    await press(second, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    await until(page, () =>
      document
        .querySelector("#saved-more")
        .textContent.replace(/[٠-٩]/g, (d) => d.charCodeAt(0) & 15)
        .includes("7"),
    );
    await press(second, "#saved-switch");
    await until(page, () => !document.querySelector("#saved-switch").checked);
    await press(second, "#saved-switch");
    await until(page, () => document.querySelector("#saved-switch").checked);
    await second.close();
  });

  test("where there is no room, it says so, keeps what is there, and goes on when there is", async () => {
    const before = await names(page);
    await page.evaluate(() => {
      globalThis.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("", "QuotaExceededError");
      };
    });
    await summarize(page, schools.replaceAll("مدارس", "مكتبات"));
    await says(page, /لا مكان في هذا الجهاز/);
    assert.deepEqual(await names(page), before);
    assert.ok((await textsOf(page, "#summary li")).length > 0, "the article is summarized all the same");
    await pickFile(page, JSON.stringify({ khulasa: 1, text: "نص طويل من ملف آخر فيه كلمات كثيرة عن البحر والسفن." }));
    await says(page, /أُضيف من الملف [0٠].*ثم لم يبق مكان/);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = globalThis.put;
    });
    await save(page, schools.replaceAll("مدارس", "حدائق"));
    assert.equal(await said(page), "");
  });

  test("what it says is in the language of the interface, and changes with it", async () => {
    await press(page, "#saved-list li:nth-child(2) .bar button:nth-child(2)");
    await says(page, /^حُذف «/);
    await press(page, "#language");
    await says(page, /^Deleted “/);
    assert.equal((await textsOf(page, "#saved-more"))[0].replace(/\d+/, ""), "All ()");
    assert.equal(await page.$eval("#saved-query", (box) => box.placeholder), "Search the saved articles");
    await press(page, "#language");
    await press(page, "#saved-undo");
  });

  test("a newer version in another window is let in, and this window says what to do", async () => {
    const count = await page.evaluate(async () => {
      const [{ name }] = await indexedDB.databases();
      const db = await new Promise((resolve, reject) => {
        const request = indexedDB.open(name, 2);
        Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) });
      });
      const request = db.transaction("articles").objectStore("articles").count();
      const total = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
      db.close();
      return total;
    });
    assert.ok(count > 6);
    await says(page, /فُتحت نسخة أحدث/);
    await summarize(page, festival.replaceAll("مهرجان", "معرض"));
    await says(page, /فُتحت نسخة أحدث/);
  });

  test("no console error", () => assert.deepEqual(page.seen.complaints, []));
});

inBrowsers("saved articles, where storage is forbidden", ({ open: openPage }) => {
  for (const [what, forbid] of [
    ["no database at all", () => Object.defineProperty(globalThis, "indexedDB", { value: undefined })],
    [
      "opening it throws",
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException("", "SecurityError");
        };
      },
    ],
    [
      "opening it fails",
      () => {
        IDBFactory.prototype.open = () => {
          const request = new EventTarget();
          Object.defineProperty(request, "error", { value: new DOMException("", "InvalidStateError") });
          setTimeout(() => request.dispatchEvent(new Event("error")));
          return request;
        };
      },
    ],
    [
      "none of the browser's stores can be reached",
      () => {
        const get = () => {
          throw new DOMException("", "SecurityError");
        };
        for (const name of ["caches", "localStorage", "indexedDB"]) Object.defineProperty(globalThis, name, { get });
        Object.defineProperty(navigator, "serviceWorker", { get });
      },
    ],
    [
      "nothing may be stored",
      () => {
        Object.defineProperty(globalThis, "localStorage", {
          get: () => {
            throw new DOMException("", "SecurityError");
          },
        });
      },
    ],
  ]) {
    test(`${what}: it says so, stays off, and all else works`, async () => {
      const page = await openPage("", (fresh) => fresh.evaluateOnNewDocument(forbid));
      await open(page);
      await press(page, "#saved-switch");
      await says(page, /لا يسمح المتصفح بالحفظ هنا/);
      assert.equal(await page.$eval("#saved-switch", (node) => node.checked), false);
      await summarize(page, olives);
      assert.ok((await textsOf(page, "#summary li")).length > 0);
    });
  }
});

inBrowsers("saved articles, opened early", ({ open: openPage }) => {
  test("the section fills also if it was opened before the page's scripts were there", async () => {
    const page = await openPage("", (fresh) =>
      fresh.evaluateOnNewDocument(() =>
        document.addEventListener("readystatechange", () => {
          document.querySelector("#saved").open = true;
        }),
      ),
    );
    await until(page, () => Boolean(document.querySelector("#saved-switch")));
  });
});

inBrowsers("saved articles without a network", (context) => {
  test("once opened they work with the server gone, after a reload, too", async () => {
    const page = await context.open();
    await until(page, () => document.body.dataset.stored === "all" && Boolean(navigator.serviceWorker.controller));
    await turnOn(page);
    await save(page, olives);
    const isStored = () =>
      page.evaluate(async () => {
        const [name] = await caches.keys();
        return (await (await caches.open(name)).keys()).some(({ url }) => url.endsWith("khulasa-similar.wasm"));
      });
    assert.ok(await isStored());
    const asked = context.server.requests.length;
    await save(page, festival);
    // Browsers ask for the service worker itself now and then.
    assert.deepEqual(
      context.server.requests.slice(asked).filter((path) => path !== "/sw.js"),
      [],
    );
    context.server.close();
    await page.reload();
    await until(page, () => Boolean(document.body?.dataset.shown));
    await open(page);
    await lists(
      page,
      [festival, olives].map((text) => text.split("\n")[0]),
    );
    await save(page, schools);
    await press(page, "#saved-list li:nth-child(2) summary");
    await until(page, () => Boolean(document.querySelector(".near li")));
  });

  test("opened for the first time without one, it says that they are not stored yet", async () => {
    const before = await context.open();
    await before.evaluate(async () => {
      localStorage.clear();
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (/\/shelf\/|\/saved\.json$/.test(request.url)) await cache.delete(request);
      }
    });
    const page = await context.open();
    await page.$eval("#saved", (details) => {
      details.open = true;
    });
    await until(page, () => /لم يُحمَّل هذا بعد/.test(document.querySelector("#status").textContent));
  });
});

for (const [only, language, theme] of [
  ["Chromium", "ar", "dark"],
  ["Chromium", "en", "light"],
  ["Firefox", "ar", "light"],
]) {
  inBrowsers(
    `saved articles and axe-core, ${language}, ${theme}`,
    (context) => {
      test("no violation in any state; everything is reached by keyboard; fingers have room", async () => {
        const page = await context.open(
          `?lang=${language}`,
          (fresh) =>
            only === "Chromium" && fresh.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]),
        );
        const found = [];
        const check = async (state) => found.push(...(await violations(page)).map((each) => `${state}: ${each}`));
        await open(page);
        await check("off");
        await page.focus("#saved-switch");
        await page.keyboard.press(" ");
        await until(page, () => !document.querySelector("#saved-bar").hidden);
        await check("on");
        for (const text of [olives, festival]) await save(page, text);
        await page.focus("#saved-list summary");
        await page.keyboard.press("Enter");
        await until(page, () => Boolean(document.querySelector(".near li button")));
        await check("an article with those like it");
        await press(page, "#saved-clear");
        await check("all about to be deleted");
        await press(page, "#saved-clear-no");
        await press(page, "#saved-list .bar button:nth-child(2)");
        await until(page, () => !document.querySelector("#saved-undo").hidden);
        await check("one deleted");
        await search(page, "غواصة");
        await until(page, () => document.querySelector("#saved-found").textContent !== "");
        await check("nothing found");
        assert.deepEqual(found, []);
        if (only !== "Chromium") return;
        await search(page, "");
        await press(page, "#saved-undo");
        await page.setViewport({ width: 320, height: 700, hasTouch: true, isMobile: true });
        const low = await page.evaluate(() =>
          [...document.querySelectorAll("#saved :is(button, summary, a, #saved-query, .switch)")]
            .filter((node) => node.getClientRects().length > 0 && node.getBoundingClientRect().height < 43.5)
            .map((node) => `${node.id || node.className || node.textContent}: ${node.getBoundingClientRect().height}`),
        );
        assert.deepEqual(low, []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      });
    },
    { only },
  );
}
