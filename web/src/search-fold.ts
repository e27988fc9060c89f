// The words of a text, and the form in which two spellings of one word are equal. Needs neither the engine nor its .wasm.

// Characters without width that may stand inside a word: a soft hyphen («مدر\u00ADسة» is one word), ZWNJ and ZWJ, the
// controls of the bidirectional algorithm, word joiner and byte order mark. Not U+200B, where a word may end.
const invisible = "\\u00AD\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF";
// ﷺ and ﷻ are letters to Unicode, but phrases: each of their words is searched for.
const phrases = /[\uFDFA\uFDFB]/g;
const words = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\u0640${invisible}]*`, "gu");

const presentationForms = /[\uFB50-\uFDFF\uFE70-\uFEFC]/g;
/** What normalizeTerm() drops, for a character class: vowel marks, Quranic marks and signs, the small alef, tatweel, and
 * what has no width. */
export const unwritten =
  "\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u0898-\\u089F\\u08CA-\\u08FF" +
  `\\u{10EFD}-\\u{10EFF}\\u200B${invisible}`;
const dropped = new RegExp(`[${unwritten}]`, "gu");
/** Each letter that has several forms, then the forms. Those beyond the first block are typed on other keyboards. */
export const letterForms = ["اأإآٱ", "يىئیےۓ", "وؤ", "هةہھەۀۂۃ", "كکڪ"];
const folded = new Map(letterForms.flatMap((forms) => Array.from(forms, (form) => [form, forms[0] as string])));
const foldable = new RegExp(`[${letterForms.join("").replace("ئ", "")}]`, "g");
const digits = /[\u0660-\u0669\u06F0-\u06F9]/g;
// «ءامن» and «قرءان» are old spellings of «آمن» and «قرآن». Not at the end («جزءا») and not in «قراءات».
const splitMadda = /(?<![اء])ء(?=ا[\u0620-\u064A])/g;
// Egypt and the Levant write «مسئول» and «رءوس» for «مسؤول» and «رؤوس», and «شئون» for «شؤون». Not in «لاجئون» and «قارئوه», where
// و belongs to the ending. The letters are folded but for ئ.
const endings = "نهاكيئ";
/** What may stand before «شئون», the beginning of the word included. */
export const beforeShuun = "(?:[وفبكل]?ال|[وف]?لل|[وفبكل])?";
const hamzaBeforeWaw = new RegExp(
  `[ئء]+(?=و(?![${endings}])\\p{L})|(?<=(?<![\\p{L}\\p{N}])${beforeShuun}ش)[ئء](?=ون)`,
  "gu",
);
/** Whether a hamza before و may be written otherwise, if `next` follows the و. */
export const isInnerHamza = (next = ""): boolean => /\p{L}/u.test(next) && !endings.includes(next);
// Many fonts draw ﷲ without its alef, so people type one before it: «اﷲ», «واﷲ».
const secondAlef = /(?<![\p{L}\p{M}])([وفبتك]?)[اٱ](?=\uFDF2)/gu;

/**
 * Splits `text` into words: runs of letters, digits and combining marks that start with a letter or digit. Everything
 * else separates words, including «_», «-», «/» and punctuation without a space. Characters without width, such as a
 * soft hyphen, separate nothing. ﷺ counts as the words it stands for. Empty for an empty text. Linear.
 *
 * @example
 * ```js
 * tokenize("افتتح الوزير المدرسة."); // ["افتتح", "الوزير", "المدرسة"]
 * tokenize("#انتخابات_الرئاسة"); // ["انتخابات", "الرئاسة"]
 * ```
 */
export function tokenize(text: string): string[] {
  return text.replace(phrases, (phrase) => ` ${phrase.normalize("NFKC")} `).match(words) ?? [];
}

/** Words as tokenize() gives them, with their offsets in `text`, in UTF-16 code units. ﷺ is one word here. */
export function* wordsIn(text: string): Generator<{ word: string; begin: number }> {
  for (const match of text.matchAll(words)) yield { word: match[0], begin: match.index };
}

/**
 * Folds the spellings of a word into one, without stemming it: what the engine's `normalize(word, { profile: "search" })`
 * does, for apps that need nothing else of it. Linear.
 *
 * Presentation forms become letters, and letters lower case; vowel marks, Quranic marks, tatweel and characters without
 * width are dropped; أ إ آ ٱ become ا, ى ئ become ي, ؤ becomes و, ة becomes ه; Persian and Urdu forms of ي ك ه become
 * those; Arabic and Persian digits become 0-9. «ءامن» becomes «امن», as «آمن» does, and «مسئول» and «رءوس» become what
 * «مسؤول» and «رؤوس» do.
 *
 * The engine's key differs in this: it keeps ؤ, ئ and ء, folds letters of other keyboards only in an
 * Arabic text, and also folds punctuation and spaces. An empty word gives an empty one; so does one that consists of marks.
 *
 * @example
 * ```js
 * normalizeTerm("المَدْرَسـة") === normalizeTerm("المدرسه"); // true
 * normalizeTerm("٢٠٢٤"); // "2024"
 * ```
 */
export function normalizeTerm(word: string): string {
  return word
    .replace(dropped, "")
    .replace(secondAlef, "$1")
    .replace(presentationForms, (form) => form.normalize("NFKC"))
    .normalize("NFC")
    .replace(dropped, "") // those of the presentation forms
    .toLowerCase()
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(foldable, (letter) => folded.get(letter) as string)
    .replace(hamzaBeforeWaw, (hamzas) => "و".repeat(hamzas.length))
    .replace(/ئ/g, "ي")
    .replace(splitMadda, "");
}
