// `./dev store` takes the pictures that the stores ask for, in the sizes that they ask for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { skipWithoutChromium, timeoutMs } from "./harness.mjs";
import { takePictures } from "./store-pictures.mjs";

test("four screenshots, all different, and a tile", { skip: skipWithoutChromium, timeout: 2 * timeoutMs }, async () => {
  const pictures = await takePictures();
  // Width and height are the first fields of a PNG, after its signature and the name of its first chunk.
  const sizes = Object.entries(pictures).map(([name, bytes]) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return [name, view.getUint32(16), view.getUint32(20)];
  });
  assert.deepEqual(sizes, [
    ["panel-ar-light.png", 1280, 800],
    ["panel-ar-dark.png", 1280, 800],
    ["panel-en-light.png", 1280, 800],
    ["panel-en-dark.png", 1280, 800],
    ["tile.png", 440, 280],
  ]);
  const texts = Object.values(pictures).map((bytes) => Buffer.from(bytes).toString("latin1"));
  assert.equal(new Set(texts).size, 5);
});
