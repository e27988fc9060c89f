// Detecting a file's encoding: the demo's detectEncoding() on windows of the project's own articles, in each encoding.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, detectEncoding } from "../../demo/page/decode.js";
import { slugs, sourceOf } from "../support/articles.mjs";

// Writes the encodings that TextEncoder does not: the inverse of what TextDecoder reads.
function encoderOf(encoding) {
  const byteOf = new Map();
  for (let byte = 0; byte < 256; ++byte) byteOf.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return (text) =>
    Uint8Array.from(Array.from(text, (letter) => byteOf.get(letter)).filter((byte) => byte !== undefined));
}

const utf16 = (isLittle) => (text) => {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; ++i) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
  return bytes;
};

const encoders = {
  "windows-1256": encoderOf("windows-1256"),
  "iso-8859-6": encoderOf("iso-8859-6"),
  "utf-8": (text) => new TextEncoder().encode(text),
  "utf-16le": utf16(true),
  "utf-16be": utf16(false),
};

// The shares printed by a first run over all articles. A window of 20 bytes is three words.
const least = { 20: 0.98, 50: 0.99, 100: 1, 500: 1 };
const windowsPerText = 40;

/** Windows of `size` bytes, spread evenly over `bytes`. In UTF-16 they start at a code unit. */
function* windows(bytes, size) {
  const step = Math.max(2, 2 * Math.floor((bytes.length - size) / windowsPerText / 2));
  for (let at = 0; at + size <= bytes.length; at += step) yield bytes.subarray(at, at + size);
}

/** The share of windows of Arabic text for which `encoding` is detected. */
function shareFound(encoding, size, damage = (bytes) => bytes) {
  let found = 0;
  let all = 0;
  for (const slug of slugs) {
    for (const window of windows(encoders[encoding](sourceOf(slug)), size)) {
      const letters = decode(window, encoding).match(/[\u0621-\u064a]/g)?.length ?? 0;
      if (letters < (encoding.startsWith("utf") ? size / 4 : size / 2)) continue; // numbers, addresses, Latin lines
      found += detectEncoding(damage(window)) === encoding;
      ++all;
    }
  }
  assert.ok(all > 300, `${all} windows`);
  return found / all;
}

for (const encoding of Object.keys(encoders)) {
  test(`${encoding} without a mark is found`, (t) => {
    for (const [size, share] of Object.entries(least)) {
      const found = shareFound(encoding, Number(size));
      t.diagnostic(`${size} bytes: ${(100 * found).toFixed(1)} %`);
      assert.ok(found >= share, `${size} bytes: ${found}`);
    }
  });
}

test("UTF-8 with one wrong byte, or cut in the middle of a letter, is UTF-8", () => {
  const withWrongByte = (bytes) =>
    Uint8Array.of(...bytes.subarray(0, bytes.length / 2), 0xa0, ...bytes.subarray(bytes.length / 2));
  const cut = (bytes) => bytes.subarray(0, bytes.at(-1) >= 0xc0 ? bytes.length : bytes.length - 1);
  for (const damage of [withWrongByte, cut]) assert.equal(shareFound("utf-8", 100, damage), 1);
  const [before, after] = ["افتتح ", "الوزير الميناء"];
  const bytes = Uint8Array.of(...encoders["utf-8"](before), 0xa0, ...encoders["utf-8"](after));
  assert.equal(decode(bytes, detectEncoding(bytes)), `${before}\ufffd${after}`);
});

test("marks decide, nothing and ASCII are UTF-8, French is a Windows encoding", () => {
  assert.equal(detectEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 0xc7)), "utf-8");
  assert.equal(detectEncoding(Uint8Array.of(0xff, 0xfe, 0x27, 0x06)), "utf-16le");
  assert.equal(detectEncoding(Uint8Array.of(0xfe, 0xff, 0x06, 0x27)), "utf-16be");
  assert.equal(detectEncoding(new Uint8Array()), "utf-8");
  assert.equal(detectEncoding(encoders["utf-8"]("plain text")), "utf-8");
  assert.equal(detectEncoding(encoders["windows-1256"]("le café a été fermé à l'été")), "windows-1256");
});
