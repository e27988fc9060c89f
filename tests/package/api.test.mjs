// The API reference can be built, and no export of the package is undocumented or missing from it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { root } from "../support/articles.mjs";

test("typedoc finds nothing to warn of", () => {
  const typedoc = [`${root}node_modules/typedoc/bin/typedoc`, "--options", `${root}web/typedoc.json`, "--emit", "none"];
  const { status, stdout, stderr } = spawnSync(process.execPath, typedoc, {
    cwd: root,
    encoding: "utf8",
    timeout: 120_000,
  });
  assert.equal(status, 0, stdout + stderr);
});
