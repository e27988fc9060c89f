// The package as `npm pack` makes it, unpacked for a server.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { root } from "./harness.mjs";

/** Unpacks the package into a new folder build/`name`, which then has `package/web/dist`. Gives the folder. */
export function unpack(name) {
  const folder = `${root}build/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root });
  execFileSync("bash", ["-c", "tar xzf *.tgz"], { cwd: folder });
  return folder;
}

/** Writes `name`.html with a module script `name`.js: no script stands in the page, as strict policies want it. */
export function writePage(folder, name, script, body = "") {
  const head = `<!doctype html><meta charset="utf-8">${body}<script type="module" src="${name}.js"></script>`;
  writeFileSync(`${folder}/${name}.html`, head);
  writeFileSync(`${folder}/${name}.js`, `${script}\nglobalThis.isReady = true;\n`);
}
