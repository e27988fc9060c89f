// Serves a folder on 127.0.0.1: `node demo/serve.mjs FOLDER [PORT]`. Uses another port if that one is taken.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".xhtml": "application/xhtml+xml",
  ".pdf": "application/pdf",
};

function fileOf(folder, url) {
  const name = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname));
  const file = join(folder, name.endsWith("/") ? `${name}index.html` : name);
  const isInside = file.startsWith(`${folder}/`);
  return isInside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Starts a server. Resolves to {url, requests, sent, close()}: `requests` lists the paths requested so far, `sent` the
 * files sent so far, without those that a browser already had. `headers` are sent with every file; a function returns
 * those of a file by its path.
 */
export function serve(folder, port = 0, headers = {}) {
  const root = resolve(folder);
  const requests = [];
  const sent = [];
  const headersOf = typeof headers === "function" ? headers : () => headers;
  const server = createServer((request, response) => {
    requests.push(request.url);
    let file;
    try {
      file = fileOf(root, request.url);
    } catch {
      file = undefined; // a malformed address
    }
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)] ?? "application/octet-stream";
    const { mtimeMs, size } = statSync(file);
    const etag = `"${mtimeMs}-${size}"`;
    const isKnown = request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : 200, {
      "content-type": type,
      "cache-control": "no-cache",
      etag,
      ...headersOf(file),
    });
    if (isKnown) return response.end();
    sent.push(file);
    // A new build may have removed the file meanwhile: that ends the answer, not the server.
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
  });
  return new Promise((done, fail) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port !== 0) serve(folder, 0, headers).then(done, fail);
      else fail(error);
    });
    server.listen(port, "127.0.0.1", () => {
      done({ url: `http://127.0.0.1:${server.address().port}/`, requests, sent, close: () => server.close() });
    });
  });
}

/** The headers for the demo in `folder`: the policy in its page, extended by what only headers can set. */
export function policyOf(folder) {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
    readFileSync(join(folder, "index.html"), "utf8"),
  );
  return {
    "content-security-policy": `${policy}; frame-ancestors 'none'`,
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(process.argv[2], Number(process.argv[3] ?? 8080), policyOf(process.argv[2]));
  console.log(`Khulasa's demo is at ${url} (Ctrl+C ends it)`);
}
