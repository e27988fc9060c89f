// The buttons to copy, download, print and share the summary and to make a link with the text.
import { byId, el } from "./dom.js";
import { optionsToFragment } from "./options.js";
import { t } from "./strings.js";
import { clean, fileName, formats, toFragment, toMarkdown, toPlain } from "./take-away.js";

// How long a button says that it has done its work, in milliseconds.
const saidMs = 2_500;

/** Says `key` on `button` for a moment, where the user's finger is, and to screen readers. */
export function saidOn(button, key) {
  const text = t(key);
  button.dataset.said = text;
  byId("said").textContent = text;
  clearTimeout(button.saidTimer);
  button.saidTimer = setTimeout(() => {
    delete button.dataset.said;
    byId("said").textContent = "";
  }, saidMs);
}

/** Copies `text`. Says on `button` that it is copied, or calls `onFail()`. */
export async function copyTo(button, text, onFail = () => saidOn(button, "copyFailedShort")) {
  try {
    await navigator.clipboard.writeText(text);
    saidOn(button, "copied");
  } catch {
    onFail();
  }
}

/**
 * Makes those of the buttons work that the page has. `current()` returns {analysis, about, source} of what is shown, or
 * undefined. `status` reports what did not work.
 */
export function installTakeAway(current, status) {
  const fail = (key) => {
    status.note(key);
    byId("status").scrollIntoView({ block: "nearest" });
  };
  const copy = (text, button) => copyTo(button, text, () => fail("copyFailed"));
  const onClick = (id, act) =>
    byId(id)?.addEventListener("click", ({ currentTarget }) => current() && act(current(), currentTarget));

  onClick("copy", ({ analysis, about }, button) => copy(toPlain(analysis, about.metadata), button));
  onClick("copy-markdown", ({ analysis, about }, button) => copy(toMarkdown(analysis, about.metadata), button));
  for (const button of document.querySelectorAll("[data-download]")) {
    button.addEventListener(
      "click",
      () => current() && download(current(), button.dataset.download).catch(() => fail("cardFailed")),
    );
  }
  onClick("print", () => print());
  if (byId("share")) byId("share").hidden = !navigator.share;
  onClick("share", async ({ analysis, about: { metadata } }) => {
    try {
      await navigator.share({ title: clean(metadata.title ?? "") || undefined, text: toPlain(analysis, metadata) });
    } catch (error) {
      if (error.name !== "AbortError") fail("shareFailed"); // AbortError: the user closed the dialog
    }
  });
  onClick("link-make", async ({ source }, button) => {
    let fragment;
    try {
      fragment = await toFragment(source);
    } catch {
      return fail("linkFailed"); // a browser without CompressionStream
    }
    if (!fragment) return fail("linkTooLong");
    const options = optionsToFragment();
    history.replaceState(null, "", options ? `${fragment}&${options}` : fragment);
    await copy(location.href, button);
  });
  if (globalThis.speechSynthesis && byId("listen"))
    import("./listen-view.js").then(({ installListen }) => installListen(current));
  // What a menu shows is below it, and may be below the edge of its panel.
  byId("more-actions")?.addEventListener(
    "toggle",
    ({ target }) => target.open && target.scrollIntoView({ block: "nearest" }),
  );
}

async function contentOf({ analysis, about: { metadata } }, extension) {
  if (extension === "png") return (await import("./share-card.js")).shareCard(analysis, metadata);
  const { type, write } = formats[extension];
  return new Blob([write(analysis, metadata)], { type: `${type};charset=utf-8` });
}

async function download(shown, extension) {
  const address = URL.createObjectURL(await contentOf(shown, extension));
  el("a", { href: address, download: `${fileName(shown.about.metadata)}.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // by then the browser has taken it
}
