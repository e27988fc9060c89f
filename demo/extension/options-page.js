// The options page. Every change is stored at once.
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
  byId("highlights").checked = settings.highlights;
  await showShortcut();
  document.body.dataset.state = "ready";
}

async function showShortcut() {
  const shortcut = await currentShortcut();
  // The keys are an element of their own, wherever they are in the sentence.
  const [before, after] = t("shortcutNow", { shortcut: "\n" }).split("\n");
  byId("shortcut").replaceChildren(
    ...(shortcut ? [before, el("kbd", { dir: "ltr" }, shortcut), after] : [t("shortcutNone")]),
  );
}

for (const input of radios()) input.addEventListener("change", () => writeSettings({ [input.name]: input.value }));
byId("highlights").addEventListener("change", ({ target }) => writeSettings({ highlights: target.checked }));
byId("shortcut-change").addEventListener("click", async () => {
  byId("shortcut-where").hidden = await openShortcuts();
});
// The user may have changed it in the browser's page of shortcuts.
addEventListener("focus", showShortcut);
byId("shortcut-change").parentElement.hidden = !api.commands; // on phones there are no keyboard shortcuts

watchSettings(show);
show(await readSettings());
