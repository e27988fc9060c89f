// The saved articles in IndexedDB, on this device. Every window of the same address shares them: each change is one
// transaction, and the other windows are told.
import { openDB } from "../vendor/idb.js";
import { merged } from "./record.js";

const version = 1;
const articles = "articles";
// All that other windows change within so many milliseconds is one change: each has this window read the list anew.
const gatherMs = 200;

/** Why nothing was saved or read; `code` is "full", "forbidden", "outdated", "blocked" or "failed". */
export class StoreError extends Error {
  constructor(code, cause) {
    super(code, { cause });
    this.code = code;
  }
}

const isFull = (error) => error?.name === "QuotaExceededError";

export class Store {
  #name;
  #events;
  #opening;
  #channel;
  #timer; // runs while changes of other windows are gathered

  /**
   * `name` is that of the database. `onChange()` is called when another window has changed something, `onError(code)` when
   * this window can go on no longer: "outdated", or "blocked" while it waits for another.
   */
  constructor(name, { onChange, onError }) {
    this.#name = name;
    this.#events = { onChange, onError };
    this.#channel = globalThis.BroadcastChannel && new BroadcastChannel(name);
    this.#channel?.addEventListener("message", () => {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        onChange();
      }, gatherMs);
    });
  }

  #open() {
    this.#opening ??= this.#connect().catch((error) => {
      this.#opening = undefined; // the next call tries again
      // VersionError: a newer version of the page has written it. All else means that storage is forbidden, for which each
      // browser has errors of its own.
      throw new StoreError(isFull(error) ? "full" : error?.name === "VersionError" ? "outdated" : "forbidden", error);
    });
    return this.#opening;
  }

  async #connect() {
    const close = () => {
      this.#opening = undefined;
    };
    return openDB(this.#name, version, {
      upgrade: (db) => {
        const store = db.createObjectStore(articles, { keyPath: "id" });
        for (const field of ["saved", "url"]) store.createIndex(field, field);
      },
      blocked: () => this.#events.onError("blocked"),
      // Another window needs a newer version, or the user has the site's data deleted: neither can be while this is open.
      blocking: (_current, next, { target }) => {
        target.close();
        close();
        if (next !== null) this.#events.onError("outdated");
        else this.#events.onChange();
      },
      terminated: close,
    });
  }

  /** Tells the other windows that something has changed. */
  tell() {
    this.#channel?.postMessage("changed");
  }

  /**
   * Runs `act(object store)` in a transaction. Resolves to what it returns when all is written, or else nothing is. The other
   * windows are told if it may have changed something, unless `isQuiet`.
   */
  async #run(mode, act, isQuiet = false) {
    const db = await this.#open();
    let transaction;
    try {
      transaction = db.transaction(articles, mode);
      // Both may fail, and none may be an unhandled rejection.
      const [result] = await Promise.all([act(transaction.store), transaction.done]);
      if (mode === "readwrite" && !isQuiet) this.tell();
      return result;
    } catch (error) {
      try {
        transaction?.abort();
      } catch {
        // It has ended already.
      }
      throw new StoreError([error, transaction?.error].some(isFull) ? "full" : "failed", error);
    }
  }

  count() {
    return this.#run("readonly", (store) => store.count());
  }

  get(id) {
    return this.#run("readonly", (store) => store.get(id));
  }

  /** All records, or the newest `most`; the newest first. */
  newest(most = Number.POSITIVE_INFINITY) {
    return this.#run("readonly", async (store) => {
      const found = [];
      let cursor = await store.index("saved").openCursor(null, "prev");
      for (; cursor && found.length < most; cursor = await cursor.continue()) found.push(cursor.value);
      return found;
    });
  }

  /** The records of this address. */
  at(url) {
    return this.#run("readonly", (store) => store.index("url").getAll(url));
  }

  /** Saves a record in the place of that with the same id, whose fields fill its empty ones, and of those of `replaced`. */
  put(record, replaced = []) {
    return this.#run("readwrite", async (store) => {
      const before = await store.get(record.id);
      for (const id of replaced) if (id !== record.id) await store.delete(id);
      await store.put(merged(record, before));
    });
  }

  /** Saves a record unless one with its id is there. Resolves to whether it did. The caller calls tell() after the last. */
  add(record) {
    const act = async (store) => {
      if (await store.getKey(record.id)) return false;
      await store.put(record);
      return true;
    };
    return this.#run("readwrite", act, true);
  }

  /** Sets the time of a record to now. Resolves to the record, undefined if it is not there. */
  touch(id) {
    return this.#run("readwrite", async (store) => {
      const record = await store.get(id);
      if (record) await store.put({ ...record, saved: Date.now() });
      return record;
    });
  }

  /** Deletes a record. Resolves to it, undefined if it is not there. */
  take(id) {
    return this.#run("readwrite", async (store) => {
      const record = await store.get(id);
      await store.delete(id);
      return record;
    });
  }

  /** Sets the fingerprints of the records that are still there: {id: bytes}. */
  setFingerprints(made) {
    return this.#run("readwrite", async (store) => {
      for (const [id, fingerprint] of Object.entries(made)) {
        const record = await store.get(id);
        if (record) await store.put({ ...record, fingerprint });
      }
    });
  }

  clear() {
    return this.#run("readwrite", (store) => store.clear());
  }
}
