// Finds saved articles: by words, and those that are like another one.
import { miniSearchOptions } from "../khulasa/search.js";
import { createFingerprinter, similar } from "../khulasa/similar.js";
import MiniSearch from "../vendor/minisearch.js";

// The module that makes fingerprints is as large as the engine. It is let go after so many milliseconds without a call.
const idleMs = 20_000;
// Most articles that are called similar. One must share a keyphrase, which is said, and have this score, or else the
// other. Of six articles drawn from the Essex corpus, one in three of the best three has the category of the query; with these
// limits more than one in two (.56), and half of those that have it are found (.51). Of 60 articles: .62 and .68.
const mostSimilar = 3;
const leastScore = 0.2;
const leastScoreAlone = 0.3;
// Most results of a search.
const mostFound = 50;
// So many articles are indexed before the page may react to the user: those of two pages each took 0.23 s at most, in Chromium.
const chunkSize = 5;

let fingerprinter, timer;

/** The fingerprint of a record. Rejects if the module cannot be loaded or does not take the text. */
export async function fingerprintOf({ text, title }) {
  clearTimeout(timer);
  fingerprinter ??= createFingerprinter();
  const own = fingerprinter;
  try {
    return await (await own).fingerprint(text, { title, clean: false });
  } catch (error) {
    if (fingerprinter === own) release(); // the next call starts anew
    throw error;
  } finally {
    clearTimeout(timer);
    timer = setTimeout(release, idleMs);
  }
}

function release() {
  fingerprinter?.then(
    (made) => made.dispose(),
    () => {},
  );
  fingerprinter = undefined;
}

/** Those of `records` that are another version of the text of `fingerprint`. */
export function copiesOf(fingerprint, records) {
  const known = records.filter((record) => record.fingerprint);
  try {
    return similar(
      fingerprint,
      known.map((record) => record.fingerprint),
      known.length,
    )
      .filter(({ isCopy }) => isCopy)
      .map(({ candidate }) => known[candidate]);
  } catch {
    return []; // a fingerprint of an older version: both articles are kept
  }
}

const lacks = ({ fingerprint }) => !(fingerprint instanceof Uint8Array);

/**
 * The articles among `records` that are most like `record`, one of them: [{record, isCopy, shared}]. Missing fingerprints are
 * made, and all of them if they are of another version; `onMade({id: bytes})` is called with those. A record whose fingerprint
 * cannot be made is left out; rejects if that is `record`.
 */
export async function similarTo(record, records, onMade) {
  const made = {};
  const known = new Map(records.flatMap((each) => (lacks(each) ? [] : [[each.id, each.fingerprint]])));
  const make = async (each) => {
    known.delete(each.id);
    made[each.id] = await fingerprintOf(each);
    known.set(each.id, made[each.id]);
  };
  const makeAll = async (wanted) => {
    if (wanted.includes(record)) await make(record); // nothing is like it without
    for (const each of wanted) {
      if (each === record) continue;
      await make(each).catch(() => {}); // a text that the module does not take: the others are compared
    }
  };
  let others;
  const rank = () => {
    others = records.filter(({ id }) => id !== record.id && known.has(id));
    const candidates = others.map(({ id }) => known.get(id));
    return similar(known.get(record.id), candidates, mostSimilar);
  };
  let found;
  try {
    await makeAll(records.filter(lacks));
    try {
      found = rank();
    } catch (error) {
      if (error.code !== "invalid-option") throw error;
      await makeAll(records);
      found = rank();
    }
  } finally {
    if (Object.keys(made).length > 0) await onMade(made);
  }
  return found
    .filter(({ score, isCopy, shared }) => isCopy || score >= (shared.length > 0 ? leastScore : leastScoreAlone))
    .map(({ candidate, isCopy, shared }) => ({ record: others[candidate], isCopy, shared }));
}

const newIndex = () => new MiniSearch({ fields: ["title", "text"], ...miniSearchOptions });

/** An index of the words of the saved articles. */
export class Finder {
  #index = newIndex();
  #indexed = new Set();
  #last = Promise.resolve(); // the call before, which a call waits for

  /**
   * Those of `records` that have all words of `query`, in any inflection, each perhaps only begun; best first. Only what has
   * changed since the last call is indexed, or all after a call that failed.
   */
  find(query, records) {
    const found = this.#last.then(() => this.#find(query, records));
    this.#last = found.catch(() => {
      this.#index = newIndex(); // what it has of the records is not known
      this.#indexed.clear();
    });
    return found;
  }

  async #find(query, records) {
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const id of this.#indexed) {
      if (byId.has(id)) continue;
      this.#index.discard(id);
      this.#indexed.delete(id);
    }
    const fresh = records.filter(({ id }) => !this.#indexed.has(id));
    for (const { id } of fresh) this.#indexed.add(id);
    await this.#index.addAllAsync(fresh, { chunkSize });
    const found = this.#index.search(query, { prefix: true, combineWith: "AND", boost: { title: 2 } });
    return found.slice(0, mostFound).flatMap(({ id }) => byId.get(id) ?? []);
  }
}
