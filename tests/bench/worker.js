// The measurements in a browser, in a module worker. What is compared runs alternately, so that other work of the machine
// slows all of it down. Of each, the fastest run counts; of a ratio, the median of the rounds, with the quartiles.
import { createKhulasa } from "/web/dist/index.js";

const wantedMs = 5000; // for all that is compared on one text, with 3 to 30 rounds
const roundMs = 20; // at least, since Firefox's clock counts in whole milliseconds

async function round(run, repeats) {
  const begin = performance.now();
  for (let i = 0; i < repeats; i++) await run();
  return performance.now() - begin;
}

/** Runs each of `runs`, functions by name, in turn. Returns the milliseconds of all rounds by name. */
async function alternate(runs) {
  const repeats = {};
  const times = {};
  for (const [name, run] of Object.entries(runs)) {
    repeats[name] = 1;
    times[name] = [];
    while (repeats[name] < 4096 && (await round(run, repeats[name])) < roundMs) repeats[name] *= 2;
  }
  const begin = performance.now();
  for (let i = 0; i < 3 || (i < 30 && performance.now() - begin < wantedMs); i++) {
    for (const [name, run] of Object.entries(runs)) times[name].push((await round(run, repeats[name])) / repeats[name]);
  }
  return times;
}

const least = (times) => Math.min(...times);

/** [lower quartile, median, upper quartile] of a[i] / b[i]. */
function quartiles(a, b) {
  const ratios = a.map((ms, i) => ms / b[i]).sort((x, y) => x - y);
  return [0.25, 0.5, 0.75].map((share) => ratios[Math.round(share * (ratios.length - 1))]);
}

// By paragraph, since Intl.Segmenter's time on one long string grows faster than its length.
const segmenters = ["sentence", "word"].map((granularity) => new Intl.Segmenter("ar", { granularity }));
function segment(paragraphs) {
  let segments = 0;
  for (const segmenter of segmenters) {
    for (const paragraph of paragraphs) for (const _ of segmenter.segment(paragraph)) segments++;
  }
  return segments;
}

const timed = async (run) => {
  const begin = performance.now();
  const value = await run();
  return [performance.now() - begin, value];
};

const largestOfPeers = 100_000; // code units: the slowest peer takes 20 s on ten times as many

onmessage = async ({ data: { urls, callUrl, peersUrl, baselineUrl } }) => {
  const fetchText = async (url) => (await fetch(url)).text();
  const khulasa = await createKhulasa({ worker: false });
  const text = await fetchText(callUrl);
  const [first] = await timed(() => khulasa.analyze(text));
  let hundredth = 0;
  for (let i = 1; i < 100; i++) [hundredth] = await timed(() => khulasa.analyze(text));
  const { peers } = await import(peersUrl);
  const baseline = baselineUrl && (await (await import(baselineUrl)).createKhulasa({ worker: false }));
  const cases = [];
  for (const url of urls) {
    // A case is one text or several that are analysed one after another, separated by U+001E.
    const texts = (await fetchText(url)).split("\u001E");
    const paragraphs = texts.flatMap((source) => source.split("\n"));
    const each = async (run) => {
      for (const source of texts) await run(source);
    };
    const runs = {
      analyze: () => each((source) => khulasa.analyze(source)),
      segmenter: () => segment(paragraphs),
      ...(baseline && { baseline: () => each((source) => baseline.analyze(source)) }),
    };
    const times = await alternate(runs);
    const others = await alternate({
      normalize: () => each((source) => khulasa.normalize(source)),
      nfkc: () => each((source) => source.normalize("NFKC")),
    });
    const ofPeers = {};
    for (const [name, run] of Object.entries(peers)) {
      if (texts[0].length <= largestOfPeers) ofPeers[name] = least((await alternate({ peer: () => each(run) })).peer);
    }
    cases.push({
      peers: ofPeers,
      ...Object.fromEntries(Object.entries({ ...times, ...others }).map(([name, ms]) => [name, least(ms)])),
      overSegmenter: quartiles(times.analyze, times.segmenter),
      ...(baseline && { overBaseline: quartiles(times.analyze, times.baseline) }),
    });
  }
  postMessage({ first, hundredth, cases });
};
