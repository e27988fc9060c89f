// The demo page: where saved articles are kept. All windows share them; where there is no room, no permission or no network,
// the page says so, and what was saved stays.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers, press, summarize, textsOf, until } from "./page-harness.mjs";
import {
  festival,
  lists,
  names,
  olives,
  open,
  pickFile,
  said,
  save,
  says,
  schools,
  titles,
  turnOn,
  withStore,
} from "./saved-harness.mjs";

inBrowsers("saved articles in several windows", (context) => {
  let page;

  test("a window that was open before they were turned on in another saves, too", async () => {
    const early = await context.open();
    page = await context.open();
    await turnOn(page);
    for (const text of [schools, olives]) await save(page, text);
    await summarize(early, festival);
    await lists(page, titles(festival, olives, schools));
    await early.close();
  });

  test("if the scripts cannot be loaded, the next article tries again", async () => {
    const second = await context.open("", (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        const { append } = Element.prototype;
        let failures = 0;
        Element.prototype.append = function (...nodes) {
          if (/shelf\.css$/.test(nodes[0]?.href) && ++failures < 2) throw new Error("not loaded");
          return append.apply(this, nodes);
        };
      }),
    );
    await until(second, () => /لم يُحمَّل هذا بعد/.test(document.querySelector("#status").textContent));
    await summarize(second, schools.replaceAll("مدارس", "ملاعب"));
    await lists(page, titles(schools.replaceAll("مدارس", "ملاعب"), festival, olives, schools));
    await second.close();
  });

  test("a record that cannot be drawn does not stop the others, and can be deleted", async () => {
    const before = await names(page);
    await page.evaluate(async () => {
      const [{ name }] = await indexedDB.databases();
      const request = indexedDB.open(name);
      await new Promise((resolve) => (request.onsuccess = resolve));
      const changed = request.result.transaction("articles", "readwrite");
      changed.objectStore("articles").put({ id: "x", title: "تالف", text: "نص", published: "2024-05-32", saved: 9e15 });
      await new Promise((resolve) => (changed.oncomplete = resolve));
      request.result.close();
      const channel = new BroadcastChannel(name);
      channel.postMessage("changed");
      channel.close();
    });
    await lists(page, ["تالف", ...before]);
    await press(page, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    await lists(page, before);
  });

  test("two windows see what the other does, and save at the same time", async () => {
    const second = await context.open();
    await open(second);
    assert.equal(await second.$eval("#saved-switch", (node) => node.checked), true);
    await until(second, () => document.querySelectorAll("#saved-list > li").length === 4);
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
        .includes("5"),
    );
    await press(second, "#saved-switch");
    await until(page, () => !document.querySelector("#saved-switch").checked);
    await press(second, "#saved-switch");
    await until(page, () => document.querySelector("#saved-switch").checked);
    await second.close();
  });

  test("an import is one change for the other windows", async () => {
    const second = await context.open();
    await open(second);
    const before = await names(page);
    await lists(second, before);
    await withStore(second);
    await second.evaluate(() => {
      globalThis.draws = 0;
      const { count } = Store.prototype;
      Store.prototype.count = function () {
        ++globalThis.draws;
        return count.call(this);
      };
    });
    const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
    const lines = numbers.map((n) => ({ khulasa: 1, title: `ملف ${n}`, text: `نص من ملف ${n} فيه كلمات عن السفن.` }));
    await pickFile(page, lines.map((each) => JSON.stringify(each)).join("\n"));
    await says(page, /أُضيف من الملف (?:12|١٢)/);
    await lists(second, await names(page));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await second.evaluate(() => globalThis.draws), 1);
    // Many changes at once are drawn once, too.
    await page.evaluate(async () => {
      const channel = new BroadcastChannel((await indexedDB.databases())[0].name);
      for (let i = 0; i < 20; ++i) channel.postMessage("changed");
      channel.close();
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await second.evaluate(() => globalThis.draws), 2);
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
    assert.ok(count > 4);
    await says(page, /فُتحت نسخة أحدث/);
    await page.evaluate(() => document.querySelector("#saved-said").replaceChildren());
    await summarize(page, festival.replaceAll("مهرجان", "معرض"));
    await says(page, /فُتحت نسخة أحدث/);
  });

  test("no console error", () => assert.deepEqual(page.seen.complaints, []));
});

// Firefox has no way to set the quota of one site.
inBrowsers(
  "saved articles, on a disk that fills up",
  (context) => {
    test("the browser's own limit: it says so, nothing that was saved is lost, and with room it goes on", async () => {
      let devtools;
      const limit = (quotaSize) =>
        devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(context.server.url).origin, quotaSize });
      // Before anything is stored: Chromium asks for the limit when a database is opened.
      const page = await context.open("", async (fresh) => {
        devtools = await fresh.createCDPSession();
        await limit(4_000_000);
      });
      await until(page, () => document.body.dataset.stored === "all");
      await turnOn(page);
      for (const text of [schools, olives]) await save(page, text);
      // 120 KB each, of letters in no order, since the database is compressed: of 40, some fit.
      let state = 1;
      const letter = () => {
        state = (state * 48_271) % 0x7fffffff;
        return state % 7 === 0 ? " " : String.fromCharCode(0x628 + (state % 18));
      };
      const lines = Array.from({ length: 40 }, (_, i) => {
        const text = Array.from({ length: 60_000 }, letter).join("");
        return JSON.stringify({ khulasa: 1, title: `ملف ${i}`, text });
      });
      await pickFile(page, lines.join("\n"));
      await says(page, /أُضيف من الملف [1-9١-٩].*ثم لم يبق مكان/);
      const kept = await names(page);
      assert.ok(kept.length > 2);
      await page.reload();
      await until(page, () => Boolean(document.body?.dataset.shown));
      await open(page);
      await lists(page, kept);
      await limit(50_000_000);
      await page.reload();
      await until(page, () => Boolean(document.body?.dataset.shown));
      await open(page);
      await save(page, festival);
      assert.equal(await said(page), "");
    });
  },
  { only: "Chromium" },
);

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
    await lists(page, titles(festival, olives));
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
