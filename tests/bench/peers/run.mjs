// One peer on one text, in a process of its own: node run.mjs FOLDER PEER FILE prints the least milliseconds of up to 5 runs
// within 5 seconds, the first of them left out where there are more.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, peer, file] = process.argv.slice(2);
const require = createRequire(join(folder, "package.json"));
const text = readFileSync(file, "utf8");
const sentences = 3;

const peers = {
  lexrank() {
    const { summarize } = require("lexrank");
    return () => new Promise((done, fail) => summarize(text, sentences, (error, lines) => (error ? fail(error) : done(lines))));
  },
  "ts-textrank"() {
    const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } = require("ts-textrank");
    const config = new AbsoluteSummarizerConfig(
      sentences, new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85, Summarizer.SORT_OCCURENCE,
    );
    const summarizer = new Summarizer(config, new NullLogger());
    return () => summarizer.summarize(text, "ar");
  },
  "node-summarizer"() {
    const { SummarizerManager } = require("node-summarizer");
    return () => new SummarizerManager(text, sentences).getSummaryByFrequency();
  },
  "keyword-extractor"() {
    const { extract } = require("keyword-extractor");
    return () => extract(text, { language: "arabic", remove_digits: true, remove_duplicates: true });
  },
  "multilingual-stemmer"() {
    const { Languages, Stemmer } = require("multilingual-stemmer");
    const stemmer = new Stemmer(Languages.Arabic);
    return () => text.split(/\s+/).map((word) => stemmer.stem(word));
  },
};

const run = peers[peer]();
const times = [];
const begin = performance.now();
while (times.length < 5 && performance.now() - begin < 5000) {
  const start = performance.now();
  await run();
  times.push(performance.now() - start);
}
console.log(Math.min(...(times.length > 1 ? times.slice(1) : times)));
