// Which kinds of blocks are the article. It is is_article() of the core's document.h; a test compares the two.
import type { BlockKind } from "./types.js";

const articleKinds: ReadonlySet<BlockKind> = new Set(["title", "heading", "paragraph", "list-item", "quote"]);

/** Whether blocks of this kind are the article. Blocks of the other kinds, such as "navigation", were set aside. */
export function isArticle(kind: BlockKind): boolean {
  return articleKinds.has(kind);
}
