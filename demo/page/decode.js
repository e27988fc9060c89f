// Bytes of a file to text: which encoding they are in, told by themselves.

export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1256"];

// Looked at for UTF-16 without a mark, in bytes. Set by hand: some lines of text.
const probeBytes = 4096;

/** The share of bytes at even (0) or odd (1) places that are a high byte of Arabic or of ASCII: 00, 06, FB to FE, 20. */
function highBytes(bytes, parity) {
  const end = Math.min(bytes.length, probeBytes);
  let hits = 0;
  for (let i = parity; i < end; i += 2) if (bytes[i] === 0 || bytes[i] === 6) ++hits;
  return hits / Math.max(1, Math.floor(end / 2));
}

/**
 * The encoding of `bytes` (a Uint8Array): by its mark, else UTF-16 where every other byte is a high byte, else UTF-8 where it is
 * valid, else windows-1256, the single-byte encoding of Arabic Windows. Empty is UTF-8. Linear.
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

/** Whether `text` begins as a text does: without the control characters that pictures and archives are full of. */
export const isText = (text) => !/[\0-\x08\x0e-\x1a]/.test(text.slice(0, probeBytes));

export const decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes);
