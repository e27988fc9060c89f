#!/usr/bin/env python3
"""Joins the data segments of a WebAssembly module: join_segments.py MODULE.wasm, which is rewritten in place.

Binaryen's optimizer cuts the data at every run of more than eight zeros, and there is no option against it. Of 270
segments it makes a smaller file, but not a smaller download: the heads of the segments compress badly, and runs of
zeros well. Joined, the module is 1 KB smaller after brotli.
"""
import pathlib
import sys

MAGIC = b'\0asm\1\0\0\0'
DATA, DATA_COUNT = 11, 12
ACTIVE, I32_CONST, END = 0, 0x41, 0x0B  # a segment with an offset, the instruction with it, the end of the expression
FAR = 4096  # zeros between two segments that are not joined


class Reader:
    """Numbers and bytes of a part of the module."""

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        """The next bytes."""
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self, signed=False):
        """The next LEB128."""
        value = shift = 0
        while True:
            byte, = self.take(1)
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value - (1 << shift) if signed and byte & 0x40 else value


def leb(number):
    """A number as an unsigned LEB128."""
    out = bytearray()
    while number >= 0x80:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out + bytes([number]))


def signed_leb(number):
    """A number from 0 on as a signed LEB128: there must be a bit for the sign."""
    out = bytearray()
    while number >= 0x40:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out + bytes([number]))


def segments(section):
    """[offset, bytes] of each segment of a data section."""
    reader, found = Reader(section), []
    for _ in range(reader.number()):
        assert tuple(reader.take(2)) == (ACTIVE, I32_CONST), 'a segment without a constant offset'
        offset = reader.number(signed=True)
        assert tuple(reader.take(1)) == (END,)
        found.append([offset, bytearray(reader.take(reader.number()))])
    return found


def joined(section):
    """The same data in few segments, and their number."""
    parts = []
    for offset, data in segments(section):
        gap = offset - parts[-1][0] - len(parts[-1][1]) if parts else FAR
        assert gap >= 0, 'segments out of order'
        if gap < FAR:
            parts[-1][1] += bytes(gap) + data
        else:
            parts.append([offset, data])
    body = b''.join(bytes([ACTIVE, I32_CONST]) + signed_leb(offset) + bytes([END]) + leb(len(data)) + data
                    for offset, data in parts)
    return leb(len(parts)) + body, len(parts)


def main():
    path = pathlib.Path(sys.argv[1])
    reader = Reader(path.read_bytes())
    out = bytearray(reader.take(len(MAGIC)))
    assert out == MAGIC, f'{path} is no WebAssembly module'
    sections = []
    while reader.at < len(reader.data):
        kind, = reader.take(1)
        sections.append((kind, reader.take(reader.number())))
    data, count = joined(dict(sections)[DATA])
    for kind, content in sections:
        # The number of segments is also in a section of its own, before the code, if a feature needs it there.
        content = {DATA: data, DATA_COUNT: leb(count)}.get(kind, content)
        out += bytes([kind]) + leb(len(content)) + content
    path.write_bytes(out)


if __name__ == '__main__':
    main()
