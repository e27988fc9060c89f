// The extension API in a page whose names may stand before it.

/** Whether `api` has a function at `path`. */
function has(api, path) {
  try {
    return path.reduce((object, name) => object[name], api) instanceof Function;
  } catch {
    return false; // one of them is missing, or a frame of another site
  }
}

/**
 * The extension API, if it has the function at `path`, as in `apiWith("runtime", "sendMessage")`; otherwise undefined.
 * In Firefox it is always there. Chromium (156) does not create `chrome` if a page has something of that name, and nor
 * `browser`: to an element it adds the API, but `<iframe name="chrome">`, and a form of that name with a control named
 * «runtime», leave the script without one.
 */
export const apiWith = (...path) => [globalThis.browser, globalThis.chrome].find((api) => has(api, path));
