// Varied Arabic text from a seed: words of the test articles in random order, in sentences and paragraphs. One text over
// and over would flatter caches and keep the vocabulary small. tests/bench/make_text.h makes the same text in C++.
import { readFileSync } from "node:fs";
import { root } from "../support/articles.mjs";

const articles = ["news", "sport", "economy", "encyclopedia", "opinion"];

export function makeText(bytes) {
  const words = articles.flatMap((slug) =>
    readFileSync(`${root}tests/articles/${slug}/source.txt`, "utf8").split(/[ \n]+/).filter((word) => word !== ""));
  let state = 1;
  const random = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 16) % count;
  };
  const parts = [];
  for (let size = 0; size < bytes; ) {
    const kind = random(100);
    let piece = kind < 3 ? String(random(10000)) : words[random(words.length)];
    piece += kind < 94 ? " " : kind < 99 ? ". " : ".\n";
    parts.push(piece);
    size += Buffer.byteLength(piece);
  }
  return parts.join("");
}
