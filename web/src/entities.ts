// Entities: a view of a result that is there.
import type { Entity, Keyword } from "./types.js";

/**
 * The persons, places and organisations among `keywords`, in their order; those of `analysis.keywords` or of `keywords()`.
 * `keywords.max` counts keyphrases of all kinds: ask for more where ten name too few.
 */
export function entitiesOf(keywords: readonly Keyword[]): Entity[] {
  return keywords.filter((keyword): keyword is Entity => keyword.kind !== "topic" && keyword.kind !== "other");
}
