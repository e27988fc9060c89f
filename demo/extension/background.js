// Opens the panel for the button, the menus and the shortcut, and tells it what the user asked for.
import { setLanguage, t } from "../shared/strings.js";
import { api, panelPage } from "./api.js";
import { leaveRequest } from "./requests.js";
import { languageOf, readSettings, watchSettings } from "./settings.js";
import { addStyle, clearStyle } from "./highlight-style.js";
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

/**
 * For a window without a side panel, such as that of a web app: opens the panel's page as a popup of the button, only
 * this once.
 */
async function openPopup({ id: tabId, windowId }) {
  await api.action.setPopup({ tabId, popup });
  try {
    await api.action.openPopup({ windowId });
  } finally {
    await api.action.setPopup({ tabId, popup: "" });
  }
}

function ask(tab, request) {
  if (!Number.isInteger(tab?.id)) return; // a menu of something that is in no tab, such as the panel
  // First, since browsers open a panel only in direct response to what the user did.
  const opening = openPanel(tab);
  leaveRequest({ tabId: tab.id, windowId: tab.windowId, ...request }).catch((error) =>
    console.warn("no request left:", error.message),
  );
  opening
    .catch(() => hasPanel && openPopup(tab))
    .catch((error) => console.warn("no panel and no popup:", error.message));
}

api.action.onClicked.addListener((tab) => ask(tab, { kind: "auto" }));

// Firefox for Android has no context menus.
api.contextMenus?.onClicked.addListener((info, tab) => {
  const { menuItemId, frameId, selectionText } = Object(info);
  if (Object.keys(menus).includes(menuItemId)) ask(tab, { kind: menuItemId, frameId, selectionText });
});

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

// A page removes its highlights when its panel is gone, but only the extension can remove their style sheet.
// "highlights-back" says that a new panel has come meanwhile, whose style sheet may have been removed, too. The answer
// is sent when all is done: "done", or "refused" for any other message.
api.runtime.onMessage.addListener((message, { tab, frameId }, respond) => {
  if (!Number.isInteger(tab?.id) || !["highlights-gone", "highlights-back"].includes(message)) {
    respond("refused");
    return false;
  }
  const cleared = clearStyle(tab.id, frameId);
  // The page may be gone by now.
  const addBack = () => addStyle(tab.id, frameId).catch(() => {});
  const done = message === "highlights-gone" ? cleared : cleared.then(addBack);
  done.then(() => respond("done"));
  return true;
});
