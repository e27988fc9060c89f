// Decodes the bytes of a file, whose encoding is detected from the bytes themselves.

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256"];

// How much of a file is examined, in bytes or UTF-16 code units. Set by hand: some lines of text.
const probeBytes = 4096;

/**
 * The share of the bytes at even (`parity` 0) or odd (1) places that are 00 or 06, the high bytes of ASCII and Arabic
 * in UTF-16.
 */
function highBytes(bytes, parity) {
  const end = Math.min(bytes.length, probeBytes);
  let hits = 0;
  for (let i = parity; i < end; i += 2) if (bytes[i] === 0 || bytes[i] === 6) ++hits;
  return hits / Math.max(1, Math.floor(end / 2));
}

/**
 * The encoding of `bytes` (a Uint8Array): that of its byte order mark; else UTF-16 if most bytes at even or at odd
 * places are high bytes; else UTF-8 if the bytes are valid UTF-8; else windows-1256, the single-byte encoding of Arabic
 * Windows. An empty file is UTF-8. Linear.
 */
export function detectEncoding(bytes) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length >= 4) {
    if (highBytes(bytes, 1) > 0.7 && highBytes(bytes, 0) < 0.3) return "utf-16le";
    if (highBytes(bytes, 0) > 0.7 && highBytes(bytes, 1) < 0.3) return "utf-16be";
  }
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1256";
  }
}

/** Whether `text` starts without control characters, which images and archives are full of. */
export const isText = (text) => !/[\0-\x08\x0e-\x1a]/.test(text.slice(0, probeBytes));

export const decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes);
