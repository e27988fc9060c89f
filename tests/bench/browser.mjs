// Throughput in Chromium: our stages beside the browser's own, on the same text in the same run. `./dev bench` runs it.
// Intl.Segmenter gets the text paragraph by paragraph: on one long string it grows faster than the text.
import { launchChromium, root, skipWithoutChromium, timeoutMs } from "../browser/harness.mjs";
import { serve } from "../../demo/serve.mjs";
import { makeText } from "./make_text.mjs";

if (skipWithoutChromium) {
  console.log(skipWithoutChromium);
  process.exit(0);
}

const megabytes = 1; // of UTF-8: about half a million code units
const rounds = 7; // the median of these

const server = await serve(`${root}build/wasm`);
const browser = await launchChromium({ headless: true });
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(timeoutMs);
  await page.goto(new URL("/khulasa_stages.js", server.url).href);
  const text = makeText(megabytes * 1e6);
  const results = await page.evaluate(
    async (source, count) => {
      const { default: load } = await import("/khulasa_stages.js");
      const ours = await load();
      const paragraphs = source.split("\n");
      const segment = (granularity) => {
        const segmenter = new Intl.Segmenter("ar", { granularity });
        let segments = 0;
        for (const paragraph of paragraphs) for (const _ of segmenter.segment(paragraph)) segments++;
        return segments;
      };
      const stages = {
        "khulasa normalize (match key, with map)": () => ours.normalize(source),
        "String.prototype.normalize NFC": () => source.normalize("NFC").length,
        "String.prototype.normalize NFKC": () => source.normalize("NFKC").length,
        "khulasa sentences": () => ours.sentences(source),
        "Intl.Segmenter sentence": () => segment("sentence"),
        "khulasa normalize + words": () => ours.words(source),
        "Intl.Segmenter word": () => segment("word"),
        "khulasa analyze": () => ours.analyze(source),
      };
      const table = [];
      for (const [stage, run] of Object.entries(stages)) {
        run(); // warm
        const times = [];
        let result = 0;
        for (let i = 0; i < count; i++) {
          const begin = performance.now();
          result = run();
          times.push(performance.now() - begin);
        }
        table.push({ stage, ms: times.sort((a, b) => a - b)[count >> 1], result });
      }
      return table;
    },
    text,
    rounds,
  );
  console.log(`${await browser.version()}, ${Buffer.byteLength(text)} bytes of UTF-8, median of ${rounds}`);
  for (const { stage, ms, result } of results) {
    console.log(`${stage.padEnd(42)} ${ms.toFixed(2).padStart(9)} ms ${(Buffer.byteLength(text) / 1e3 / ms).toFixed(1).padStart(8)} MB/s   (${result})`);
  }
} finally {
  await browser.close();
  await server.close();
}
