// The keyboard shortcut that opens the panel.
import { api } from "./api.js";

/** The keys as the browser writes them; empty if there are none, as on phones. */
export async function currentShortcut() {
  const commands = (await api.commands?.getAll()) ?? [];
  return commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "";
}

/** Opens the browser's page of shortcuts. Resolves to whether it could. */
export async function openShortcuts() {
  try {
    if (api.commands.openShortcutSettings) await api.commands.openShortcutSettings();
    else await api.tabs.create({ url: "chrome://extensions/shortcuts" });
    return true;
  } catch {
    return false; // Firefox before 137
  }
}
