// The package as `npm pack` makes it, unpacked so that it can be served.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { after, before, describe } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { browsers, root, timeoutMs, until } from "./harness.mjs";

/** Unpacks the package into a new folder build/`name`, as `package/web/dist` and so on. Returns the folder. */
export function unpack(name) {
  const folder = `${root}build/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], { cwd: root });
  execFileSync("bash", ["-c", "tar xzf *.tgz"], { cwd: folder });
  return folder;
}

/**
 * Writes `name`.html with a module script `name`.js. The page has no inline script, since strict policies forbid them.
 */
export function writePage(folder, name, script, body = "") {
  const head = `<!doctype html><meta charset="utf-8">${body}<script type="module" src="${name}.js"></script>`;
  writeFileSync(`${folder}/${name}.html`, head);
  writeFileSync(`${folder}/${name}.js`, `${script}\nglobalThis.isReady = true;\n`);
}

/**
 * Runs `body(at)` as a suite in each browser, where `at.page` is a page that has run `script` next to the unpacked
 * package. `prepare(folder)` writes whatever else is served. `at.name` is set at once; `at.folder`, `at.server` and
 * `at.page` are set when the tests run.
 */
export function inBrowsersWithPackage(
  title,
  script,
  body,
  { prepare, timeout = 4 * timeoutMs, launchOptions = {} } = {},
) {
  for (const { name, launch, skip } of browsers) {
    describe(`${title} in ${name}`, { timeout, skip }, () => {
      const at = { name };
      let browser;
      before(async () => {
        at.folder = unpack(`${title.replace(/\W+/g, "-")}-${name}`);
        writePage(at.folder, "index", script);
        prepare?.(at.folder);
        at.server = await serve(at.folder, 0);
        browser = await launch(launchOptions);
        at.page = await browser.newPage();
        await at.page.goto(`${at.server.url}index.html`);
        await until(at.page, () => globalThis.isReady === true);
      });
      after(async () => {
        await browser?.close();
        at.server?.close();
      });
      body(at);
    });
  }
}
