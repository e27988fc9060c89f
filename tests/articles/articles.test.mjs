// The analysis of each article under tests/articles equals its expected.json.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { analyzeNatively, expectedPath, slugs } from "../support/articles.mjs";
import { digest, requestOf } from "./digest.mjs";

const results = analyzeNatively(slugs.map(requestOf));

slugs.forEach((slug, index) => {
  test(`article ${slug}`, () => {
    assert.deepEqual(digest(results[index]), JSON.parse(readFileSync(expectedPath(slug), "utf8")));
  });
});
