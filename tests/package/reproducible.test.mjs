// The same source gives the same bytes, wherever and whenever it is built. ./dev reproduce also compiles the module again,
// which takes minutes.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { test } from "node:test";
import { buildAgain } from "./second_build.mjs";

test("package, site, extension and bill of materials are the same bytes in another folder, by another user, at another time", {
  timeout: 300_000,
}, (t) => {
  const { folder, user, compared, different } = buildAgain({ withModule: false });
  rmSync(folder, { recursive: true });
  t.diagnostic(`${compared} files, by ${user}`);
  assert.ok(compared > 100);
  assert.deepEqual(different, []);
});
