// How each peer is called, on its module: three sentences, or keywords, or the stems of all words, of an Arabic text. They
// run in Node and, where they need none of its modules, in the browser's worker, too.
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

/** Those that bundle for a browser; the others ask for Node's fs, util, path or assert. */
export const inBrowser = ["ts-textrank", "keyword-extractor"];
