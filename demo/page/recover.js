// A page from the browser's HTTP cache may name the folder of a build that the host no longer has. Then its scripts and
// styles cannot load, and the page is reloaded, once. This is a classic script, so that it runs before they fail.
addEventListener(
  "error",
  ({ target }) => {
    const [navigation] = performance.getEntriesByType("navigation");
    const isNeeded = target instanceof Element && target.matches("script, link[rel=stylesheet]");
    if (isNeeded && navigation?.type !== "reload") location.reload();
  },
  true,
);
