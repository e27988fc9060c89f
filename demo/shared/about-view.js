// Shows what a page says about its article; or, for a page without one, its longest passages to choose from.
import { el, isolated, langAndDir } from "./dom.js";
import { day, t } from "./strings.js";

// Most UTF-16 code units of a passage that its button shows.
const maxUnits = 220;

/** What there is to say about `metadata` (ArticleMetadata), as strings: the author, the day and the site. */
export const aboutParts = ({ byline, published, site }) => [byline, published && day(published), site].filter(Boolean);

/** The host of a web address; "" for any other, and for what only looks like one («https://[x»). */
export function hostOf(url) {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? hostname : "";
  } catch {
    return "";
  }
}

/** Shows the title, author, day and site in `root`, with a link to the page's own address. */
export function showAbout(root, metadata, analysis) {
  const { title, url } = metadata;
  const parts = aboutParts(metadata).map((part) => el("bdi", {}, part));
  // Only the part of the address that says whose page it is: the rest is often a hundred escaped letters.
  const host = hostOf(url ?? "");
  if (host) parts.push(el("a", { href: url, rel: "noreferrer", target: "_blank", dir: "ltr" }, host));
  root.replaceChildren(
    ...(title ? [el("strong", langAndDir(analysis), ...isolated(title))] : []),
    ...(parts.length > 0
      ? [el("span", { class: "quiet" }, ...parts.flatMap((part, i) => (i ? [" · ", part] : [part])))]
      : []),
  );
  root.hidden = root.childElementCount === 0;
}

/** Shows passages (ProseRun) as buttons in the <ul> `list`. `onChoose(passage)` is called on a click. */
export function showPassages(list, passages, analysis, onChoose) {
  list.replaceChildren(
    ...passages.map((passage) => {
      const { text, words } = passage;
      const start = text.length > maxUnits ? `${text.slice(0, maxUnits)}…` : text;
      return el(
        "li",
        {},
        el(
          "button",
          { type: "button", onclick: () => onChoose(passage) },
          el("span", langAndDir(analysis), ...isolated(start.replace(/\n/g, " "))),
          el("span", { class: "kind" }, t("passageWords", { count: words })),
        ),
      );
    }),
  );
}
