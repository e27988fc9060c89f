// The demo page: saved articles by keyboard, by touch and for assistive technology.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { inBrowsers, press, until } from "./page-harness.mjs";
import { festival, olives, open, save, search } from "./saved-harness.mjs";

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
