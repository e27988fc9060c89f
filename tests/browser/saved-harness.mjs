// What the tests of the saved articles in the demo page share: three articles, and what a user does with the section.
import assert from "node:assert/strict";
import { press, summarize, textsOf, until } from "./page-harness.mjs";

export const olives = `الجفاف يرفع أسعار زيت الزيتون

ارتفعت أسعار زيت الزيتون في أسواق المدينة إلى مستوى لم تبلغه منذ عشر سنوات.

ويعزو التجار الارتفاع إلى موسم جاف خفض إنتاج الزيتون إلى النصف، ويتوقعون أن تستمر الأسعار على حالها حتى الموسم المقبل.`;
export const festival = `مهرجان الزيتون في وادي السرو

افتتحت بلدية وادي السرو مهرجان الزيتون السنوي بمشاركة ستين معصرة من قرى الوادي.

وقال رئيس البلدية إن أسعار زيت الزيتون ارتفعت في أسواق المدينة بعد موسم جاف.`;
export const schools = `مدارس جديدة

دشن الوزير ثلاث مدارس جديدة في القرى البعيدة يدرس فيها ألف طالب من أبناء المزارعين.

وقال إن الحافلات ستنقل الطلاب إلى مدارسهم كل صباح من غير أجر.`;

/** The titles of such texts. */
export const titles = (...texts) => texts.map((text) => text.split("\n")[0]);

export const open = (page) =>
  page
    .$eval("#saved", (details) => {
      details.open = true;
    })
    .then(() => until(page, () => Boolean(document.querySelector("#saved-switch"))));
export const names = (page) => textsOf(page, "#saved-list .name");
export const said = (page) => page.$eval("#saved-said", (node) => node.textContent);
export const says = (page, pattern) =>
  until(page, (source) => new RegExp(source).test(document.querySelector("#saved-said").textContent), pattern.source);
export const lists = (page, expected) =>
  until(
    page,
    (wanted) =>
      JSON.stringify([...document.querySelectorAll("#saved-list .name")].map((n) => n.textContent)) === wanted,
    JSON.stringify(expected),
  ).catch(async (error) => {
    assert.deepEqual(await names(page), expected);
    throw error;
  });
export const turnOn = async (page) => {
  await open(page);
  await press(page, "#saved-switch");
  await until(
    page,
    () => document.querySelector("#saved-switch").checked && !document.querySelector("#saved-bar").hidden,
  );
};
/** Summarizes `text` and waits until it is saved as `title`. */
export const save = async (page, text, title = text.split("\n")[0]) => {
  await summarize(page, text);
  await until(page, (wanted) => document.querySelector("#saved-list .name")?.textContent === wanted, title);
};
export const search = (page, query) =>
  page.$eval(
    "#saved-query",
    (box, value) => {
      box.value = value;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    },
    query,
  );
export const pickFile = (page, content) =>
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
export const exported = (page) =>
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
export const stored = (page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

/** The class of the database in the page, as `globalThis.Store`, for a test that makes it slow or has it fail. */
export const withStore = (page) =>
  page.evaluate(async () => {
    const scripts = performance.getEntriesByType("resource").map(({ name }) => name);
    globalThis.Store = (await import(scripts.find((name) => name.endsWith("/shelf/store.js")))).Store;
  });
