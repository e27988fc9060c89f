// Runs scripts in pages, without harm to pages whose frames have the names of the extension API.
import { api, isFirefox } from "./api.js";

// Runs in the page's own world: gives frames of other sites, if they are named like the extension API, other names, or
// their own names back. Returns whether there were any.
function renameFrames(isBack) {
  let isFound = false;
  for (const frame of Document.prototype.querySelectorAll.call(document, "iframe[name], frame[name]")) {
    const name = Element.prototype.getAttribute.call(frame, "name");
    const [, own] = /^khulasa-(chrome|browser)$/.exec(name) ?? [];
    const given = isBack ? own : /^(?:chrome|browser)$/.test(name) && !frame.contentDocument && `khulasa-${name}`;
    if (!given) continue;
    Element.prototype.setAttribute.call(frame, "name", given);
    isFound = true;
  }
  return isFound;
}

/**
 * Calls scripting.executeScript() with `injection`.
 *
 * When an extension's first script starts in a page, Chromium (156) puts the extension API in its world, under the names
 * `chrome` and `browser`. If these are frames of another origin, the page's process ends, and with it what the user has
 * written there. So such frames have other names meanwhile. Nothing is done to any other page.
 */
export async function runScript(injection) {
  if (isFirefox) return api.scripting.executeScript(injection);
  const { target } = injection;
  const rename = (isBack) =>
    api.scripting.executeScript({ target, world: "MAIN", injectImmediately: true, func: renameFrames, args: [isBack] });
  const renamed = await rename(false);
  try {
    return await api.scripting.executeScript(injection);
  } finally {
    // The page may be gone by now.
    if (Array.from(renamed ?? []).some((each) => each?.result === true)) await rename(true).catch(() => {});
  }
}
