// The one engine that all summarizers of a page use.
import { createKhulasa, type Khulasa } from "./khulasa.js";

let shared: Promise<Khulasa> | undefined;

/** Starts the engine at the first call. After a failure, such as a lost connection, the next call tries again. */
export function sharedKhulasa(): Promise<Khulasa> {
  shared ??= createKhulasa().catch((error: unknown) => {
    shared = undefined;
    throw error;
  });
  return shared;
}
