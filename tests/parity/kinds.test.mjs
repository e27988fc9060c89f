// The package and the core agree on which kinds of block belong to the article.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isArticle } from "../../web/dist/index.js";
import { Module } from "../../web/dist/module.js";
import { root } from "../support/articles.mjs";

test("isArticle() is true for the kinds that is_article() names, and for no others", async () => {
  const tool = `${root}build/native/core/data/train/line_features`;
  const native = execFileSync(tool, ["--article-kinds"], { encoding: "utf8" }).trim().split("\n");
  const { names } = await Module.load({ wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  assert.deepEqual(names.blockKinds.filter(isArticle), native);
});
