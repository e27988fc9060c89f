// Language tags as Summarizer takes them.

/** The canonical forms, each once. Throws RangeError for a malformed tag. */
export function canonicalize(tags: string[]): string[] {
  return Intl.getCanonicalLocales(tags);
}

/**
 * Whether this is Arabic of whatever region, script or variant: "ar", "ar-EG", "ar-Latn". The draft takes the best match,
 * found by leaving subtags out, as for "zh-Kana" in its example. Dialects with a code of their own ("arz") are not.
 */
export function isArabic(tag: string): boolean {
  return new Intl.Locale(tag).language === "ar";
}
