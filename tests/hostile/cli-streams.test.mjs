// The command line tool when its files and pipes fail: inputs that cannot be read, or not to their end; a reader that goes
// away, a full disk, a signal. Each ends with a message and an exit status or by the signal, none with a crash.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { sourceOf } from "../support/articles.mjs";
import { khulasa, tool } from "../support/tool.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

test("a folder in a file's place, and a file that is not there, are failed inputs", () => {
  for (const name of [folder, join(folder, "missing")]) {
    for (const args of [["summarize"], ["analyze", "--jsonl"], ["normalize", "--jsonl"], ["summarize", name]]) {
      const { status, out, err } = khulasa([...args, name]);
      assert.equal(status, 1, args.join(" "));
      assert.equal(out, "");
      assert.match(err, /^khulasa: cannot read/);
    }
  }
});

// A program that sends the tool two lines and half of a third, then resets the connection: a read error in mid-file, as
// from a failing disk.
const resetting = `
const net = require("node:net");
const { spawn } = require("node:child_process");
const server = net.createServer((socket) => {
  socket.write('{"id": 1, "text": "وصل الوفد."}\\n{"id": 2, "text": "غادر الوفد."}\\n{"id": 3, "te', () => setTimeout(() => socket.resetAndDestroy(), 300));
}).listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  const tool = spawn("bash", ["-c", '"$0" analyze --jsonl < /dev/tcp/127.0.0.1/' + port, process.argv[1]], { stdio: ["ignore", "inherit", "inherit"] });
  tool.on("exit", (status) => process.exit(status));
});`;

test("an input that fails in the middle: the lines before are answered, the rest is an error", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", resetting, tool], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.deepEqual(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id),
    [1, 2],
  );
  assert.match(stderr, /^khulasa: cannot read all of -/);
});

test("a closed standard input is an error", () => {
  for (const args of ["analyze", "analyze --jsonl", "normalize --jsonl", "summarize"]) {
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `"$0" ${args} <&-`, tool], { encoding: "utf8" });
    assert.equal(status, 1, args);
    assert.equal(stdout, "");
    assert.match(stderr, /^khulasa: cannot read/);
  }
});

for (const args of [
  ["analyze", "--json"],
  ["analyze"],
  ["summarize"],
  ["keywords"],
  ["inspect"],
  ["normalize"],
  ["normalize", "--json"],
]) {
  test(`disk full: ${args.join(" ")} says so and exits with 1`, {
    skip: !existsSync("/dev/full") && "no /dev/full",
  }, () => {
    const full = openSync("/dev/full", "w");
    const { status, err } = khulasa(args, sourceOf("news"), { stdio: ["pipe", full, "pipe"] });
    closeSync(full);
    assert.equal(status, 1);
    assert.match(err, /khulasa: cannot write/);
  });
}

const line = `${JSON.stringify({ id: 1, text: sourceOf("news") })}\n`;

test("disk full: JSON Lines stop at the first line that cannot be written", {
  skip: !existsSync("/dev/full") && "no /dev/full",
}, () => {
  const full = openSync("/dev/full", "w");
  const { status, err } = khulasa(["analyze", "--jsonl"], line.repeat(2000), {
    stdio: ["pipe", full, "pipe"],
    timeout: 20_000,
  });
  closeSync(full);
  assert.equal(status, 1);
  assert.match(err, /khulasa: cannot write/);
});

/** Starts the tool. `ended` resolves to {status, signal, err}. */
function start(args) {
  // Node ignores SIGPIPE, and its child processes inherit that.
  const child = spawn("env", ["--default-signal=PIPE", tool, ...args]);
  let err = "";
  child.stderr.on("data", (chunk) => (err += chunk));
  child.stdin.on("error", () => {}); // it may exit before it has read everything
  const ended = new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal, err })));
  return { child, ended };
}

// As in a shell, where SIGPIPE kills it silently, and where a parent ignores SIGPIPE.
for (const [how, status, said] of [
  ["default", 141, /^$/],
  ["ignore", 1, /khulasa: cannot write/],
]) {
  test(`a reader that goes away ends it; SIGPIPE: ${how}`, { timeout: 60_000 }, () => {
    const pipe = `env --${how}-signal=PIPE "$0" analyze --jsonl | head -c 10 >/dev/null; exit "\${PIPESTATUS[0]}"`;
    const got = spawnSync("bash", ["-c", pipe, tool], { input: line.repeat(3000), timeout: 50_000 });
    assert.equal(got.status, status);
    assert.match(got.stderr.toString(), said);
  });
}

test("SIGINT between two lines: every line before it is whole", { timeout: 60_000 }, async () => {
  const { child, ended } = start(["analyze", "--jsonl"]);
  let out = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
    if (out.split("\n").length === 4) child.kill("SIGINT");
  });
  child.stdin.write(line.repeat(3)); // and no more: the tool waits
  const { signal } = await ended;
  assert.equal(signal, "SIGINT");
  const lines = out.trimEnd().split("\n");
  assert.equal(lines.length, 3);
  for (const each of lines) assert.equal(JSON.parse(each).id, 1);
});

test("SIGINT amid the work ends it at once", { timeout: 60_000 }, async () => {
  const { child, ended } = start(["analyze", "--json"]);
  child.stdin.end(sourceOf("news").repeat(2000));
  setTimeout(() => child.kill("SIGINT"), 300);
  assert.equal((await ended).signal, "SIGINT");
});
