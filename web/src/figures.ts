// Dates, sums, shares and quantities of an article: a number with what it counts.
import { isArticle } from "./block-kinds.js";
import { listOf, typed } from "./check.js";
import { dayIn, hijriMonths, monthNames } from "./dates.js";
import type { Analysis, Block } from "./types.js";

/** What a figure is. */
export type FigureKind =
  /** «4 مارس 2026», «14 رمضان 1447 هـ», «آذار 2024», «عام 1998», «2026/3/4» */
  | "date"
  /** «ثلاثة ملايين دولار», «1,250 ريالا سعوديا», «$40» */
  | "sum"
  /** «12 في المئة», «٪3.5» */
  | "percent"
  /** «40 ألف طن», «ثلاثة أيام», «15 كيلومترا مربعا» */
  | "quantity";

/** A date, sum, share or quantity that an article names. */
export interface Figure {
  kind: FigureKind;
  /** As the article writes it first. */
  text: string;
  /** The Gregorian day of a date, as "2026-03-04"; null if it names no single one, and for other kinds. */
  day: string | null;
  /** Every place where the article names it, in order, as [begin, end]. */
  mentions: [number, number][];
  /** The sentences that contain a mention: indexes of `sentences`, ascending. */
  sentences: number[];
}

/** What is needed of an analysis. */
export type AnalysisLike = { article: Pick<Analysis["article"], "blocks"> } & Pick<Analysis, "sentences">;

const numberWords =
  "واحد[ةه]? اثن(?:ان|ين|تان|تين|ا|ي) ثلاث[ةه]? [اأ]ربع[ةه]? خمس[ةه]? ست[ةه]? سبع[ةه]? ثمان(?:ي[ةه]?)? تسع[ةه]? عشر[ةه]? احد[ىي]? " +
  "(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين) (?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)?م(?:ئ|ائ)[ةه] م(?:ئ|ائ)(?:تان|تين|تا|تي|ات) " +
  "الف(?:ا|ان|ين|ي)? الاف مليون(?:ا|ان|ين|ي)? ملايين (?:مليار|بليون|تريليون)(?:ا|ان|ين|ي|ات)? نصف ربع ثلث بضع[ةه]? عشرات";
const currencies =
  "دولار(?:ا|ات|ين)? يورو جنيه(?:ا|ات|ين)? ريال(?:ا|ات|ين)? درهم(?:ا|ين)? دراهم دينار(?:ا|ين)? دنانير لير(?:[ةه]|ات|تين) شيكل(?:ا)? " +
  "شواكل فرنك(?:ا|ات)? اوقي[ةه] شلن(?:ا|ات)? روبي(?:[ةه]|ات) يوان(?:ا)? روبل(?:ا)? سنت(?:ا|ات)? قرش(?:ا)? قروش USD EUR GBP SAR AED EGP KWD QAR";
const nationalities =
  "[اأ]م(?:ي)?ر(?:ي)?كي كندي استرالي استرليني سعودي مصري سوري لبناني عراقي اردني كويتي قطري بحريني عماني اماراتي يمني ليبي " +
  "تونسي جزائري مغربي سوداني موريتاني صومالي تركي سويسري هندي";
const units =
  "كيلو ?متر(?:ا|ات)? كم متر(?:ا|ين)? امتار سنتيمتر(?:ا|ات)? سم ميل(?:ا)? اميال هكتار(?:ا|ات)? فدان(?:ا)? افدن[ةه] دونم(?:ا|ات)? " +
  "طن(?:ا|ين)? اطنان كيلو ?[غج]رام(?:ا|ات)? كيلو كغ كلغ كجم [غج]رام(?:ا|ات)? قنطار(?:ا)? قناطير رطل(?:ا)? ارطال لتر(?:ا|ات)? برميل(?:ا)? " +
  "براميل (?:ميغا|ميجا|كيلو|غيغا|جيجا) ?وا[طت] درج(?:[ةه]|ات) ساع(?:[ةه]|ات) دقيق[ةه] دقائق ثاني[ةه] ثوان يوم(?:ا|ين)? ايام اسبوع(?:ا|ين)? " +
  "اسابيع شهر(?:ا|ين)? اشهر شهور سن(?:[ةه]|وات) عام(?:ا|ين)? اعوام";

const anyOf = (words: string): string => `(?:${words.split(/ (?!\?)/).join("|")})`;
const digits = "\\d+(?:[.,٫٬]\\d+)*";
const number = `(?:${digits}|${anyOf(numberWords)})`;
// Two numbers in digits side by side are two: «20 4 مارس». The repetitions are bounded, so that a megabyte of «ألف ألف ألف» is
// read in linear time.
const numbers = `${number}(?:\\s{1,3}(?:و\\s?${number}|${anyOf(numberWords)})){0,8}`;
const space = "[\\s\u00A0]{0,3}";
const gap = `${space}(?=[^\\d\\s])`; // before what is counted
const year = "\\d{4}(?:\\s?(?:م|هـ|ه))?(?![\\p{L}\\d])";
const month = `(?:${[...monthNames, ...hijriMonths].sort((a, b) => b.length - a.length).join("|")})`;
const weekday = "(?:(?:الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت)[,،]?\\s+)?";
const numericDate = "\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}";

// One group for each kind, dates first: «4 مارس» is no quantity. Last a number of something else, which is passed over: each
// of its words would be tried again. A clitic before a word or number is not part of it: «بثلاثة
// ملايين دولار».
const before = "(?<![\\p{L}\\p{Mn}\\d.,/-])(?:[وفبلك]{1,2}ـ?\\s?)?";
const after = "(?![\\p{L}\\d])";
const pattern = new RegExp(
  `${before}(?:` +
    `(?<date>${weekday}\\d{1,2}\\s+(?:من\\s+)?(?:شهر\\s+)?${month}(?:\\s*[/(]\\s*${month}\\)?)?(?:[\\s,،]{1,3}${year})?${after}` +
    `|${month}\\s+${year}|(?:ال)?(?:عام|سن[ةه])\\s+${year}|(?:${numericDate})(?![\\d/-]))` +
    `|(?<percent>[%٪]${space}${digits}|${numbers}${gap}(?:[%٪]|(?:في|ب)\\s?الم(?:ئ|ائ)[ةه]${after}))` +
    `|(?<sum>[$€£]${space}${digits}(?:\\s${number}){0,3}|${numbers}${gap}(?:[$€£]|${anyOf(currencies)}(?:\\s${anyOf(nationalities)}[اةه]?)?${after}))` +
    `|(?<quantity>${numbers}${gap}${anyOf(units)}(?:\\s(?:مربع|مكعب|مئوي)[اةه]?)?${after})|${numbers})`,
  "gu",
);

/** The text with each alef as ا and each digit as 0 to 9. Positions stay the same. */
const folded = (text: string): string =>
  text.replace(/[أإآٱ]/g, "ا").replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

const kinds: readonly FigureKind[] = ["date", "percent", "sum", "quantity"];

/**
 * The dates, sums, shares and quantities that an article names: a number, in digits or words, with what it counts. In the
 * order of their first mentions; two that are written with the same words, and any digits, are one. A number of people or
 * things («20 طالبا») is not a figure. Linear in `source`.
 *
 * @param source the text that was analyzed.
 * @param analysis its analysis: what was set aside is not searched, and mentions get their sentences.
 * @throws KhulasaError "invalid-option" for an argument of the wrong type.
 *
 * @example
 * ```js
 * const analysis = await khulasa.analyze(text);
 * for (const { kind, text: figure, mentions } of figuresOf(text, analysis)) console.log(kind, figure, mentions.length);
 * ```
 */
export function figuresOf(source: string, analysis: AnalysisLike): Figure[] {
  const plain = folded(typed("source", source, "string"));
  const { article, sentences } = typed("analysis", analysis, "object") as AnalysisLike;
  const { blocks } = typed("analysis.article", article, "object") as AnalysisLike["article"];
  const ends = listOf("analysis.sentences", sentences, "a list of sentences", (each: { end: number }) => each.end);
  const figures = new Map<string, Figure>();
  let sentence = 0;
  for (const block of listOf("analysis.article.blocks", blocks, "a list of blocks", (each: Block) => each)) {
    if (!isArticle(block.kind)) continue;
    const { begin: start } = block;
    for (const found of plain.slice(start, block.end).matchAll(pattern)) {
      const kind = kinds.find((each) => found.groups?.[each] !== undefined);
      if (!kind) continue;
      const end = start + found.index + found[0].length;
      const begin = end - (found.groups?.[kind]?.length ?? 0);
      const key = `${kind} ${plain.slice(begin, end).replace(/\s+/g, " ")}`;
      const text = source.slice(begin, end);
      const figure = figures.get(key) ?? {
        kind,
        text,
        day: kind === "date" ? dayIn(text) : null,
        mentions: [],
        sentences: [],
      };
      figure.mentions.push([begin, end]);
      while (sentence < ends.length && (ends[sentence] as number) <= begin) ++sentence;
      const at = sentences[sentence];
      if (at && at.begin <= begin && figure.sentences.at(-1) !== sentence) figure.sentences.push(sentence);
      figures.set(key, figure);
    }
  }
  return [...figures.values()];
}
