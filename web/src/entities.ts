// The entities among keyphrases.
import type { Entity, Keyword } from "./types.js";

/**
 * The persons, places and organisations among `keywords`, in the same order. `keywords.max` counts keyphrases of every
 * kind: raise it if the default ten name too few.
 *
 * @param keywords from `keywords()`, or `keywords` of `analyze()`.
 *
 * @example
 * ```js
 * const keywords = await khulasa.keywords(text, { keywords: { max: 30 } });
 * for (const { text, kind } of entitiesOf(keywords)) console.log(kind, text);
 * ```
 */
export function entitiesOf(keywords: readonly Keyword[]): Entity[] {
  return keywords.filter((keyword): keyword is Entity => keyword.kind !== "topic" && keyword.kind !== "other");
}
