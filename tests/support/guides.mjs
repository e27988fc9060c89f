// The guides in web/guides and core/guides: their files, and the commands that they tell to type.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./articles.mjs";

const blocksOf = (guide) => [...readFileSync(root + guide, "utf8").matchAll(/^```(\w+)\n(.*?)^```$/gms)];

/** Writes the files of a guide into `folder`: each block that begins with a comment of its name. */
export function writeFiles(guide, folder) {
  const names = [];
  for (const [, , code] of blocksOf(guide)) {
    const name = code.match(/^(?:\/\/|#|\/\*|<!--) (\w+\.\w+)(?: \*\/| -->)?\n/)?.[1];
    if (!name) continue;
    writeFileSync(join(folder, name), code);
    names.push(name);
  }
  return names;
}

/** The blocks of commands, in order. */
export const commandsOf = (guide) => blocksOf(guide).flatMap(([, language, code]) => (language === "sh" ? [code] : []));

/** The only block in `language`. */
export function onlyBlock(guide, language) {
  const [[, , code], ...others] = blocksOf(guide).filter((block) => block[1] === language);
  if (others.length > 0) throw new Error(`${guide} has several blocks of ${language}`);
  return code;
}
