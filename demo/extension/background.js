// Opens the panel for the button, the menus and the shortcut, and tells it what was asked for.
import { setLanguage, t } from "../shared/strings.js";
import { api, panelPage } from "./api.js";
import { leaveRequest } from "./requests.js";
import { languageOf, readSettings, watchSettings } from "./settings.js";
import { addStyle, clearStyle } from "./mark-style.js";
import "./words.js";

const popup = `${panelPage}?popup`;
const menus = { page: ["page", "frame"], selection: ["selection"] };
const hasPanel = Boolean(api.sidePanel?.open ?? api.sidebarAction?.open);

if (!hasPanel) api.action.setPopup({ popup });

async function openPanel({ windowId }) {
  if (api.sidePanel?.open) await api.sidePanel.open({ windowId });
  else if (api.sidebarAction?.open) await api.sidebarAction.open();
  else await api.action.openPopup({ windowId });
}

/** A window without a panel, such as that of a web app: the panel's page as the button's popup, this once. */
async function openPopup({ id: tabId, windowId }) {
  await api.action.setPopup({ tabId, popup });
  try {
    await api.action.openPopup({ windowId });
  } finally {
    await api.action.setPopup({ tabId, popup: "" });
  }
}

function ask(tab, request) {
  // Before anything is waited for: browsers open a panel only in answer to the reader's gesture.
  const opening = openPanel(tab);
  leaveRequest({ tabId: tab.id, windowId: tab.windowId, ...request });
  opening
    .catch(() => hasPanel && openPopup(tab))
    .catch((error) => console.warn("no panel and no popup:", error.message));
}

api.action.onClicked.addListener((tab) => ask(tab, { kind: "auto" }));

// Firefox for Android has no context menus.
api.contextMenus?.onClicked.addListener(({ menuItemId, frameId, selectionText }, tab) =>
  ask(tab, { kind: menuItemId, frameId, selectionText }),
);

async function nameMenus(settings) {
  setLanguage(languageOf(settings));
  for (const id of Object.keys(menus)) await api.contextMenus?.update(id, { title: t(`menu-${id}`) });
}

api.runtime.onInstalled.addListener(async () => {
  await api.contextMenus?.removeAll();
  for (const [id, contexts] of Object.entries(menus))
    api.contextMenus?.create({ id, contexts, title: t(`menu-${id}`) });
  await nameMenus(await readSettings());
});

watchSettings(nameMenus);

// A page that has lost its panel has taken its highlights away; their style sheet only the extension can. "marks-back": a panel has
// come since, and may have lost its own by that. Answered when it is done.
api.runtime.onMessage.addListener((message, { tab, frameId }, respond) => {
  if (!tab || !["marks-gone", "marks-back"].includes(message)) return false;
  const cleared = clearStyle(tab.id, frameId);
  const done = message === "marks-gone" ? cleared : cleared.then(() => addStyle(tab.id, frameId)).catch(() => {}); // the page may be gone
  done.then(() => respond());
  return true;
});
