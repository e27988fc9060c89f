// Arabic search with khulasa/search and with what else there is for JavaScript: `measure.mjs FOLDER`, where its npm packages
// are installed. Prints, for each, how many of the pairs below it finds, and how many documents that are not meant.
//
// A pair is a query, a document that has the word in another form, and a document with another word of the same root or
// the same letters. A search finds too much if it finds any document but the pair's first.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { miniSearchFor } from "../../../web/dist/search.js";

const require = createRequire(resolve(process.argv[2], "package.json"));
const MiniSearch = require("minisearch");
const lunr = require("lunr");
for (const part of ["stemmer.support", "ar"]) require(`lunr-languages/lunr.${part}`)(lunr);
const { create, insert, search } = require("@orama/orama");
const { stemmer } = require("@orama/stemmers/arabic");
const snowball = require("snowball-stemmers").newStemmer("arabic");

const pairs = [
  ["أسعار", "هبط السعر فجأة", "أشعل سعير الحرب"],
  ["وزير", "اجتمع الوزراء أمس", "تولت وزارة جديدة"],
  ["بيت", "عادوا إلى بيوتهم", "أمضى المبيت هناك"],
  ["أعلن", "وأعلنت النتائج", "حديث علني"],
  ["مدينة", "تنمو المدن سريعا", "قوانين مدنية"],
  ["شركة", "أفلست شركتهم", "شراكة طويلة"],
  ["كتاب", "قرأت الكتب كلها", "صار كاتبا"],
  ["مدارس", "فتحت المدرسة بابها", "دراسة حديثة"],
  ["طالب", "تظاهر الطلاب", "قدم طلبا"],
  ["عامل", "أضرب العمال", "انتهى عمله"],
  ["مشروع", "تأخرت المشاريع", "سن تشريعات"],
  ["قرية", "نزح أهل القرى", "استقراء الماضي"],
  ["سفينة", "غادرت السفن", "حرفة السفانة"],
  ["لاجئ", "وصلت معونة للاجئين", "بحث عن ملجأ"],
  ["نهر", "فاضت الأنهار", "انهارت السدود"],
  ["جامعات", "افتتحت الجامعة", "جمعية خيرية"],
  ["صحيفة", "كتبت الصحف", "مصحف قديم"],
  ["لاعب", "فرح اللاعبون", "ملعب مغلق"],
  ["قانون", "عدلت القوانين", "تقنين المياه"],
  ["حكومة", "استقالت حكومتها", "صدر حكم"],
  ["طبيب", "اجتمع الأطباء", "علم الطب"],
  ["دولة", "وقعت الدول الاتفاق", "تداولت الأسهم"],
  ["ملك", "التقى الملوك", "ملكية خاصة"],
  ["صورة", "التقط صورا", "تصور خاطئ"],
  ["خبر", "نشرت الأخبار", "خبرة طويلة"],
  ["جريدة", "كتبت الجرائد", "أسراب الجراد"],
  ["مسجد", "امتلأت المساجد", "سجدة التلاوة"],
  ["حادث", "كثرت الحوادث", "محادثات طويلة"],
  ["رئيس", "التقى الرؤساء", "انتخابات رئاسية"],
  ["عضو", "غاب الأعضاء", "منحته العضوية"],
  ["مطار", "ازدحمت المطارات", "طار الحمام"],
  ["سياسة", "انتقد سياساتها", "سائس الخيل"],
  ["خطة", "وضعوا خططهم", "خطوط الهاتف"],
  ["سيارة", "صنعت سيارتين", "سيرة ذاتية"],
  ["محكمة", "قضت المحاكم", "حكمة قديمة"],
  ["دواء", "ارتفعت كلفة الأدوية", "داوى الجرح"],
  ["سوق", "أقفلت الأسواق", "سياقة الشاحنات"],
  ["مزارع", "احتج المزارعون", "زراعة القطن"],
  ["وصل", "ووصلت البعثة", "صلة القرابة"],
  ["قرر", "قررت اللجنة", "استقرار هش"],
  ["شاعر", "صفقوا للشعراء", "شعارات قديمة"],
  ["قصيدة", "حفظ القصائد", "اقتصاد ضعيف"],
  ["مصنع", "تعمل المصانع", "صناعة يدوية"],
  ["عاصمة", "تنافست العواصم", "اعتصام مفتوح"],
  ["معلم", "كرم المعلمين", "معلومات خاطئة"],
  ["بلد", "زار البلدان", "أقالت البلدية"],
  ["شارع", "ازدحمت الشوارع", "شرع الله"],
  ["موقف", "تباينت المواقف", "أوقاف قديمة"],
  ["حزب", "تحالفت الأحزاب", "تحزب أعمى"],
  ["مبنى", "هدمت المباني", "بنية تحتية"],
  ["تقرير", "صدرت تقاريرها", "قرار سريع"],
  ["قائد", "خطب القادة", "قيد مدني"],
  ["جزيرة", "سكنوا الجزر", "مجزرة وحشية"],
  ["نائب", "صوت النواب", "نوبة قلبية"],
  ["حرب", "اشتعلت الحروب", "محراب خشبي"],
  ["ولد", "لعب الأولاد", "مولد كهربائي"],
  ["وثيقة", "كشفت الوثائق", "ثقة عالية"],
  ["عقد", "وقعوا عقودهم", "اعتقاد راسخ"],
  ["أغلق", "وأغلقت أبوابها", "انغلاق فكري"],
  ["مشكلة", "تراكمت المشاكل", "شكل دائري"],
];
const documents = pairs.flatMap(([, meant, other], i) => [
  { id: `${2 * i}`, text: meant },
  { id: `${2 * i + 1}`, text: other },
]);

/** MiniSearch with `options`. */
function inMiniSearch(options) {
  const index = new MiniSearch({ fields: ["text"], ...options });
  index.addAll(documents);
  return (query) => index.search(query).map((hit) => hit.id);
}

function inLunr() {
  const index = lunr(function () {
    this.use(lunr.ar);
    this.ref("id");
    this.field("text");
    for (const document of documents) this.add(document);
  });
  return (query) => index.search(query).map((hit) => hit.ref);
}

function inOrama() {
  const tokenizer = { language: "arabic", stemming: true, stemmer };
  const db = create({ schema: { id: "string", text: "string" }, components: { tokenizer } });
  for (const document of documents) insert(db, document);
  return (query) =>
    search(db, { term: query, properties: ["text"], limit: documents.length }).hits.map((hit) => hit.document.id);
}

const candidates = {
  "khulasa/search, stem": inMiniSearch(miniSearchFor("stem")),
  "khulasa/search, root": inMiniSearch(miniSearchFor("root")),
  "khulasa/search, exact": inMiniSearch(miniSearchFor("exact")),
  "lunr-languages 1.22.0": inLunr(),
  "Orama 3.1.18 with its stemmer": inOrama(),
  "Snowball (snowball-stemmers 0.6.0)": inMiniSearch({ processTerm: (term) => snowball.stem(term) }),
  "MiniSearch 7.2.0 alone": inMiniSearch({}),
};

console.log(`of ${pairs.length} pairs found | other documents found | not found`);
for (const [name, find] of Object.entries(candidates)) {
  const missed = pairs.filter(([query], i) => !find(query).includes(`${2 * i}`)).map(([query]) => query);
  const others = pairs.map(([query], i) => find(query).filter((id) => id !== `${2 * i}`).length);
  const sum = others.reduce((total, count) => total + count, 0);
  console.log(`${name}: ${pairs.length - missed.length} | ${sum} | ${missed.join(" ")}`);
}
