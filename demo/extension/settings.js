// What the reader has chosen, kept by the browser on this device.
import { api } from "./api.js";

export const choices = {
  type: ["key-points", "tldr", "teaser", "headline"],
  length: ["short", "medium", "long"],
  digits: ["keep", "latin", "arabic"],
  language: ["auto", "ar", "en"],
  marks: [true, false],
};

/** The settings; the first of the choices where nothing, or nothing sensible, is stored. */
export async function readSettings() {
  const stored = await api.storage.local.get(Object.keys(choices));
  return Object.fromEntries(
    Object.entries(choices).map(([name, values]) => [name, values.includes(stored[name]) ? stored[name] : values[0]]),
  );
}

export const writeSettings = (settings) => api.storage.local.set(settings);

/** Calls `onChange(settings)` after each change, also of another page of the extension. */
export function watchSettings(onChange) {
  api.storage.onChanged.addListener(async (_, area) => area === "local" && onChange(await readSettings()));
}

/** The interface's language: the chosen one, else the browser's, where that is English; Arabic for all others, who read Arabic pages. */
export function languageOf({ language }) {
  if (language !== "auto") return language;
  return /^en\b/.test(api.i18n.getUILanguage()) ? "en" : "ar";
}
