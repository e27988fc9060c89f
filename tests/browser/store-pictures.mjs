// Takes the pictures that the stores ask for, of the extension as it is built: `./dev store`. Writes to build/store four
// screenshots of 1280×800 pixels (the panel beside an article, in both languages, light and dark) and a tile of 440×280.
//
// A screenshot shows one page, so the article and the panel, each at its own width, are put side by side.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { first } from "../../demo/page/samples.js";
import { serve } from "../../demo/serve.mjs";
import { Chromium, eventually } from "./extension-harness.mjs";
import { root } from "./harness.mjs";

const size = { width: 1280, height: 800 };
const panelWidth = 400;
const transitionMs = 500; // longer than any change of colour in the panel takes
const tile = { width: 440, height: 280 };
const target = `${root}build/store`;

// The first sample of the page, as a newspaper would show it.
const [title, ...lines] = first.trim().split(/\n+/);
const related = lines.splice(lines.indexOf("اقرأ أيضا"));
const article = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>${title} | صحيفة الياسمين</title><style>
  :root { color-scheme: light dark; font: 19px/1.9 "Noto Naskh Arabic", Tahoma, sans-serif }
  body { margin: 0 auto; max-width: 40rem; padding: 1.5rem 2.5rem }
  header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 3px double; margin-bottom: 1.5rem }
  .logo { font-weight: 700; font-size: 1.6rem } nav a { margin-inline-start: 1rem } h1 { line-height: 1.5 } a { color: inherit }</style>
  <header><div class="logo">صحيفة الياسمين</div><nav><a href="#">الرئيسية</a><a href="#">محليات</a><a href="#">اقتصاد</a></nav></header>
  <article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</article>
  <footer>${related.map((line) => `<p>${line}</p>`).join("")}</footer>`;
const address = "yasmin.example";

const dataOf = (bytes, type) => `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

/** A picture of `html`, drawn in a page of its own. */
async function draw(browser, html, viewport) {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.setContent(html);
  const bytes = await page.screenshot();
  await page.close();
  return bytes;
}

/** Takes all pictures. Returns {name: bytes of a PNG}. */
export async function takePictures() {
  const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
  writeFileSync(join(folder, "index.html"), article);
  const server = await serve(folder);
  const driver = new Chromium([`--host-resolver-rules=MAP ${address} 127.0.0.1`]);
  const pictures = {};
  try {
    await driver.start();
    const { browser } = driver;
    const page = await browser.newPage();
    await page.setViewport({ width: size.width - panelWidth, height: size.height });
    await page.goto(`http://${address}:${new URL(server.url).port}/`);
    await page.bringToFront();
    await driver.press(page);
    const { panel } = driver;
    await panel.setViewport({ width: panelWidth, height: size.height });
    const isIn = (language) =>
      eventually(async () => {
        const shown = await panel.evaluate(() => [
          document.documentElement.lang,
          document.querySelectorAll("#summary li").length,
        ]);
        if ((language && shown[0] !== language) || shown[1] === 0) throw new Error(`not yet: ${shown}`);
      });
    await isIn(); // until the panel has read its settings, its language is that of its file
    for (const language of ["ar", "en"]) {
      if ((await panel.evaluate(() => document.documentElement.lang)) !== language)
        await panel.evaluate(() => document.querySelector("#language").click());
      await isIn(language);
      for (const scheme of ["light", "dark"]) {
        for (const each of [page, panel])
          await each.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
        await new Promise((resolve) => setTimeout(resolve, transitionMs));
        const parts = [await page.screenshot(), await panel.screenshot()].map((bytes) => dataOf(bytes, "image/png"));
        const html = `<body style="margin:0;display:flex">${parts.map((part) => `<img src="${part}">`).join("")}`;
        pictures[`panel-${language}-${scheme}.png`] = await draw(browser, html, size);
      }
    }
    const icon = dataOf(readFileSync(`${root}demo/shared/icon.svg`), "image/svg+xml");
    const html = `<body style="margin:0;height:100vh;display:grid;place-content:center;place-items:center;gap:.4rem;background:#0b5d4c;color:#fff;
      font-family:'Noto Kufi Arabic',sans-serif" dir="rtl"><img src="${icon}" width="96" height="96" style="border:2px solid #fff6;border-radius:22px">
      <b style="font-size:44px">خلاصة</b><span style="font-size:20px">زبدة المقال العربي، في متصفحك</span>`;
    pictures["tile.png"] = await draw(browser, html, tile);
  } finally {
    await driver.browser?.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
  return pictures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(target, { recursive: true });
  for (const [name, bytes] of Object.entries(await takePictures())) {
    writeFileSync(`${target}/${name}`, bytes);
    console.log(`    build/store/${name}: ${bytes.length} bytes`);
  }
}
