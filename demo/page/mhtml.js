// Takes the page out of a file in which a browser saved it whole (MHTML, RFC 2557): Chrome's «single file» (.mhtml) and
// others' .mht. Loaded with the first such file. The command line tool has a reader of its own (core/cli/mhtml.cpp): there
// the letters have to be decoded, too, which browsers do.

const maxHeaderUnits = 65_536;

const fromQuotedPrintable = (text) =>
  text.replace(/=(?:\r?\n|([0-9A-F]{2}))/gi, (_, code) => (code ? String.fromCharCode(parseInt(code, 16)) : ""));

function fromBase64(text) {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, "");
  return atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
}

/** The headers at the start of `part`, one a line, and its content. */
function partsOf(part) {
  const end = /\r?\n\r?\n/.exec(part.slice(0, maxHeaderUnits));
  const text = end ? part.slice(0, end.index) : "";
  const unfolded = text.replace(/\r?\n[ \t]+/g, " ");
  const value = (name) => new RegExp(`^${name}:(.*)$`, "im").exec(unfolded)?.[1] ?? "";
  return { value, content: end ? part.slice(end.index + end[0].length) : part };
}

const parameter = (value, name) => {
  const [, quoted, bare] = new RegExp(`${name}=(?:"([^"]*)"|([^;\\s]*))`, "i").exec(value) ?? [];
  return quoted ?? bare ?? "";
};

/**
 * The page in an MHTML file: its first part of the type text/html. Linear.
 *
 * @param {Uint8Array} bytes the file.
 * @returns {Uint8Array | undefined} the bytes of its HTML; undefined if no part is HTML.
 */
export function pageOfMhtml(bytes) {
  // A unit for each byte. TextDecoder's "latin1" is windows-1252, which changes 27 of them.
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const boundary = parameter(partsOf(text).value("content-type"), "boundary");
  if (boundary === "") return undefined;
  for (const piece of text.split(`--${boundary}`).slice(1)) {
    const { value, content } = partsOf(piece.slice(piece.indexOf("\n") + 1));
    if (!/text\/html/i.test(value("content-type"))) continue;
    const coding = value("content-transfer-encoding");
    const decoded = /quoted-printable/i.test(coding)
      ? fromQuotedPrintable(content)
      : /base64/i.test(coding)
        ? fromBase64(content)
        : content;
    return Uint8Array.from(decoded, (unit) => unit.charCodeAt(0));
  }
  return undefined;
}
