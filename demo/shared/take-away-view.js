// The buttons to copy, download, print and share the summary and to make a link with the text.
import { byId, el } from "./dom.js";
import { clean, formats, toFragment, toMarkdown, toPlain } from "./take-away.js";

/**
 * Makes those of the buttons work that the page has. `current()` returns {analysis, about, source} of what is shown, or
 * undefined. `status` reports what came of a click.
 */
export function installTakeAway(current, status) {
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      status.note("copied");
    } catch {
      status.note("copyFailed");
    }
  };
  const onClick = (id, act) => byId(id)?.addEventListener("click", () => current() && act(current()));

  onClick("copy", ({ analysis, about }) => copy(toPlain(analysis, about.metadata)));
  onClick("copy-markdown", ({ analysis, about }) => copy(toMarkdown(analysis, about.metadata)));
  for (const button of document.querySelectorAll("[data-download]")) {
    button.addEventListener("click", () => current() && download(current(), button.dataset.download));
  }
  onClick("print", () => print());
  if (byId("share")) byId("share").hidden = !navigator.share;
  onClick("share", async ({ analysis, about: { metadata } }) => {
    try {
      await navigator.share({ title: clean(metadata.title ?? "") || undefined, text: toPlain(analysis, metadata) });
    } catch (error) {
      if (error.name !== "AbortError") status.note("shareFailed"); // AbortError: the user closed the dialog
    }
  });
  onClick("link-make", async ({ source }) => {
    let fragment;
    try {
      fragment = await toFragment(source);
    } catch {
      return status.note("linkFailed"); // a browser without CompressionStream
    }
    if (!fragment) return status.note("linkTooLong");
    history.replaceState(null, "", fragment);
    await copy(location.href);
  });
}

function download({ analysis, about }, extension) {
  const { type, write } = formats[extension];
  const address = URL.createObjectURL(new Blob([write(analysis, about.metadata)], { type: `${type};charset=utf-8` }));
  el("a", { href: address, download: `khulasa.${extension}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // by then the browser has taken it
}
