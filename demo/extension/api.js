// The browser's extension API, under the same name in both browsers.

export const api = globalThis.browser ?? globalThis.chrome;

export const isFirefox = api.runtime.getURL("").startsWith("moz-");

export const panelPage = "extension/panel.html";
