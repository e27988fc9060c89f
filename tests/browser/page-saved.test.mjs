// The demo page: the use of saved articles. Off until the user turns them on; then kept on this device, found by words and by
// likeness, taken away and brought back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sourceOf } from "../support/articles.mjs";
import { inBrowsers, press, shows, summarize, textsOf, until } from "./page-harness.mjs";
import {
  exported,
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
  search,
  stored,
  titles,
  turnOn,
  withStore,
} from "./saved-harness.mjs";

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
    await save(page, festival); // after that, a sample would be there
    await lists(page, titles(festival, schools, olives));
    await press(page, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    await lists(page, titles(schools, olives));
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

  test("what is asked for last is shown, also if what was asked for before comes later", async () => {
    const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
    const found = () => page.$eval("#saved-found", (node) => node.textContent);
    await withStore(page);
    await page.evaluate(() => {
      const { newest } = Store.prototype;
      globalThis.restoreNewest = () => Object.assign(Store.prototype, { newest });
      Store.prototype.newest = async function (most) {
        if (most !== 5) await new Promise((resolve) => setTimeout(resolve, 800));
        if (globalThis.isBroken) throw new Error("broken");
        return newest.call(this, most);
      };
    });
    for (let i = 0; i < 2; ++i) await press(page, "#saved-more");
    await pause(1_200);
    assert.equal((await names(page)).length, 5);
    await search(page, "الزيتون");
    await pause(200);
    await search(page, "");
    await pause(1_200);
    assert.equal(await found(), "");
    await page.evaluate(() => {
      globalThis.isBroken = true;
    });
    await search(page, "الزيتون");
    await until(page, () => /يجري البحث/.test(document.querySelector("#saved-found").textContent));
    await says(page, /لم ينجح ذلك/);
    assert.equal(await found(), "");
    await page.evaluate(() => globalThis.restoreNewest());
    await search(page, "مدرسة");
    await lists(page, ["مدارس جديدة"]);
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
    assert.match(near.join("\n"), /الجفاف يرفع أسعار زيت الزيتون.*في كليهما: .*موسم جاف/);
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

  test("one that is deleted and read at the same time stays deleted", async () => {
    const before = await names(page);
    await page.evaluate(() => {
      const [read, remove] = document.querySelectorAll("#saved-list li:nth-child(2) .bar button");
      remove.click();
      read.click();
    });
    await says(page, /^حُذف «/);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.ok(!(await names(page)).includes(before[1]));
    await press(page, "#saved-undo");
    await lists(page, before);
  });

  test("a deleted article that is still shown is not saved again by a change of its summary", async () => {
    const file = await exported(page);
    const [first, ...others] = await names(page);
    await press(page, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    await says(page, /^حُذف «/);
    await shows(page, () => press(page, 'input[value="medium"]'));
    await shows(page, () => press(page, 'input[value="short"]'));
    // Articles are saved one after another: when the next one is there, the other was not.
    const later = schools.replaceAll("مدارس", "متاحف");
    await save(page, later);
    await lists(page, [...titles(later), ...others].slice(0, 5));
    await press(page, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    // Given anew after another article, it is saved again, although it had been read from the list.
    const record = file.split("\n").find((each) => JSON.parse(each).title === first);
    await save(page, JSON.parse(record).text, first);
  });

  test("one that is deleted while it is being saved stays deleted", async () => {
    const before = await names(page);
    await page.evaluate(() => {
      const { get } = Store.prototype;
      Store.prototype.get = async function (id) {
        Object.assign(Store.prototype, { get });
        globalThis.isLate = true;
        await new Promise((resolve) => setTimeout(resolve, 600));
        return get.call(this, id);
      };
    });
    await shows(page, () => press(page, 'input[value="medium"]'));
    await until(page, () => globalThis.isLate);
    await press(page, "#saved-list li:nth-child(1) .bar button:nth-child(2)");
    await says(page, /^حُذف «/);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.ok(!(await names(page)).includes(before[0]));
    await press(page, "#saved-undo");
    await lists(page, before);
    await shows(page, () => press(page, 'input[value="short"]'));
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

  test("no console error", () => assert.deepEqual(page.seen.complaints, []));
});
