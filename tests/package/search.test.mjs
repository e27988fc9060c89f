// The search adapters with the real libraries.
import assert from "node:assert/strict";
import { test } from "node:test";
import { create, insertMultiple, search as searchOrama } from "@orama/orama";
import FlexSearch from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import {
  flexSearchFor,
  flexSearchOptions,
  lunrArabic,
  lunrArabicFor,
  miniSearchFor,
  miniSearchOptions,
  oramaFor,
  oramaOptions,
  registerLunrArabic,
} from "../../web/dist/search.js";

const documents = [
  { id: "1", text: "افتتحت البلدية المدرسة، بعد تجديدها." },
  { id: "2", text: "وصلت الشاحنات إلى الميناء Blue Harbour" },
  { id: "3", text: "هبط سعر القمح في الأسواق سنة ٢٠٢٤." },
  { id: "4", text: "فاز الأهلي،والزمالك ثانيا في القاهرة/الجيزة #انتخابات_الرئاسة" },
  { id: "5", text: "أعلنت الشركة أن الوزراء في بيو\u00ADتهم" },
  { id: "6", text: "تقوم الشراكة على قوانين مدنية" },
];
// Each query, and the document that contains the word in another form or beside punctuation.
const queries = [
  ["مدارس", "1"],
  ["مَدْرَسَة", "1"],
  ["شاحنة", "2"],
  ["harbour", "2"],
  ["أسواق", "3"],
  ["أسعار", "3"],
  ["2024", "3"],
  ["۲۰۲۴", "3"],
  ["الأهلي", "4"],
  ["الزمالك", "4"],
  ["القاهرة", "4"],
  ["الجيزة", "4"],
  ["انتخابات", "4"],
  ["الرئاسة", "4"],
  ["أعلن", "5"],
  ["وزير", "5"],
  ["بيت", "5"],
  ["شركات", "5"],
  ["شراكات", "6"],
  ["قانون", "6"],
  ["مدينة", null],
  ["طائرة", null],
];

const minisearch = (options, defaults) => {
  const index = new MiniSearch({ fields: ["text"], ...options });
  index.addAll(documents);
  return (query, given) => index.search(query, { ...defaults, ...given }).map((hit) => hit.id);
};
const buildLunr = (plugin, settings = () => {}) =>
  lunr(function () {
    this.use(plugin);
    this.ref("id");
    this.field("text");
    settings(this);
    for (const document of documents) this.add(document);
  });
const orama = (options, defaults) => {
  const db = create({ schema: { id: "string", text: "string" }, ...options });
  insertMultiple(db, documents);
  return (query, given) =>
    searchOrama(db, { term: query, properties: ["text"], ...defaults, ...given }).hits.map((hit) => hit.id);
};
const flexsearch = (options) => {
  const index = new FlexSearch.Index(options);
  documents.forEach(({ text }, i) => void index.add(i + 1, text));
  return (query) => index.search(query).map(String);
};

const engines = {
  MiniSearch: (match) => minisearch(match ? miniSearchFor(match) : miniSearchOptions),
  Lunr: (match) => {
    const index = buildLunr(match ? lunrArabicFor(match) : lunrArabic);
    return (query) => index.search(query).map((hit) => hit.ref);
  },
  Orama: (match) => orama(match ? oramaFor(match) : oramaOptions),
  FlexSearch: (match) => flexsearch(match ? flexSearchFor(match) : flexSearchOptions),
};

for (const [name, make] of Object.entries(engines)) {
  test(`${name} finds a word by its other forms`, () => {
    const search = make();
    for (const [query, id] of queries) assert.deepEqual(search(query), id === null ? [] : [id], query);
  });

  test(`${name} finds spellings only, or words of a root, too`, () => {
    const exact = make("exact");
    for (const word of ["المَدْرَسـة", "المدرسه"]) assert.deepEqual(exact(word), ["1"], word);
    for (const word of ["مدرسة", "مدارس", "أسعار"]) assert.deepEqual(exact(word), [], word);
    const root = make("root");
    assert.deepEqual(root("شركة").toSorted(), ["5", "6"]);
    assert.deepEqual(root("دراسات"), []);
  });
}

// Every beginning of two letters or more of these words, which are in the documents.
const typed = ["1 المدرسة", "2 الشاحنات", "3 الأسواق", "4 والزمالك", "5 الوزراء", "6 قوانين", "6 مدنية"].flatMap(
  (entry) => {
    const [id, word] = entry.split(" ");
    return Array.from(word, (_, i) => [id, word.slice(0, i + 1)]).slice(1);
  },
);

test("MiniSearch and Orama find a word from its first letters on", () => {
  for (const match of ["exact", "stem", "root"]) {
    const any = minisearch(miniSearchFor(match), { prefix: true });
    const all = minisearch({ ...miniSearchFor(match), searchOptions: { prefix: true, combineWith: "AND" } });
    const prefixOnly = orama(oramaFor(match));
    for (const [id, beginning] of typed) {
      for (const search of [any, all]) assert.ok(search(beginning).includes(id), `${match} ${beginning}`);
    }
    // In Orama, every search is one by beginnings: «مدن», the plural of «مدينة», must not find «مدنية».
    const missed = typed.filter(([id, beginning]) => !prefixOnly(beginning).includes(id));
    assert.deepEqual(
      missed,
      match === "stem"
        ? [
            ["6", "قواني"],
            ["6", "مدن"],
          ]
        : [],
      match,
    );
  }
});

test("MiniSearch: all words of a query, each in another form; removing; suggestions", () => {
  const index = new MiniSearch({ fields: ["text"], ...miniSearchOptions });
  index.addAll(documents);
  const found = (query, options) => index.search(query, options).map((hit) => hit.id);
  assert.deepEqual(found("أسعار سوق", { combineWith: "AND" }), ["3"]);
  assert.deepEqual(found("أسعار المدرسة", { combineWith: "AND" }), []);
  assert.deepEqual(found("مدينة"), [], "a beginning is found by a prefix search only");
  assert.ok(index.autoSuggest("المدر").length > 0);
  index.remove(documents[0]);
  assert.deepEqual(found("مدارس", { prefix: true }), []);
});

test("FlexSearch finds beginnings with tokenize: forward and exact keys", () => {
  const search = flexsearch({ tokenize: "forward", ...flexSearchFor("exact") });
  for (const [id, beginning] of typed) assert.ok(search(beginning).includes(id), beginning);
});

test("a Lunr index survives JSON, where it was built and elsewhere", async () => {
  const stored = JSON.stringify(buildLunr(lunrArabic));
  const restored = lunr.Index.load(JSON.parse(stored));
  for (const [query, id] of queries)
    assert.deepEqual(
      restored.search(query).map((hit) => hit.ref),
      id === null ? [] : [id],
      query,
    );
  // As in a page that only loads the index.
  for (const label of ["khulasa-exact", "khulasa-stem", "khulasa-root"])
    delete lunr.Pipeline.registeredFunctions[label];
  assert.throws(() => lunr.Index.load(JSON.parse(stored)), /khulasa-stem/);
  registerLunrArabic(lunr.Pipeline);
  assert.deepEqual(
    lunr.Index.load(JSON.parse(stored))
      .search("مدارس")
      .map((hit) => hit.ref),
    ["1"],
  );
});

test("Lunr tells the position of each word of a chunk", () => {
  const index = buildLunr(lunrArabic, (builder) => builder.metadataWhitelist.push("position"));
  for (const word of ["والزمالك", "الأهلي", "الجيزة", "الرئاسة"]) {
    const [{ matchData }] = index.search(word);
    const [{ text }] = Object.values(matchData.metadata);
    const [[begin, length]] = text.position;
    assert.equal(documents[3].text.slice(begin, begin + length), word);
  }
});
