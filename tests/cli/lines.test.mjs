// JSON Lines in bulk: compressed input, --output and --resume, progress on a terminal, and the tool that needs no library.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { root, slugs, sourceOf } from "../support/articles.mjs";
import { khulasa, tool } from "../support/tool.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));
const path = (name) => join(folder, name);
const write = (name, content) => {
  writeFileSync(path(name), content);
  return path(name);
};

// Every third line gives an error, and there are empty lines.
const lines = slugs.flatMap((id, i) => [
  JSON.stringify({ id, text: sourceOf(id) }),
  ...(i % 3 ? [] : ["", '{"id": 7}']),
]);
const plain = Buffer.from(`${lines.join("\n")}\n`);
const input = write("input.jsonl", plain);
const whole = khulasa(["fingerprint", "--jsonl", input]);
const answers = whole.out.split("\n").slice(0, -1);
const zstd = (bytes, ...args) => execFileSync("zstd", ["-q", "-c", ...args], { input: bytes, maxBuffer: 1 << 28 });
const hasZstd = spawnSync("zstd", ["--version"]).status === 0;
const half = plain.length >> 1;

test("gzip and zstd: of one part and of several, from a file and from a pipe", (t) => {
  assert.equal(whole.status, 1);
  const packed = {
    "gzip.gz": gzipSync(plain),
    "members.gz": Buffer.concat([gzipSync(plain.subarray(0, half)), gzipSync(plain.subarray(half))]),
    "empty-member.gz": Buffer.concat([gzipSync(""), gzipSync(plain)]),
    "padded.gz": Buffer.concat([gzipSync(plain), Buffer.alloc(700)]),
  };
  if (hasZstd) {
    packed["zstd.zst"] = zstd(plain);
    packed["frames.zst"] = Buffer.concat([zstd(plain.subarray(0, half), "-19"), zstd(plain.subarray(half), "-1")]);
  } else t.diagnostic("no zstd here: only gzip was tested");
  for (const [name, bytes] of Object.entries(packed)) {
    const file = write(name, bytes);
    for (const jobs of ["1", "3"]) {
      const got = khulasa(["fingerprint", "--jsonl", "--jobs", jobs, file]);
      assert.ok(got.out === whole.out && got.status === 1, `${name}: ${got.err}`);
    }
    assert.ok(khulasa(["fingerprint", "--jsonl"], bytes).out === whole.out, `${name} from a pipe`);
  }
});

test("other commands read compressed input, too; a page keeps its name", () => {
  const news = sourceOf("news");
  const expected = khulasa(["summarize"], news).out;
  assert.equal(khulasa(["summarize", write("news.txt.gz", gzipSync(news))]).out, expected);
  const page = "<p>افتتح الوزير الميناء الجديد صباح الأحد.<p>وصل الوفد.";
  assert.equal(
    khulasa(["analyze", "--json", write("page.html.gz", gzipSync(page))]).out,
    khulasa(["analyze", "--json", write("page.html", page)]).out,
  );
  const archive = write("archive.jsonl.gz", gzipSync(whole.out));
  assert.equal(JSON.parse(khulasa(["similar", "--json", "--among", archive], news).out).similar[0].id, "news");
});

test("what only begins like compressed data is read as it is", () => {
  for (const text of ["(", "\x1f", "(نص قصير) عن الميناء.", "\x1f\x20 نص", ""]) {
    const file = write("plain.txt", text);
    assert.equal(khulasa(["normalize", "--profile", "nfc", file]).out, text);
    assert.equal(khulasa(["normalize", "--profile", "nfc"], text).out, text);
  }
});

test("damaged and cut off data: the answers before, a message, and status 1", () => {
  const good = gzipSync(plain);
  const flipped = Buffer.from(good);
  flipped[good.length >> 1] ^= 0x55;
  const cases = {
    "cut.gz": [good.subarray(0, -9), /too early/],
    "head.gz": [good.subarray(0, 3), /too early/],
    "flipped.gz": [flipped, /damaged/],
    "rubbish.gz": [Buffer.concat([good, Buffer.from("rubbish")]), /damaged/],
  };
  if (hasZstd) cases["cut.zst"] = [zstd(plain).subarray(0, -9), /too early/];
  for (const [name, [bytes, message]] of Object.entries(cases)) {
    const { status, out, err } = khulasa(["fingerprint", "--jsonl", write(name, bytes)]);
    assert.equal(status, 1, name);
    assert.match(err, message, name);
    assert.ok(whole.out.startsWith(out), name);
  }
  assert.equal(khulasa(["summarize", path("cut.gz")]).status, 1);
  assert.equal(khulasa(["similar", "--among", path("cut.gz")], sourceOf("news")).status, 1);
});

test("a compressed pipe is answered line by line", { timeout: 60_000 }, async (t) => {
  const child = spawn(tool, ["normalize", "--jsonl"]);
  t.after(() => child.kill());
  const answer = () => new Promise((resolve) => child.stdout.once("data", (data) => resolve(JSON.parse(data).id)));
  for (const id of [1, 2, 3]) {
    const got = answer();
    child.stdin.write(gzipSync(`{"id":${id},"text":"نص"}\n`)); // a member each
    assert.equal(await got, id);
  }
  child.stdin.end();
});

test("--resume: from wherever a run was stopped, the same file", () => {
  const output = path("output.jsonl");
  const args = ["fingerprint", "--jsonl", "--output", output];
  assert.equal(khulasa([...args, input]).out, "");
  assert.equal(readFileSync(output, "utf8"), whole.out);
  const bytes = Buffer.from(whole.out);
  const ends = [0, 1, answers[0].length - 1, answers[0].length + 1, bytes.length >> 1, bytes.length - 1, bytes.length];
  for (const end of ends) {
    for (const from of [input, path("gzip.gz")]) {
      writeFileSync(output, bytes.subarray(0, end));
      const { status, err } = khulasa([...args, "--resume", "--jobs", "2", from]);
      assert.equal(status, 1, err); // errors among the lines, of this run or of the one before
      assert.ok(readFileSync(output).equals(bytes), `stopped after ${end} bytes`);
    }
  }
  rmSync(output);
  khulasa([...args, "--resume"], plain);
  assert.ok(readFileSync(output).equals(bytes));
});

test("--resume after a kill", { timeout: 120_000 }, async () => {
  const many = write("many.jsonl", Buffer.concat(Array.from({ length: 20 }, () => plain)));
  const output = path("killed.jsonl");
  const args = ["fingerprint", "--jsonl", "--jobs", "2", "--output", output];
  const child = spawn(tool, [...args, many]);
  const ended = new Promise((resolve) => child.on("exit", resolve));
  while (!existsSync(output) || readFileSync(output).length < 50_000)
    await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill("SIGKILL");
  await ended;
  const before = readFileSync(output, "utf8").split("\n").length - 1;
  assert.ok(before > 0 && before < 20 * answers.length);
  khulasa([...args, "--resume", many]);
  assert.equal(readFileSync(output, "utf8"), whole.out.repeat(20));
});

test("--resume refuses an output that is not of this input, and leaves it as it is", () => {
  const output = path("other.jsonl");
  const refused = (content, from, message) => {
    writeFileSync(output, content);
    const { status, err } = khulasa(["fingerprint", "--jsonl", "--output", output, "--resume"], from);
    assert.equal(status, 2, err);
    assert.match(err, message);
    assert.equal(readFileSync(output, "utf8"), content);
  };
  refused(whole.out, lines[0], /more|at most the 1 lines/);
  refused(`${answers[1]}\n`, plain, /another id|the id/);
  refused("no answer\n", plain, /not an answer/);
  refused("[1]\n", plain, /not an answer/);
});

test("--resume refuses the output of another command", () => {
  const output = path("mixed.jsonl");
  const normalized = khulasa(["normalize", "--jsonl", input]).out.split("\n").slice(0, 3).join("\n");
  writeFileSync(output, `${normalized}\n`);
  for (const command of ["fingerprint", "analyze"]) {
    const { status, err } = khulasa([command, "--jsonl", "--output", output, "--resume", input]);
    assert.equal(status, 2);
    assert.match(err, /another command/);
  }
  assert.equal(khulasa(["normalize", "--jsonl", "--output", output, "--resume", input]).status, 1);
  assert.equal(readFileSync(output, "utf8"), khulasa(["normalize", "--jsonl", input]).out);
});

test("--resume counts lines as a run does: a byte order mark, a line that is too long", () => {
  const output = path("counted.jsonl");
  const marked = write("marked.jsonl", '\uFEFF\n{"id":1,"text":"أ"}\n\n{"id":2,"text":"ب"}\n');
  const args = ["normalize", "--jsonl", "--output", output];
  khulasa([...args, marked]);
  const wanted = readFileSync(output, "utf8");
  writeFileSync(output, `${wanted.split("\n")[0]}\n`);
  assert.equal(khulasa([...args, "--resume", marked]).status, 0);
  assert.equal(readFileSync(output, "utf8"), wanted);
  const long = write(
    "long.gz",
    gzipSync(`{"id":"long","text":"${"a".repeat(302_000_000)}"}\n{"id":"next","text":"نص"}\n`),
  );
  khulasa([...args, long]);
  const answered = readFileSync(output, "utf8");
  assert.match(answered, /^\{"id":null,"error":\{"code":"text-too-long"/);
  writeFileSync(output, `${answered.split("\n")[0]}\n`);
  khulasa([...args, "--resume", long]);
  assert.equal(readFileSync(output, "utf8"), answered);
});

test("--output: a new file from standard input; never the file that standard input is", () => {
  const output = path("new.jsonl");
  const run = (command) => spawnSync("bash", ["-c", command], { encoding: "utf8" });
  const { status, stderr } = run(`${tool} fingerprint --jsonl --output ${output} < ${input}`);
  assert.equal(status, 1, stderr);
  assert.equal(readFileSync(output, "utf8"), whole.out);
  const own = write("own.jsonl", plain);
  for (const resume of ["", "--resume"]) {
    const refused = run(`${tool} fingerprint --jsonl --output ${own} ${resume} < ${own}`);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /--output is the input/);
    assert.ok(readFileSync(own).equals(plain));
  }
});

test("--output: one run at a time", async () => {
  const output = path("locked.jsonl");
  const args = ["normalize", "--jsonl", "--output", output];
  const first = spawn(tool, args, { stdio: ["pipe", "ignore", "inherit"] });
  first.stdin.write('{"id":1,"text":"نص"}\n');
  while (!existsSync(output) || readFileSync(output).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const { status, err } = khulasa([...args, "--resume"], '{"id":1,"text":"نص"}\n{"id":2,"text":"نص"}\n');
  assert.equal(status, 2);
  assert.match(err, /another run/);
  first.stdin.end();
  await new Promise((resolve) => first.on("exit", resolve));
  assert.equal(readFileSync(output, "utf8").split("\n").length, 2);
  const pipe = khulasa(["normalize", "--jsonl", "--output", "/dev/null", "--resume", input]);
  assert.match(pipe.err, /--resume.*a file/);
});

test("compressed data that the tool does not read are named; frames to skip are skipped", (t) => {
  const xz = write("a.xz", Buffer.from("fd377a585a000004e6d6b446", "hex"));
  assert.match(khulasa(["summarize", xz]).err, /it is xz/);
  const zip = write("a.docx", Buffer.from("504b030414000600080000002100", "hex"));
  assert.match(khulasa(["summarize", zip]).err, /zip/);
  if (!hasZstd) return t.skip("no zstd");
  const skippable = Buffer.from("502a4d180400000001020304", "hex");
  const file = write("skippable.zst", Buffer.concat([skippable, zstd(plain)]));
  assert.equal(khulasa(["fingerprint", "--jsonl", file]).out, whole.out);
  assert.equal(khulasa(["normalize"], "PAGE").out.trim(), "PAGE"); // begins as such a frame might
});

test("usage: --output and --resume", () => {
  for (const [args, message] of [
    [["fingerprint", "--output", path("x")], /--output.*--jsonl/],
    [["analyze", "--jsonl", "--resume"], /--resume.*--output/],
    [["analyze", "--jsonl", "--resume", "--output", path("x"), "--fail-on", "any"], /--resume with --fail-on/],
    [["similar", "--among", "-"], /only once/],
    [["analyze", "--jsonl", "--output", input, input], /--output is the input/],
  ]) {
    const { status, err } = khulasa(args);
    assert.equal(status, 2);
    assert.match(err, message);
  }
  assert.ok(readFileSync(input).equals(plain));
  const { status, err } = khulasa(["analyze", "--jsonl", "--output", path("no/such/folder")], lines[0]);
  assert.equal(status, 1);
  assert.match(err, /cannot write/);
});

const hasScript = spawnSync("script", ["--version"]).status === 0;
test("progress: on a terminal only, with rate and the time left", { skip: !hasScript && "no script(1)" }, () => {
  const many = write("progress.jsonl", Buffer.concat(Array.from({ length: 12 }, () => plain)));
  const onTerminal = (command) =>
    spawnSync("script", ["-qec", command, "/dev/null"], { encoding: "utf8", timeout: 60_000 }).stdout;
  const analyze = `${tool} analyze --jsonl ${many}`;
  const shown = onTerminal(`${analyze} > /dev/null`);
  const states = shown.split("\r").filter((state) => state.includes(" lines, "));
  assert.match(states.at(-1), new RegExp(`${12 * answers.length} lines, [\\d.]+ a second, 0:00:00 left`));
  for (const state of states) assert.match(state, /\d+ lines, [\d.]+ a second, \d+:\d\d:\d\d left/);
  // Of a pipe the size is not known.
  assert.match(onTerminal(`cat ${input} | ${tool} analyze --jsonl > /dev/null`), /\d+ lines, [\d.]+ a second\s*$/);
  // Between the answers it would be in the way; and what is no terminal gets none.
  assert.doesNotMatch(onTerminal(`${tool} normalize --jsonl ${input}`), / a second/);
  assert.equal(khulasa(["analyze", "--jsonl", input]).err, "");
});

test("khulasa-static needs no library: in an empty root it gives the same answers", (t) => {
  const alone = `${root}build/native/khulasa-static`;
  assert.ok(existsSync(alone), "build/native/khulasa-static is missing: run ./dev build");
  const { stdout: needed, stderr: none } = spawnSync("ldd", [alone], { encoding: "utf8" });
  assert.match(needed + none, /not a dynamic executable/);
  const packed = gzipSync(plain);
  const run = (command, ...args) => spawnSync(command, args, { input: packed, maxBuffer: 1 << 28 });
  assert.ok(run(alone, "fingerprint", "--jsonl", "--jobs", "2").stdout.equals(Buffer.from(whole.out)));
  if (process.getuid() !== 0) return t.diagnostic("not root: chroot was not tried");
  mkdirSync(path("root"));
  copyFileSync(alone, path("root/khulasa"));
  chmodSync(path("root/khulasa"), 0o755);
  const { stdout, stderr } = run("chroot", path("root"), "/khulasa", "fingerprint", "--jsonl", "--jobs", "2");
  assert.ok(stdout.equals(Buffer.from(whole.out)), stderr.toString());
});
