// Puts the demo together in build/: site/ (the page with the package beside it) and extension/. Copies, nothing else.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

// What a browser loads of the package; the type declarations stay behind.
const runtime = (file) => !file.endsWith(".d.ts");

function assemble(target, files, from) {
  rmSync(path(target), { recursive: true, force: true });
  mkdirSync(path(target), { recursive: true });
  for (const file of files) cpSync(path(`${from}/${file}`), path(`${target}/${file}`));
  cpSync(path("../web/dist"), path(`${target}/khulasa`), { recursive: true, filter: runtime });
}

assemble("../build/site", ["index.html", "style.css", "page.js", "view.js", "sample.js"], ".");
assemble("../build/extension", ["manifest.json", "popup.html", "popup.css", "popup.js"], "extension");
