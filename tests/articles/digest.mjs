// The part of a result that expected.json keeps: what a person reading the diff can judge.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { analyzeNatively, expectedPath, slugs, sourceOf } from "../support/articles.mjs";

/** The request that expected.json answers. Every article is analyzed with the same options. */
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

// `node tests/articles/digest.mjs` rewrites every expected.json. Read the diff before you commit it.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const result of analyzeNatively(slugs.map(requestOf))) {
    writeFileSync(expectedPath(result.id), `${JSON.stringify(digest(result), null, 2)}\n`);
  }
}
