// The day that an Arabic dateline names: «الأحد 14 رمضان 1447 هـ - 4 مارس 2026».

// The names of the months in five systems, all in Intl's data for some country (CLDR 48): the Levant and Iraq; Egypt, Sudan
// and the Gulf; Algeria and Tunisia; Morocco; Mauritania. Alefs are folded to ا, as in the text that is searched.
const months: readonly (readonly string[])[] = [
  ["كانون الثاني", "كانون ثاني", "يناير", "جانفي"],
  ["شباط", "فبراير", "فيفري"],
  ["اذار", "مارس"],
  ["نيسان", "ابريل", "افريل"],
  ["ايار", "مايو", "ماي", "مايس"],
  ["حزيران", "يونيو", "يونيه", "جوان"],
  ["تموز", "يوليو", "يوليه", "يوليوز", "جويلية"],
  ["اب", "اغسطس", "اوت", "غشت", "اغشت"],
  ["ايلول", "سبتمبر", "شتنبر", "شتمبر"],
  ["تشرين الاول", "تشرين اول", "اكتوبر"],
  ["تشرين الثاني", "تشرين ثاني", "نوفمبر", "نونبر"],
  ["كانون الاول", "كانون اول", "ديسمبر", "دجنبر", "دجمبر"],
];
/** All names of months of the Gregorian calendar, with ا for each alef. */
export const monthNames: readonly string[] = months.flat();
/** Those of the Hijri calendar. */
export const hijriMonths: readonly string[] = [
  "محرم",
  "صفر",
  "ربيع (?:ال)?اول",
  "ربيع (?:ال)?(?:ثاني|اخر)",
  "جماد[ىي] (?:ال)?اول[ىي]",
  "جماد[ىي] (?:ال)?(?:ثاني[ةه]|اخر[ةه])",
  "رجب",
  "شعبان",
  "رمضان",
  "شوال",
  "ذ[وي] القعد[ةه]",
  "ذ[وي] الحج[ةه]",
];
const numberOf = new Map(months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));
const name = [...numberOf.keys()].sort((a, b) => b.length - a.length).join("|");
// «4 مارس 2026», «4 آذار/مارس 2026», «4/مارس/2026», «4 آذار (مارس) 2026», «4 من مارس، 2026م».
const named = new RegExp(
  `(?<!\\d)(\\d{1,2})[\\s/.-]*(?:من\\s+)?(?:شهر\\s+)?(${name})(?:\\s*[-/(]\\s*(?:${name})\\)?)?[\\s,،/.-]*(\\d{4})`,
);
// «مارس 4, 2026».
const americanized = new RegExp(`(?<![\\p{L}])(${name})\\s+(\\d{1,2})[\\s,،]+(\\d{4})`, "u");
// What programs write: «Wed, 04 Mar 2026 08:15:00 GMT», «March 4th, 2026».
const english =
  /(?:(\d{1,2})\s+)?\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/i;
const englishMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
const yearFirst = /(?<!\d)(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/;
const dayFirst = /(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})(?!\d)/;

// Years of the Hijri calendar are below, and so is what is no year at all.
const firstYear = 1700;
const lastYear = 2200;

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && year >= firstYear && year <= lastYear ? date.toISOString().slice(0, 10) : null;
}

const latinDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) as number) & 15));

/**
 * The Gregorian day in `text`, as "2026-03-04"; null if there is none. Of several the first counts; the day comes before
 * the month, as Arabic writes it. Marks, tatweel and the kinds of digits do not matter. Linear in `text`.
 */
export function dayIn(text: string): string | null {
  const plain = latinDigits(text)
    .replace(/[\p{Mn}\p{Cf}ـ]/gu, "")
    .replace(/[أإآٱ]/g, "ا");
  const month = (found: string | undefined): number => numberOf.get(found ?? "") ?? 0;
  let found = named.exec(plain);
  if (found) return iso(Number(found[3]), month(found[2]), Number(found[1]));
  found = americanized.exec(plain);
  if (found) return iso(Number(found[3]), month(found[1]), Number(found[2]));
  found = english.exec(plain);
  if (found && (found[1] ?? found[3]))
    return iso(
      Number(found[4]),
      englishMonths.indexOf((found[2] as string).toLowerCase()) / 3 + 1,
      Number(found[1] ?? found[3]),
    );
  found = yearFirst.exec(plain);
  if (found) return iso(Number(found[1]), Number(found[2]), Number(found[3]));
  found = dayFirst.exec(plain);
  return found && iso(Number(found[3]), Number(found[2]), Number(found[1]));
}

/**
 * A date that a page's tags give, as ISO 8601: «2026-03-04T08:15:00+03:00» as it is, else the day in it; null if there
 * is no date.
 */
export function machineDate(value: string): string | null {
  const given = value.trim();
  if (/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(given))
    return given.replace(" ", "T");
  return dayIn(given);
}
