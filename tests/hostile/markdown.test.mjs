// Markdown that a reader opens on the page: what its signs say, and no line that costs more than its length.
import assert from "node:assert/strict";
import { test } from "node:test";
import { builtSite } from "../support/articles.mjs";

const { fromMarkdown } = await import(`${builtSite()}/page/markdown.js`);

test("links, pictures and emphasis lose their signs", () => {
  const { text } = fromMarkdown(
    "# عنوان\nقال **الوزير** إن [الميناء](https://example.org/a) __كبير__ و![صورة](x.png) 2 * 3 و**a*b** و snake_case\n",
  );
  assert.equal(text, "عنوان\nقال الوزير إن الميناء كبير وصورة 2 * 3 وa*b و snake_case\n\n");
});

test("a line of a million signs is read at once", () => {
  const units = 1_000_000;
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
    const begin = performance.now();
    fromMarkdown(piece.repeat(units / piece.length));
    const seconds = (performance.now() - begin) / 1000;
    assert.ok(seconds < 5, `${piece}: ${seconds.toFixed(1)} s`); // quadratic: an hour
  }
});
