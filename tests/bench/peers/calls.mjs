// How to call each peer: for its module, a function from an Arabic text to three sentences, keywords or the stems of
// all words. All run in Node; those that need none of Node's modules also run in the browser's worker.
const sentences = 3;

export const calls = {
  lexrank:
    ({ summarize }) =>
    (text) =>
      new Promise((done, fail) => summarize(text, sentences, (error, lines) => (error ? fail(error) : done(lines)))),
  "ts-textrank": ({ AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer }) => {
    const config = new AbsoluteSummarizerConfig(
      sentences,
      new SorensenDiceSimilarity(),
      new DefaultTextParser(),
      0.85,
      Summarizer.SORT_OCCURENCE,
    );
    const summarizer = new Summarizer(config, new NullLogger());
    return (text) => summarizer.summarize(text, "ar");
  },
  "node-summarizer":
    ({ SummarizerManager }) =>
    (text) =>
      new SummarizerManager(text, sentences).getSummaryByFrequency(),
  "keyword-extractor":
    ({ extract }) =>
    (text) =>
      extract(text, { language: "arabic", remove_digits: true, remove_duplicates: true }),
  "multilingual-stemmer": ({ Languages, Stemmer }) => {
    const stemmer = new Stemmer(Languages.Arabic);
    return (text) => text.split(/\s+/).map((word) => stemmer.stem(word));
  },
};

/** The peers that can be bundled for a browser. The others import Node's fs, util, path or assert. */
export const inBrowser = ["ts-textrank", "keyword-extractor"];
