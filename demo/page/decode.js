// Decodes the bytes of a file, whose encoding is detected from the bytes themselves.

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6"];

// How many bytes are examined: the first pages of a text are enough.
const probeBytes = 65_536;
// How many code units are examined for control characters.
const probeUnits = 4096;

// UTF-16 without a byte order mark: at least this share of the high bytes is 00 or 06 (ASCII, Arabic), and at most this
// share of the low bytes. In windows of 100 bytes of the project's articles the former is .96 or more, the latter 0.
const minHighBytes = 0.7;
const maxLowBytes = 0.3;

// UTF-8: at least this share of the bytes above 7F belongs to whole sequences, so that one wrong byte, or a text cut in
// the middle of a letter, is still UTF-8. In windows of 100 bytes of the project's articles in windows-1256 it is at most
// .09.
const minWholeSequences = 0.8;

/** The share of bytes at even (0) or odd (1) positions that are 00 or 06, as the high bytes of ASCII and Arabic are. */
function highBytes(bytes, parity) {
  let hits = 0;
  for (let i = parity; i < bytes.length; i += 2) if (bytes[i] === 0 || bytes[i] === 6) ++hits;
  return hits / Math.max(1, bytes.length >> 1);
}

/** The length of the UTF-8 sequence at `at`; 0 if there is no whole one. */
function sequenceAt(bytes, at) {
  const lead = bytes[at];
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; ++i) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  return length;
}

/** Whether most bytes above 7F belong to whole UTF-8 sequences; true for ASCII. */
function isUtf8(bytes) {
  let whole = 0;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] < 0x80 ? 1 : sequenceAt(bytes, at);
    if (bytes[at] >= 0x80) {
      high += Math.max(1, length);
      whole += length;
    }
    at += Math.max(1, length);
  }
  return whole >= minWholeSequences * high;
}

const isAsciiLetter = (byte) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
const isLetter = (byte) => byte >= 0xc1;

// Letters of ISO-8859-6 (ط ـ ق ه و ى ي) that are × à â ç è é ê ë in windows-1256.
const ofIso = new Set([0xd7, 0xe0, 0xe2, 0xe7, 0xe8, 0xe9, 0xea, 0xeb]);
// ى and ي of windows-1256; beyond F2 it has marks, where ISO-8859-6 has nothing.
const isOfWindows = (byte) => byte === 0xec || byte === 0xed || byte > 0xf2;
const alef = 0xc7; // in both
const lam = { iso: 0xe4, windows: 0xe1 };

/**
 * Whether single-byte Arabic is ISO-8859-6 rather than windows-1256. Counts the bytes that are an Arabic letter in only
 * one of them, and the article «ال» at the start of words. A letter next to an ASCII one («été») or alone («à») is not
 * Arabic.
 */
function isIso(bytes) {
  let iso = 0;
  let windows = 0;
  for (let i = 0; i < bytes.length; ++i) {
    const byte = bytes[i];
    const [before, after] = [bytes[i - 1] ?? 0, bytes[i + 1] ?? 0];
    const isArabic = (isLetter(before) || isLetter(after)) && !isAsciiLetter(before) && !isAsciiLetter(after);
    if (!isLetter(byte) || !isArabic) continue;
    const afterAlef = before === alef && !isLetter(bytes[i - 2] ?? 0);
    iso += ofIso.has(byte) + (afterAlef && byte === lam.iso);
    windows += isOfWindows(byte) + (afterAlef && byte === lam.windows);
  }
  return iso > windows;
}

/**
 * The encoding of `bytes` (a Uint8Array), one of `encodings`: that of its byte order mark; else UTF-16 if most bytes at
 * even or at odd places are high bytes; else UTF-8 if most bytes above 7F are; else windows-1256 or ISO-8859-6, the
 * single-byte encodings of Arabic. An empty file is UTF-8. Examines the first 64 KB.
 */
export function detectEncoding(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const probe = bytes.subarray(0, probeBytes);
  if (probe.length >= 4) {
    const [even, odd] = [highBytes(probe, 0), highBytes(probe, 1)];
    if (odd > minHighBytes && even < maxLowBytes) return "utf-16le";
    if (even > minHighBytes && odd < maxLowBytes) return "utf-16be";
  }
  if (isUtf8(probe)) return "utf-8";
  return isIso(probe) ? "iso-8859-6" : "windows-1256";
}

/** Whether `text` starts without control characters, which images and archives are full of. */
export const isText = (text) => !/[\0-\x08\x0e-\x1a]/.test(text.slice(0, probeUnits));

/** Decodes `bytes`; what is invalid in `encoding` becomes U+FFFD. */
export const decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes);
