// The one engine that all Summarizers and <khulasa-summary> elements of a page share.
import { createKhulasa, type Khulasa } from "./khulasa.js";

let shared: Promise<Khulasa> | undefined;
let failed = false;

/**
 * The shared engine, started by the first call. After a failure, such as a lost connection, the next call tries again.
 */
export function sharedKhulasa(): Promise<Khulasa> {
  shared ??= createKhulasa().then(
    (khulasa) => {
      failed = false;
      return khulasa;
    },
    (error: unknown) => {
      shared = undefined;
      failed = true;
      throw error;
    },
  );
  return shared;
}

/** Whether the engine could not be loaded when this was last tried. */
export function hasFailed(): boolean {
  return failed;
}
