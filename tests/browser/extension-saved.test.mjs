// Saved articles in the extension's panel: off at first, then each page that is read, with its address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually, inExtension } from "./extension-harness.mjs";

const blindness = "this Firefox shows WebDriver no toolbar to press; 153 does";

const open = (document) => {
  document.querySelector("#saved").open = true;
};
const click = (document, selector) => document.querySelector(selector).click();
const listed = (document) => ({
  isOn: document.querySelector("#saved-switch")?.checked,
  names: [...document.querySelectorAll("#saved-list .name")].map((node) => node.textContent),
  links: [...document.querySelectorAll("#saved-list a")].map((node) => node.href),
  said: document.querySelector("#saved-said")?.textContent,
  width: document.documentElement.scrollWidth - document.documentElement.clientWidth,
});

inExtension("saved articles", (context) => {
  const { panelShows, inPanel } = context;
  const canPress = (title, body) => test(title, async (t) => (context.driver.isBlind ? t.skip(blindness) : body(t)));
  const lists = (check) => eventually(async () => check(await inPanel(listed)));
  const reads = (beginning) =>
    panelShows((shown) => {
      assert.equal(shown.page, "read", JSON.stringify(shown));
      assert.match(shown.summary[0] ?? "", beginning);
    });
  let names, tab;

  canPress("off at first; turned on, the page that is shown is saved with its address", async () => {
    const page = await context.open("news.html");
    await context.press(page);
    await reads(/^وصل أول قطار/);
    await inPanel(open);
    await lists(({ isOn, names: none }) => assert.deepEqual([isOn, none], [false, []]));
    await inPanel(click, "#saved-switch");
    await lists((shown) => {
      assert.equal(shown.names.length, 1);
      assert.deepEqual(shown.links, [`${context.url}news.html`]);
      assert.equal(shown.width, 0);
    });
  });

  canPress("the same page again is one, another page another", async () => {
    const page = await context.open("news.html#below");
    await context.press(page);
    await reads(/^وصل أول قطار/);
    tab = await context.open("encyclopedia.html");
    await context.press(tab);
    await reads(/^الفخار أوان/);
    await lists((shown) => {
      assert.equal(shown.names.length, 2);
      ({ names } = shown);
    });
  });

  canPress("a saved article is read in the panel, without its page", async () => {
    await inPanel(click, "#saved-list li:nth-child(2) .bar button");
    await reads(/^وصل أول قطار/);
    await lists((shown) => assert.deepEqual(shown.names, [...names].reverse()));
    await inPanel(click, "#summary button");
    await eventually(async () =>
      assert.ok(await inPanel((document) => document.querySelector("#article-details").open)),
    );
  });

  canPress("it stays when the page of its tab is loaded again", async () => {
    await tab.reload();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await reads(/^وصل أول قطار/);
  });

  canPress(
    "one that was deleted while another tab was in front is not saved again by going back to its tab",
    async () => {
      const deleted = await context.open("blog.html");
      await context.press(deleted);
      await lists((shown) => assert.equal(shown.names.length, 3));
      const page = await context.open("news.html");
      await context.press(page);
      await reads(/^وصل أول قطار/);
      await lists((shown) => assert.deepEqual([shown.names.length, shown.names[0]], [3, names[1]]));
      await inPanel(click, "#saved-list li:nth-child(2) .bar button:nth-child(2)");
      await lists((shown) => assert.equal(shown.names.length, 2));
      await deleted.bringToFront();
      await panelShows((shown) => assert.doesNotMatch(shown.summary[0] ?? "وصل أول قطار", /^وصل أول قطار/));
      // Articles are saved one after another: when the next one is there, the other was not.
      await inPanel(click, "#saved-list li:nth-child(2) .bar button");
      await reads(/^الفخار أوان/);
      await lists((shown) => assert.deepEqual(shown.names, names));
      await page.bringToFront();
      await lists((shown) => assert.deepEqual(shown.names, [...names].reverse()));
    },
  );

  canPress("in a private window nothing is saved, which is said", async (t) => {
    if (context.name === "Firefox")
      return t.skip("a script of the browser's window does not see the panel's own objects");
    await inPanel((document) => {
      const { tabs } = document.defaultView.chrome;
      const { get } = tabs;
      document.defaultView.restoreTabs = () => {
        tabs.get = get;
      };
      tabs.get = async (id) => ({ ...(await get.call(tabs, id)), incognito: true });
    });
    const page = await context.open("blog.html");
    await context.press(page);
    await lists((shown) => {
      assert.match(shown.said, /private window|نافذة خاصة/);
      assert.deepEqual(shown.names, [...names].reverse());
    });
    // Nor is it written that a saved article was read there.
    await inPanel(click, "#saved-list li:nth-child(2) .bar button");
    await reads(/^الفخار أوان/);
    await lists((shown) => assert.deepEqual(shown.names, [...names].reverse()));
    await inPanel((document) => document.defaultView.restoreTabs());
  });

  canPress("what was saved is there when the panel is opened again", async () => {
    await context.closePanel();
    const page = await context.open("news.html");
    await context.press(page);
    await reads(/^وصل أول قطار/);
    await eventually(async () => {
      await inPanel(open);
      const shown = await inPanel(listed);
      assert.equal(shown.isOn, true);
      assert.equal(shown.names.length, 2);
    });
  });

  canPress("no complaint", async () => assert.deepEqual(await context.driver.complaints(), []));
});
