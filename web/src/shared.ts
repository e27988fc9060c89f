// The one engine that all Summarizers and <khulasa-summary> elements of a page share.
import { createKhulasa, type Khulasa } from "./khulasa.js";

let shared: Promise<Khulasa> | undefined;

/**
 * The shared engine, started by the first call. After a failure, such as a lost connection, the next call tries again.
 */
export function sharedKhulasa(): Promise<Khulasa> {
  shared ??= createKhulasa().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}
