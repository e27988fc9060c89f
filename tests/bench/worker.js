// The measurements in a browser, in a module worker. The fastest run counts, since other work can only slow a run down.
import { createKhulasa } from "/web/dist/index.js";

const wantedMs = 3000; // for each measurement, with 3 to 30 rounds
const roundMs = 20; // at least, since Firefox's clock counts in whole milliseconds

async function round(run, repeats) {
  const begin = performance.now();
  for (let i = 0; i < repeats; i++) await run();
  return performance.now() - begin;
}

async function least(run) {
  let repeats = 1;
  while (repeats < 4096 && (await round(run, repeats)) < roundMs) repeats *= 2;
  let best = Infinity;
  const begin = performance.now();
  for (let i = 0; i < 3 || (i < 30 && performance.now() - begin < wantedMs); i++)
    best = Math.min(best, await round(run, repeats));
  return best / repeats;
}

// By paragraph, since Intl.Segmenter's time on one long string grows faster than its length.
function segment(paragraphs) {
  let segments = 0;
  for (const granularity of ["sentence", "word"]) {
    const segmenter = new Intl.Segmenter("ar", { granularity });
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

onmessage = async ({ data: { urls, callUrl, peersUrl } }) => {
  const fetchText = async (url) => (await fetch(url)).text();
  const khulasa = await createKhulasa({ worker: false });
  const text = await fetchText(callUrl);
  const [first] = await timed(() => khulasa.analyze(text));
  let hundredth = 0;
  for (let i = 1; i < 100; i++) [hundredth] = await timed(() => khulasa.analyze(text));
  const { peers } = await import(peersUrl);
  const sizes = [];
  for (const url of urls) {
    const source = await fetchText(url);
    const paragraphs = source.split("\n");
    const ofPeers = {};
    for (const [name, run] of Object.entries(peers)) {
      if (source.length <= largestOfPeers) ofPeers[name] = await least(() => run(source));
    }
    sizes.push({
      units: source.length,
      peers: ofPeers,
      analyze: await least(() => khulasa.analyze(source)),
      normalize: await least(() => khulasa.normalize(source)),
      segmenter: await least(() => segment(paragraphs)),
      nfkc: await least(() => source.normalize("NFKC")),
    });
  }
  postMessage({ first, hundredth, sizes });
};
