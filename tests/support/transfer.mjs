// What a page loads from the package: which files, and the size of each after brotli -q11.
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "./articles.mjs";

const dist = `${root}web/dist/`;
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

export const brotliBytes = (file) => brotliCompressSync(readFileSync(dist + file), options).length;

/** `entries` of web/dist and all files that they import or start as workers. */
export function closure(entries) {
  const files = new Set(entries);
  for (const file of files) {
    const code = readFileSync(dist + file, "utf8");
    for (const [, found] of code.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)) {
      if (!existsSync(dist + found)) throw new Error(`${file} names ${found}, which is not there`);
      files.add(found);
    }
  }
  return [...files];
}
