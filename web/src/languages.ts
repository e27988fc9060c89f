// Language tags, as Summarizer takes them.

/** The canonical forms of `tags`, without duplicates. Throws RangeError for a malformed tag. */
export function canonicalize(tags: string[]): string[] {
  return Intl.getCanonicalLocales(tags);
}

/**
 * Whether `tag` is Arabic of any region, script or variant: "ar", "ar-EG", "ar-Latn". The draft accepts the best match,
 * found by dropping subtags, as its example "zh-Kana" shows. Dialects with a code of their own ("arz") do not count.
 */
export function isArabic(tag: string): boolean {
  return new Intl.Locale(tag).language === "ar";
}
