// Builds the demo into build/: the page as site/, the browser extension as extension/. The package must have been built
// (web/build.mjs).
//
//   shared/     what the page and the extension have in common
//   shelf/      saved articles, loaded when the user opens them; the libraries that they use are put into vendor/
//   page/       the demo page
//   several/    the page's part for several articles, loaded when it is asked for
//   extension/  the browser extension
//
// The output has the same folders, with the package in khulasa/ beside them, so that import paths are the same in both.
import { buildExtension } from "./extension/build.mjs";
import { buildSite } from "./page/build.mjs";

await buildSite();
await buildExtension();
