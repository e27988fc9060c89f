// What expected.json keeps of a result: what a reader of the diff can judge.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analyzeNatively, expectedPath, slugs, sourceOf } from "../support/articles.mjs";

/** The options under which each article is held. */
export const requestFor = (slug, text) => ({ id: slug, text, options: { summary: { maxSentences: 4 } } });
export const requestOf = (slug) => requestFor(slug, sourceOf(slug));

export function digest({ article, sentences, summary, keywords, warnings }) {
  const { title, byline, dateline, source, tags, related, secondary, blocks } = article;
  return {
    article: { title, byline, dateline, source, tags, related, secondary },
    blocks: blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 50)}`),
    sentences: sentences.map(({ text }) => text),
    summary: summary.sentences.map(({ sentence }) => sentence),
    keywords: keywords.map(({ text, mentions }) => `${text} (${mentions.length})`),
    warnings,
  };
}

// `node tests/articles/digest.mjs` writes every expected.json anew. Read the diff before you commit it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const result of analyzeNatively(slugs.map(requestOf))) {
    writeFileSync(expectedPath(result.id), `${JSON.stringify(digest(result), null, 2)}\n`);
  }
}
