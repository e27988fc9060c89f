// The manifests of both browsers.

// trusted.js defines the Trusted Types policy. 'connect-src' is for the engine's worker, which fetches its .wasm.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

// Alt+Shift with a letter changes the keyboard's language on Windows for users of two, and Wikipedia's pages use
// Alt+Shift+K. Neither browser uses these, nor do their menus.
const shortcut = { default: "Alt+K", mac: "MacCtrl+Shift+K" };

export const iconSizes = [16, 32, 48, 128];
const icons = Object.fromEntries(iconSizes.map((size) => [size, `icons/${size}.png`]));
const panel = "extension/panel.html";
const permissions = ["activeTab", "scripting", "contextMenus", "storage"];

const ofBrowser = {
  chromium: {
    minimum_chrome_version: "116", // the first with sidePanel.open()
    permissions: [...permissions, "sidePanel"],
    background: { service_worker: "extension/background.js", type: "module" },
    side_panel: { default_path: panel },
  },
  firefox: {
    permissions,
    background: { scripts: ["extension/background.js"], type: "module" },
    sidebar_action: {
      default_title: "__MSG_shortName__",
      default_panel: panel,
      default_icon: icons,
      open_at_install: false,
    },
    browser_specific_settings: {
      // 140 is the first with the CSS Custom Highlight API.
      gecko: {
        id: "{0b6f0a5e-6a0d-4b0e-9c58-5d2b7f1c4e93}",
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  },
};

/** The manifest for "chromium" or "firefox". */
export function manifest(browser, version) {
  return {
    manifest_version: 3,
    name: "__MSG_name__",
    short_name: "__MSG_shortName__",
    description: "__MSG_description__",
    version,
    default_locale: "ar",
    icons,
    action: { default_title: "__MSG_button__", default_icon: icons },
    commands: { _execute_action: { suggested_key: shortcut } },
    options_ui: { page: "extension/options.html", open_in_tab: true },
    content_security_policy: { extension_pages: policy },
    ...ofBrowser[browser],
  };
}
