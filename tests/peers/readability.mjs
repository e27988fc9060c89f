// Mozilla's Readability for peers.py: `readability.mjs FOLDER` reads {pages: [{id, html}]} and writes one line of JSON a
// page, {id, title, text, page}: what Readability found, and the text of the whole page; title and text are null if it
// found nothing. FOLDER is where its npm packages are installed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const require = createRequire(resolve(process.argv[2], "package.json"));
const { JSDOM } = require("jsdom");
const { Readability } = require("@mozilla/readability");

const LINES = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR " +
    "LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);
const UNSEEN = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD"]);

/** The text below `node`, each block on a line of its own. */
function textOf(node) {
  if (node.nodeType === node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (UNSEEN.has(node.nodeName)) return "";
  const inner = Array.from(node.childNodes, textOf).join("");
  return LINES.has(node.nodeName) ? `\n${inner}\n` : inner;
}

const linesOf = (node) =>
  textOf(node)
    .replace(/ *\n\s*/g, "\n")
    .trim();

for (const { id, html } of JSON.parse(readFileSync(0, "utf8")).pages) {
  // No scripts run and nothing is loaded: both are jsdom's defaults.
  const { document } = new JSDOM(html, { url: "https://site.example/" }).window;
  const page = linesOf(document.documentElement);
  const found = new Readability(document, { serializer: (node) => node }).parse(); // takes the document apart
  const text = found?.content ? linesOf(found.content) : null;
  process.stdout.write(`${JSON.stringify({ id, title: found?.title ?? null, text, page })}\n`);
}
