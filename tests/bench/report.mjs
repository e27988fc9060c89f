// The report and the plot of run.mjs's measurements.

const sizeName = (bytes) => (bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`);
const milliseconds = (ms) =>
  ms === undefined ? "—" : ms < 10 ? ms.toFixed(2) : ms < 1000 ? ms.toFixed(0) : `${(ms / 1000).toFixed(1)} s`;
const ratio = (a, b) => (a && b ? (a / b).toFixed(2) : "—");
const spread = ([low, median, high]) => `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** The text of RESULTS.md. */
export function report(results) {
  const { bytes, peerBytes, native, memory, inNode, peers, peerVersions, browsers } = results;
  const nativeOf = (stage, size) => native.find((row) => row.stage === stage && row.bytes === size)?.ms;
  const stages = [...new Set(native.map((row) => row.stage))];
  const limit = `> ${results.peerLimitMs / 1000} s`;
  const ranOut = (row, i) => row[i] === undefined && i === row.indexOf(undefined);
  // The cases of the browsers: an article, the reading texts, and the generated texts, whose sizes are those of `bytes`.
  const cases = [
    `article of ${results.callUnits} units`,
    `${results.real.texts} real texts, ${(results.real.units / 1000).toFixed(0)},000 units`,
    ...bytes.map(sizeName),
  ];
  const inBrowsers = Object.entries(browsers).map(([name, browser]) => {
    const row = (title, cellOf) => [title, ...browser.cases.map(cellOf)];
    const times = (title, key) => row(title, (each) => milliseconds(each[key]));
    return `## ${name}

${browser.version}, in a module worker. \`analyze\` is the package's, copying in and unpacking counted; \`Intl.Segmenter\` finds sentences and
words, paragraph by paragraph.

${table(
  ["", ...cases],
  [
    times("analyze", "analyze"),
    times("Intl.Segmenter", "segmenter"),
    row("analyze / Intl.Segmenter", (each) => spread(each.overSegmenter)),
    ...(results.baseline
      ? [
          times(`analyze at ${results.baseline}`, "baseline"),
          row(`analyze / at ${results.baseline}`, (each) => spread(each.overBaseline)),
        ]
      : []),
    row("analyze / native", (each, i) => ratio(each.analyze, nativeOf("Analyze", bytes[i - 2]))),
    times("normalize", "normalize"),
    times("String.normalize (NFKC)", "nfkc"),
    ...Object.keys(browser.cases[0].peers).flatMap((peer) => [
      row(`${peer}, in this worker`, (each) => milliseconds(each.peers[peer])),
      row(`${peer} / analyze`, (each) => ratio(each.peers[peer], each.analyze)),
    ]),
  ],
)}

The article seed-shape, ${results.callUnits} code units: from navigation to its first summary, with the worker, ${milliseconds(browser.cold)}${
      results.baseline
        ? ` (${milliseconds(browser.coldBaseline)} at ${results.baseline}, ${spread(browser.coldRatio)} times as long)`
        : ""
    }; on the page
itself to instantiate ${milliseconds(browser.instantiated)}, with the first summary ${milliseconds(browser.summarized)} (60 are wanted). In a warm worker its first call
takes ${milliseconds(browser.first)}, its hundredth ${milliseconds(browser.hundredth)}. The demo page shows its first summary after ${milliseconds(browser.page)},
${ratio(browser.page, browser.cold)} times what the package alone takes from navigation.
`;
  });
  const busy = `, so it was shared with other work: times are longer than they need be, and what compares rows
of different minutes (analyze / native, the last column of npm's packages) may be off either way`;
  return `# Benchmark

Written by \`./dev bench\` on ${results.date}: ${results.machine}; ${results.compiler}; emcc ${results.emcc}; Node ${results.node}. Milliseconds, the
least of several runs; the ratios are the result. What is compared in a browser ran alternately: a ratio is the median of
the rounds, in brackets their quartiles. Load of the machine before it began: ${results.load.toFixed(1)}
processes${results.load > 1 ? busy : ""}. Texts named by size are generated
(make_text.mjs), sizes are of UTF-8; the article is tests/articles/seed-shape, the real texts are those of tests/reading.

![Time against size](plot.svg)

${inBrowsers.join("\n")}
## Native

Milliseconds of processor time (Google Benchmark); \`Analyze\` is the whole.

${table(
  ["", ...bytes.map(sizeName)],
  stages.map((stage) => [stage, ...bytes.map((size) => milliseconds(nativeOf(stage, size)))]),
)}

Throughput of \`Analyze\`: ${bytes.map((size) => `${(size / 1e3 / nativeOf("Analyze", size)).toFixed(1)} MB/s at ${sizeName(size)}`).join(", ")}.
10 MB takes ${ratio(nativeOf("Analyze", 1e7), nativeOf("Analyze", 1e6))} times as long as 1 MB.

Memory beside the text at its peak, bytes a UTF-16 code unit: ${bytes.map((size, i) => `${memory[i].toFixed(1)} at ${sizeName(size)}`).join(", ")} (what is made once
counts at the first).

## Beside npm's packages, in Node

Each in a process of its own, Khulasa in one of the same Node. ts-textrank and keyword-extractor ran in the browsers' workers, too (above);
lexrank, node-summarizer and multilingual-stemmer need Node's modules. They do less: a summary, or keywords, or stems. — was not tried: a smaller text took longer than ${results.peerLimitMs / 1000} s.

${table(
  ["", ...peerBytes.map(sizeName), "times Khulasa at 100 KB"],
  [
    ["Khulasa: all of it", ...peerBytes.map((_, i) => milliseconds(inNode[i])), "1"],
    ...Object.entries(peers).map(([name, row]) => [
      `${name} ${peerVersions[name]}`,
      ...row.map((ms, i) => (ranOut(row, i) ? limit : milliseconds(ms))),
      ratio(row[2], inNode[2]),
    ]),
  ],
)}

## Beside PyPI's packages, in Python

Each in a process of its own: a summary of three sentences, or ten keyphrases, set up for Arabic as in \`./dev peers\`. The times of
Khulasa are those in Node.

${table(
  ["", ...peerBytes.map(sizeName), "times Khulasa at 20 KB"],
  [
    ["Khulasa: all of it", ...peerBytes.map((_, i) => milliseconds(inNode[i])), "1"],
    ...Object.entries(results.pythonPeers).map(([name, row]) => [
      `${name} ${results.pythonVersions[name]}`,
      ...row.map((ms, i) => (ranOut(row, i) ? limit : milliseconds(ms))),
      ratio(row[1], inNode[1]),
    ]),
  ],
)}

## Transfer

For \`analyze\`, after brotli: khulasa.wasm ${results.transfer.wasm} bytes, scripts ${results.transfer.scripts}, together ${results.transfer.wasm + results.transfer.scripts} in ${results.transfer.requests} requests.
`;
}

const width = 760;
const height = 460;
const margin = { left: 70, right: 215, top: 24, bottom: 44 };
const colours = ["#0b6e4f", "#c1121f", "#1d4ed8", "#b45309", "#7c3aed", "#475569", "#0891b2", "#be185d"];

/** The SVG of plot.svg: time against size, both on logarithmic scales. */
export function plot({ bytes, peerBytes, inNode, peers, browsers, native }) {
  const lines = [
    ["Khulasa, native", native.filter((row) => row.stage === "Analyze").map((row) => [row.bytes, row.ms])],
    ["Khulasa, Node", inNode.map((ms, i) => [bytes[i], ms])],
    ...Object.entries(browsers).flatMap(([name, { cases }]) => [
      [`Khulasa, ${name}`, cases.slice(-bytes.length).map((row, i) => [bytes[i], row.analyze])],
      [`Intl.Segmenter, ${name}`, cases.slice(-bytes.length).map((row, i) => [bytes[i], row.segmenter])],
    ]),
    ...Object.entries(peers).map(([name, row]) => [name, row.map((ms, i) => [peerBytes[i], ms])]),
  ].map(([name, points]) => [name, points.filter(([, ms]) => ms > 0)]);
  const exponents = lines.flatMap(([, points]) => points.map(([, ms]) => Math.log10(ms)));
  const low = Math.floor(Math.min(...exponents));
  const high = Math.ceil(Math.max(...exponents));
  const first = Math.log10(bytes[0]);
  const decades = Math.log10(bytes.at(-1)) - first;
  const x = (size) => margin.left + ((Math.log10(size) - first) / decades) * (width - margin.left - margin.right);
  const y = (exponent) =>
    height - margin.bottom - ((exponent - low) / (high - low)) * (height - margin.top - margin.bottom);
  const text = (at, down, anchor, content, colour = "#334155") =>
    `<text x="${at.toFixed(0)}" y="${down.toFixed(0)}" text-anchor="${anchor}" fill="${colour}">${content}</text>`;
  const grid = [];
  for (let exponent = low; exponent <= high; exponent++) {
    grid.push(`<path d="M${margin.left} ${y(exponent).toFixed(1)}H${width - margin.right}" stroke="#e2e8f0"/>`);
    grid.push(
      text(
        margin.left - 8,
        y(exponent) + 4,
        "end",
        `${10 ** exponent >= 1000 ? `${10 ** (exponent - 3)} s` : `${Number((10 ** exponent).toPrecision(1))} ms`}`,
      ),
    );
  }
  for (const size of bytes) grid.push(text(x(size), height - margin.bottom + 20, "middle", sizeName(size)));
  const drawn = lines.map(([name, points], i) => {
    const colour = colours[i % colours.length];
    const path = points.map(([size, ms]) => `${x(size).toFixed(1)} ${y(Math.log10(ms)).toFixed(1)}`).join("L");
    const dash = name.startsWith("Khulasa") ? "" : ` stroke-dasharray="5 3"`;
    const key = margin.top + 8 + 20 * i;
    return `<path d="M${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>
<path d="M${width - margin.right + 12} ${key}h22" stroke="${colour}" stroke-width="2"${dash}/>
${text(width - margin.right + 40, key + 4, "start", name)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Milliseconds of Khulasa and its peers against the size of the text">
<rect width="${width}" height="${height}" fill="#fff"/>
${grid.join("\n")}
${drawn.join("\n")}
</svg>
`;
}
