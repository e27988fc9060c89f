// An extension API that tests can play the browser with. It imports nothing, so that a page can define it before its
// own scripts run.

/**
 * Defines `globalThis.chrome`, and `globalThis.played` to play with it: `events` has the listeners by the event's name;
 * `stored` what is in storage, by area; `calls` what was called; `answers` what a call resolves to, by its name.
 */
export function defineApi() {
  const events = {};
  const calls = [];
  const stored = { local: {}, session: {} };
  const answers = {};
  const event = (name) => ({
    addListener: (listener) => (events[name] ??= []).push(listener),
    removeListener: () => {},
    hasListeners: () => Boolean(events[name]),
  });
  const call = (name, otherwise) =>
    async function called(...given) {
      calls.push([name, ...given]);
      return name in answers ? answers[name](...given) : otherwise?.(...given);
    };
  const fire = (name, ...given) => (events[name] ?? []).map((listener) => listener(...given));
  const area = (name) => ({
    get: call(`storage.${name}.get`, () => ({ ...stored[name] })),
    set: call(`storage.${name}.set`, (values) => {
      Object.assign(stored[name], values);
      fire(
        "storage.onChanged",
        Object.fromEntries(Object.keys(values).map((key) => [key, { newValue: values[key] }])),
        name,
      );
    }),
    remove: call(`storage.${name}.remove`, (key) => {
      delete stored[name][key];
    }),
  });
  const tab = { id: 1, windowId: 1, active: true, url: "https://example.org/" };
  const connect = (...given) => {
    const id = calls.push(["tabs.connect", ...given]);
    return {
      name: given[1]?.name,
      onMessage: event(`port ${id}.onMessage`),
      onDisconnect: event(`port ${id}.onDisconnect`),
      postMessage: (message) => calls.push(["port.postMessage", message]),
      disconnect: () => calls.push(["port.disconnect", id]),
    };
  };
  globalThis.played = { events, calls, stored, answers, fire, tab };
  const chrome = {
    runtime: {
      getURL: (path) => `chrome-extension://khulasa/${path}`,
      onMessage: event("runtime.onMessage"),
      onConnect: event("runtime.onConnect"),
      onInstalled: event("runtime.onInstalled"),
      sendMessage: call("runtime.sendMessage"),
      openOptionsPage: call("runtime.openOptionsPage"),
    },
    action: {
      onClicked: event("action.onClicked"),
      setPopup: call("action.setPopup"),
      openPopup: call("action.openPopup"),
    },
    sidePanel: { open: call("sidePanel.open") },
    contextMenus: {
      onClicked: event("contextMenus.onClicked"),
      create: call("contextMenus.create"),
      update: call("contextMenus.update"),
      removeAll: call("contextMenus.removeAll"),
    },
    commands: { getAll: call("commands.getAll", () => []) },
    i18n: { getUILanguage: () => "ar" },
    storage: { local: area("local"), session: area("session"), onChanged: event("storage.onChanged") },
    tabs: {
      connect,
      query: call("tabs.query", () => [tab]),
      get: call("tabs.get", () => tab),
      create: call("tabs.create"),
      onActivated: event("tabs.onActivated"),
      onRemoved: event("tabs.onRemoved"),
      onUpdated: event("tabs.onUpdated"),
    },
    scripting: {
      executeScript: call("scripting.executeScript", () => [{ frameId: 0, result: null }]),
      insertCSS: call("scripting.insertCSS"),
      removeCSS: call("scripting.removeCSS"),
    },
  };
  for (const name of ["chrome", "browser"])
    Object.defineProperty(globalThis, name, { value: chrome, configurable: true });
}
