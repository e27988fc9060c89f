// The page of options. Every change is kept at once.
import { byId, el } from "../shared/dom.js";
import { setLanguage, t, translate } from "../shared/strings.js";
import { api } from "./api.js";
import { languageOf, readSettings, watchSettings, writeSettings } from "./settings.js";
import { currentShortcut, openShortcuts } from "./shortcut.js";
import "./words.js";

const radios = () => document.querySelectorAll('input[type="radio"]');

async function show(settings) {
  setLanguage(languageOf(settings));
  translate();
  document.title = t("optionsTitle");
  for (const input of radios()) input.checked = settings[input.name] === input.value;
  byId("marks").checked = settings.marks;
  await showShortcut();
  document.body.dataset.state = "ready";
}

async function showShortcut() {
  const shortcut = await currentShortcut();
  // The keys in an element of their own, wherever the sentence has them.
  const [before, after] = t("shortcutNow", { shortcut: "\n" }).split("\n");
  byId("shortcut").replaceChildren(
    ...(shortcut ? [before, el("kbd", { dir: "ltr" }, shortcut), after] : [t("shortcutNone")]),
  );
}

for (const input of radios()) input.addEventListener("change", () => writeSettings({ [input.name]: input.value }));
byId("marks").addEventListener("change", ({ target }) => writeSettings({ marks: target.checked }));
byId("shortcut-change").addEventListener("click", async () => {
  byId("shortcut-where").hidden = await openShortcuts();
});
// Back from the browser's page, where it may have been changed.
addEventListener("focus", showShortcut);
byId("shortcut-change").parentElement.hidden = !api.commands; // telephones have no keys to press

watchSettings(show);
show(await readSettings());
