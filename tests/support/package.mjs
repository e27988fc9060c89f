// A user's project: the tarball of `npm pack`, installed.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { root } from "./articles.mjs";

export const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: "utf8", timeout: 120_000 });

/** Creates the project afresh in build/`name`. Returns its folder and the path of the tarball. */
export function installPackage(name) {
  const folder = `${root}build/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  run("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  writeFileSync(`${folder}/package.json`, '{ "name": "example", "private": true, "type": "module" }');
  run("npm", ["install", "--silent", "--offline", "--no-audit", "--no-fund", `./${tarball}`], folder);
  return { folder, tarball: `${folder}/${tarball}` };
}
