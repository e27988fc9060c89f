// The user's settings, which the browser stores on this device.
import { api } from "./api.js";

// The values of each setting; the first is the default.
export const choices = {
  type: ["key-points", "tldr", "teaser", "headline"],
  length: ["short", "medium", "long"],
  digits: ["keep", "latin", "arabic"],
  language: ["auto", "ar", "en"],
  highlights: [true, false],
};

/** The settings, with the default for each that is not stored or not valid. */
export async function readSettings() {
  const stored = await api.storage.local.get(Object.keys(choices));
  return Object.fromEntries(
    Object.entries(choices).map(([name, values]) => [name, values.includes(stored[name]) ? stored[name] : values[0]]),
  );
}

export const writeSettings = (settings) => api.storage.local.set(settings);

/** Calls `onChange(settings)` after each change, also if another page of the extension made it. */
export function watchSettings(onChange) {
  api.storage.onChanged.addListener(async (_, area) => area === "local" && onChange(await readSettings()));
}

/**
 * The language of the interface: the chosen one, else English if the browser's is, else Arabic, since the user reads
 * Arabic pages.
 */
export function languageOf({ language }) {
  if (language !== "auto") return language;
  return /^en\b/.test(api.i18n.getUILanguage()) ? "en" : "ar";
}
