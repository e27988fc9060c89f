// A Markdown file opened in the page: its markup characters are removed, and the cost is linear in a line's length.
import assert from "node:assert/strict";
import { test } from "node:test";
import { builtSite } from "../support/articles.mjs";
import { costRatio } from "../support/cost_ratio.mjs";

const { fromMarkdown } = await import(`${builtSite()}/page/markdown.js`);
const mostTimes = 4;

test("links, pictures and emphasis lose their signs", () => {
  const { text } = fromMarkdown(
    "# عنوان\nقال **الوزير** إن [الميناء](https://example.org/a) __كبير__ و![صورة](x.png) 2 * 3 و**a*b** و snake_case\n",
  );
  assert.equal(text, "عنوان\nقال الوزير إن الميناء كبير وصورة 2 * 3 وa*b و snake_case\n\n");
});

test("a line of a million signs costs at most what four million code units of ordinary Markdown do", async (t) => {
  const units = 1_000_000;
  const lines = "## عنوان\n\nقال **الوزير** إن [الميناء](https://example.org/a) كبير، و_الطريق_ طويل.\n\n- بند\n";
  const ordinary = lines.repeat(units / lines.length);
  let worst = 0;
  for (const piece of [
    "[",
    "![",
    "[a](",
    "](",
    "**",
    "**a ",
    "__",
    "__a ",
    "*",
    "_",
    "**a**",
    "[a](b)",
    "# ",
    "> ",
    "- ",
    "1. ",
    "\\",
    "`",
  ]) {
    const hostile = piece.repeat(units / piece.length);
    const ratio = await costRatio(
      () => fromMarkdown(hostile),
      () => fromMarkdown(ordinary),
      { enough: mostTimes },
    );
    worst = Math.max(worst, ratio);
    assert.ok(ratio <= mostTimes, `${piece}: ${ratio.toFixed(1)} times ordinary Markdown`);
  }
  t.diagnostic(`at most ${worst.toFixed(2)} times ordinary Markdown`);
});
