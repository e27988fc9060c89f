// A regular expression for the spellings of a word, for those who search in texts rather than in an index.
import { beforeShuun, isInnerHamza, letterForms, normalizeTerm, unwritten } from "./search-fold.js";

// The longest words of Arabic have some 20 letters. The pattern has up to 150 characters for each.
const maxLetters = 64;

const between = `[${unwritten}]*`;
const inWord = "\\p{L}\\p{N}\\p{M}";
const invisible = "\\u00AD\\u200C-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF";

let shapes: Map<string, string> | undefined;

/** The presentation forms of each folded letter, of «لا», and of ئ. */
function presentationForms(): Map<string, string> {
  if (shapes) return shapes;
  shapes = new Map();
  for (let unit = 0xfb50; unit <= 0xfefc; ++unit) {
    if (unit === 0xfe00) unit = 0xfe70; // between them are no letters
    const form = String.fromCharCode(unit);
    const folded = normalizeTerm(form);
    if (folded !== form && (folded.length === 1 || folded === "لا"))
      shapes.set(folded, (shapes.get(folded) ?? "") + form);
    if (form.normalize("NFKC") === "ئ") shapes.set("ئ", (shapes.get("ئ") ?? "") + form);
  }
  return shapes;
}

/** A pattern for the spellings of one folded letter, and for those of `others`. */
function spellingsOfLetter(letter: string, others: string): string {
  const forms = letterForms.find((list) => list[0] === letter) ?? letter;
  const digits = /[0-9]/.test(letter) ? String.fromCharCode(0x660 + Number(letter), 0x6f0 + Number(letter)) : "";
  const shaped = Array.from(letter + others, (each) => presentationForms().get(each) ?? "");
  const all = forms + digits + others + shaped.join("");
  return Array.from(all).length > 1 ? `[${all}]` : all.replace(/[\^$\\.*+?()[\]{}|/]/, "\\$&");
}

/**
 * A regular expression that finds a word in a text in all its spellings: those that `normalizeTerm` folds into one.
 * Vowel marks, tatweel and characters without width may stand between letters and after the last. Other inflections are
 * not found. The flags are g, i and u.
 *
 * By default, only whole words are found; with `{ inside: true }`, parts of words, too («والمدرسة» by «مدرسة»).
 *
 * Throws a RangeError if nothing of the word is left when it is folded, or more than 64 characters. Of ligatures, only
 * «لا» and ﷲ are found. Matching takes time linear in the text for each letter of the word: no character can be matched
 * by two neighbouring parts of the pattern, so there is nothing to try again.
 *
 * @example
 * ```js
 * "زرنا المَدْرَسـة القديمة".match(spellingsOf("المدرسه")); // ["المَدْرَسـة"]
 * ```
 */
export function spellingsOf(word: string, { inside = false }: { inside?: boolean } = {}): RegExp {
  const folded = normalizeTerm(word);
  const letters = Array.from(folded);
  if (letters.length === 0) throw new RangeError("the word is empty");
  if (letters.length > maxLetters) throw new RangeError(`the word has more than ${maxLetters} characters`);

  const shuun = new RegExp(`^${beforeShuun}ش(?=وون)`, "u").exec(folded)?.[0].length ?? Number.NaN;
  const parts = letters.map((letter, i) => {
    // «ءامن» for «آمن»: where normalizeTerm drops a hamza before an alef.
    const maySplit =
      letter === "ا" && /[\u0620-\u064A]/.test(letters[i + 1] ?? "") && !/[اء]/.test(letters[i - 1] ?? "");
    // «مسئول» for «مسؤول», «رءوس» for «رؤوس».
    const isHamza = letter === "و" && letters[i + 1] === "و" && (isInnerHamza(letters[i + 2]) || i === shuun);
    const hamza = isHamza ? "ئء" : "";
    return `${maySplit ? `(?:ء${between})?` : ""}${spellingsOfLetter(letter, hamza)}${between}`;
  });
  for (let i = letters.length - 2; i >= 0; --i) {
    if (letters[i] !== "ل" || letters[i + 1] !== "ا") continue;
    const ligatures = `[${presentationForms().get("لا")}]${between}`;
    parts.splice(i, 2, `(?:${parts[i]}${parts[i + 1]}|${ligatures})`, "");
  }
  const name = folded.search(/^[وفبتك]?الله/u) < 0 ? -1 : folded.indexOf("الله");
  if (name >= 0) parts.splice(name, 4, `(?:${parts.slice(name, name + 4).join("")}|(?:[اٱ]${between})?ﷲ${between})`);

  const pattern = parts.join("");
  const whole = `(?<![${inWord}][${invisible}]{0,4})${pattern}(?![${inWord}])`;
  return new RegExp(inside ? pattern : whole, "giu");
}
