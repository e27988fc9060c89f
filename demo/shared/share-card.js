// The share card: a picture of the summary, drawn on the device. Loaded when it is asked for.
import { aboutParts, hostOf } from "./about-view.js";
import { isolated } from "./dom.js";
import { t } from "./strings.js";
import { clean } from "./take-away.js";

// In pixels. The least height makes the ratio 1.91:1, which messengers show uncut; more text makes a higher card.
const width = 1200;
const leastHeight = 628;
const margin = 80;
const barWidth = 14;
const bulletWidth = 44;

// More points would be too small to read on a phone.
const maxPoints = 3;

// Most UTF-16 code units of a title or a point; the rest is cut off, with an ellipsis. Three times the longest pick that is
// cut to 45 words. A sentence without an end would make a card that is higher than a canvas can be.
const maxUnits = 1_000;

// The light colours and the fonts of the page. A card looks the same whoever sends it.
const colour = { paper: "#fffefb", ink: "#1e2522", quiet: "#57605a", accent: "#0b5d4c" };
const heading = '"Noto Kufi Arabic", "Geeza Pro", "Segoe UI", system-ui, sans-serif';
const reading = '"Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, sans-serif';
const style = {
  title: { font: `700 52px ${heading}`, line: 84, after: 28, colour: colour.accent },
  point: { font: `38px ${reading}`, line: 66, after: 20, colour: colour.ink },
  source: { font: `28px ${heading}`, line: 46, after: 0, colour: colour.quiet },
};

/** `text` in one line, with Latin words in isolates (U+2068, U+2069): see isolated(). */
function toDraw(text) {
  const line = clean(text);
  return isolated(line.length > maxUnits ? `${line.slice(0, maxUnits).replace(/[\uD800-\uDBFF]$/, "")}…` : line)
    .map((part) => (typeof part === "string" ? part : `\u2068${part.textContent}\u2069`))
    .join("");
}

/** `text` as lines that are at most `room` pixels wide in the font of `context`. A longer word is broken. */
function wrapped(context, text, room) {
  const fits = (line) => context.measureText(line).width <= room;
  const lines = [];
  let line = "";
  for (let word of text.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    while (!fits(word)) {
      const letters = [...word];
      if (letters.length === 1) break; // wider than the card by itself: drawn as it is
      let count = letters.length - 1;
      while (count > 1 && !fits(letters.slice(0, count).join(""))) count = Math.ceil(count / 2);
      lines.push(letters.slice(0, count).join(""));
      word = letters.slice(count).join("");
    }
    line = word;
  }
  return [...lines, line].filter(Boolean);
}

/** The best `maxPoints` of the picks, in their order. */
function bestOf(picks) {
  const best = [...picks].sort((a, b) => b.score - a.score).slice(0, maxPoints);
  return picks.filter((pick) => best.includes(pick));
}

/** The card of an analysis and its metadata (ArticleMetadata) as a PNG: title, at most three points, source. */
export async function shareCard({ summary, direction }, metadata) {
  const canvas = document.createElement("canvas");
  let context = canvas.getContext("2d");
  const room = width - 2 * margin;
  const isList = summary.type === "key-points";
  const host = hostOf(metadata.url ?? "");
  const source = [...new Set([...aboutParts(metadata), host])].filter(Boolean);
  const parts = [
    { text: metadata.title ?? t("summary"), ...style.title },
    ...bestOf(summary.sentences).map(({ text }) => ({ text, isPoint: isList, ...style.point })),
    { text: [...source, t("brand")].map(clean).join(" · "), isLast: true, ...style.source },
  ];
  for (const part of parts) {
    context.font = part.font;
    part.lines = wrapped(context, toDraw(part.text), room - (part.isPoint ? bulletWidth : 0));
    part.height = part.lines.length * part.line + part.after;
  }
  const needed = 2 * margin + parts.reduce((sum, { height }) => sum + height, 0);
  canvas.width = width;
  canvas.height = Math.max(leastHeight, needed);

  context = canvas.getContext("2d"); // the size has reset it
  const isRightToLeft = direction === "rtl";
  const at = (fromStart) => (isRightToLeft ? width - fromStart : fromStart);
  context.fillStyle = colour.paper;
  context.fillRect(0, 0, width, canvas.height);
  context.fillStyle = colour.accent;
  context.fillRect(isRightToLeft ? width - barWidth : 0, 0, barWidth, canvas.height);
  context.direction = direction;
  context.textAlign = "start";
  context.textBaseline = "middle";
  let top = margin;
  for (const { font, colour, lines, line, height, isPoint, isLast } of parts) {
    if (isLast) top = canvas.height - margin - height; // the source is at the bottom
    context.font = font;
    context.fillStyle = colour;
    const start = margin + (isPoint ? bulletWidth : 0);
    if (isPoint) context.fillText("•", at(margin), top + line / 2);
    lines.forEach((text, i) => context.fillText(text, at(start), top + (i + 0.5) * line));
    top += height;
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be made."))), "image/png"),
  );
}
