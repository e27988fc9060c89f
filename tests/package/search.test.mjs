// The search adapters with the real libraries.
import assert from "node:assert/strict";
import { test } from "node:test";
import FlexSearch from "flexsearch";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { flexSearchOptions, lunrArabic, miniSearchOptions, processTerm, tokenize } from "../../web/dist/search.js";

const documents = [
  { id: 1, text: "افتتحت البلدية المدرسة، بعد تجديدها." },
  { id: 2, text: "وصلت الشاحنات إلى الميناء Blue Harbour" },
  { id: 3, text: "هبط سعر القمح في الأسواق." },
];
// Each query, and the document that contains the word in another form.
const queries = [
  ["مدارس", 1],
  ["مَدْرَسَة", 1],
  ["شاحنة", 2],
  ["harbour", 2],
  ["أسواق", 3],
  ["طائرة", null],
];

const engines = {
  MiniSearch() {
    const index = new MiniSearch({ fields: ["text"], ...miniSearchOptions });
    index.addAll(documents);
    return (query) => index.search(query).map((hit) => hit.id);
  },
  Lunr() {
    const index = lunr(function () {
      this.use(lunrArabic);
      this.ref("id");
      this.field("text");
      for (const document of documents) this.add(document);
    });
    return (query) => index.search(query).map((hit) => Number(hit.ref));
  },
  FlexSearch() {
    const index = new FlexSearch.Index(flexSearchOptions);
    for (const { id, text } of documents) index.add(id, text);
    return (query) => index.search(query);
  },
};

for (const [name, make] of Object.entries(engines)) {
  test(`${name} finds a word by its other forms`, () => {
    const search = make();
    for (const [query, id] of queries) assert.deepEqual(search(query), id === null ? [] : [id], query);
  });
}

test("a word and its key", () => {
  assert.deepEqual(tokenize("قال: «المَدْرَسة» Blue-7!"), ["قال", "المَدْرَسة", "Blue", "7"]);
  assert.deepEqual(tokenize(""), []);
  assert.equal(processTerm("المدرسة"), processTerm("مدارس"));
  assert.equal(processTerm("وبالمدارس"), processTerm("مدرسة"));
  assert.equal(processTerm("ماء"), "ماء"); // fewer than three letters would be left
  assert.equal(processTerm(""), "");
});
