// Language tags as Summarizer takes them.

/** The canonical forms, each once. Throws RangeError for a malformed tag. */
export function canonicalize(tags: string[]): string[] {
  return Intl.getCanonicalLocales(tags);
}

/** Whether this is Arabic in its own script, of whatever region: "ar", "ar-EG", "ar-Arab-SA"; not "ar-Latn". */
export function isArabic(tag: string): boolean {
  const { language, script } = new Intl.Locale(tag);
  return language === "ar" && (script === undefined || script === "Arab");
}
