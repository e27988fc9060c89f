// Which kinds of blocks are the article: the same as is_article() in core/include/khulasa/document.h; a test compares
// the two.
import type { BlockKind } from "./types.js";

const articleKinds: ReadonlySet<BlockKind> = new Set([
  "title",
  "heading",
  "paragraph",
  "list-item",
  "quote",
  "message",
  "verse",
  "table",
  "code",
]);

/**
 * Whether blocks of this kind are part of the article. Blocks of the other kinds, such as "navigation", were set aside.
 *
 * @example
 * ```js
 * const { article } = await khulasa.analyze(text);
 * const paragraphs = article.blocks.filter(({ kind }) => isArticle(kind)).map(({ text }) => text);
 * ```
 */
export function isArticle(kind: BlockKind): boolean {
  return articleKinds.has(kind);
}
