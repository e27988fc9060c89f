#!/usr/bin/env python3
"""Generates the tables that core/src/text/unicode reads, from files of ICU and Unicode:
make_icu_tables.py OUT.cpp WORD.brk SENT.brk NormalizationTest.txt CaseFolding.txt norm2_nfc_data.h

- The compiled break rules, without the parts that a forward walk does not read: their source, the tables for walking
  backward, and their two tries. One list of runs of code points replaces the tries; the class of a run gives its column
  in the word rules and in the sentence rules. This shrinks 42 KB (7.6 KB after brotli) to 10 KB (3 KB).
- The NFKC of the Arabic presentation forms, the only characters that normalization unfolds. All data of NFKC would be
  55 KB.
- Simple case folding of the basic plane, as ranges.
- NFC: see nfc_data.py.

An input that has a feature which the walk does not know fails an assertion. icu_data.h describes the tables.
"""
import itertools
import pathlib
import struct
import sys

from nfc_data import nfc_tables
from packing import rows, varint

FORMS = [*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)]  # letters.h: is_presentation_form, rounded up to blocks
CODE_POINTS = 0x110000
STATUS_STEP = 100  # ICU's statuses of these rules (ubrk.h: UWordBreak, USentenceBreakTag) are multiples of it


class Rules:
    """A compiled rule set of format version 6. ICU's rbbidata.h and ucptrie_impl.h describe the layout."""

    def __init__(self, path):
        item = path.read_bytes()
        data = item[struct.unpack_from('<H', item)[0]:]  # without UDataInfo
        header = struct.unpack_from('<I4B14I', data)
        assert header[0] == 0xB1A0 and header[1] == 6, f'{path}: not break rules of format version 6'
        self.columns = header[6]
        table, trie, status, status_size = header[7], header[11], header[15], header[16]
        states, row_bytes, _, look_ahead, flags = struct.unpack_from('<5I', data, table)
        assert look_ahead == 0 and flags & 4, f'{path}: look-ahead rules or wide rows, which the walk does not know'
        self.from_start = flags & 2 != 0  # RBBI_BOF_REQUIRED: the walk begins with column 2
        rows = [data[table + 20 + row_bytes * i:][:row_bytes] for i in range(states)]
        assert all(row[0] <= 1 and row[1] == 0 for row in rows)
        values = struct.unpack_from(f'<{status_size // 4}i', data, status)
        # Column 2 of a row is the offset of its group of statuses. A group is a count and its values in ascending order.
        status_of = [values[row[2] + values[row[2]]] for row in rows]
        assert all(value % STATUS_STEP == 0 for value in status_of)
        self.rows = [(row[0], value // STATUS_STEP, row[3:3 + self.columns]) for row, value in zip(rows, status_of)]
        self.trie = self._read_trie(data, trie)

    @staticmethod
    def _read_trie(data, at):
        """The value of every code point in the trie at offset `at`."""
        signature, options, index_size, data_size, _, _, high = struct.unpack_from('<I6H', data, at)
        assert signature == 0x54726933 and options & 0xC7 == 2, 'not a fast trie of bytes'
        data_size |= (options & 0xF000) << 4
        index = struct.unpack_from(f'<{index_size}H', data, at + 16)
        values = data[at + 16 + 2 * index_size:][:data_size]

        def value(c):
            if c < 0x10000:
                return values[index[c >> 6] + (c & 63)]
            if c >= high << 9:
                return values[-2]
            block, i = index[index[(c >> 14) + 0x400 - 4] + (c >> 9 & 31)], c >> 4 & 31
            assert not block & 0x8000, 'a trie with indexes of 18 bits'
            return values[index[block + i] + (c & 15)]
        return [value(c) for c in range(CODE_POINTS)]


def break_tables(word, sentence):
    """The runs of classes that both rule sets share, and the states of each."""
    classes = {}
    of = [classes.setdefault(pair, len(classes)) for pair in zip(word.trie, sentence.trie)]
    runs = [(value, len(list(run))) for value, run in itertools.groupby(of)]
    out = rows('run_classes', [value for value, _ in runs])
    out += f'const unsigned khulasa_icu_runs = {len(runs)};\n'
    out += rows('run_lengths', itertools.chain(*(varint(length) for _, length in runs)))
    out += f'const unsigned khulasa_icu_classes = {len(classes)};\n'
    for name, rules, side in ('word', word, 0), ('sent', sentence, 1):
        out += rows(f'{name}_columns', [pair[side] for pair in classes])
        # Column by column: .1 KB less after brotli than state by state.
        columns = zip(*([accepting, status, *row] for accepting, status, row in rules.rows))
        out += rows(f'{name}_states', itertools.chain(*columns))
        out += (f'const KhulasaBreakRules khulasa_icu_{name} = {{khulasa_icu_{name}_states, {len(rules.rows)}, '
                f'khulasa_icu_{name}_columns, {str(rules.from_start).lower()}}};\n')
    return out


def unfolded_forms(path):
    """The lengths and the letters of the forms. All letters but the space are from U+0600 to U+06FF: the low byte is kept."""
    nfkc = {}
    for line in path.read_text(encoding='utf-8').splitlines():
        if line[:1] not in '#@' and ' ' not in line.split(';')[0]:
            columns = line.split(';')
            nfkc[int(columns[0], 16)] = [int(c, 16) for c in columns[3].split()]
    lengths, letters = [], []
    for form in FORMS:
        mapped = nfkc.get(form, [])
        assert all(c == 0x20 or 0x621 <= c <= 0x6FF for c in mapped), f'{form:X} becomes {mapped}'
        lengths.append(len(mapped))
        letters += [c & 0xFF for c in mapped]
    return rows('form_lengths', lengths) + rows('form_letters', letters)


def case_ranges(path):
    """The simple foldings (status C and S) of the basic plane as (first, last, step, number to add)."""
    ranges = []
    for line in path.read_text(encoding='utf-8').splitlines():
        fields = [field.strip() for field in line.split('#')[0].split(';')]
        if len(fields) < 3 or fields[1] not in 'CS' or len(fields[0]) > 4:
            continue
        c, delta = int(fields[0], 16), int(fields[2], 16) - int(fields[0], 16)
        last = ranges[-1] if ranges else None
        if last and last[3] == delta and c - last[1] <= 2 and (last[0] == last[1] or c - last[1] == last[2]):
            last[1:3] = [c, c - last[1]]
        else:
            ranges.append([c, c, 1, delta])
    # Bytes in columns: as rows of four 16-bit numbers they take .4 KB more after brotli.
    columns = zip(*((last >> 8, last & 0xFF, (last - first) // step * 2 + step - 1, delta >> 8 & 0xFF, delta & 0xFF)
                    for first, last, step, delta in ranges))
    out = rows('fold_columns', itertools.chain(*columns))
    return out + f'const unsigned khulasa_icu_folds = {len(ranges)};\n'


def main():
    out, word, sentence, normalization, folding, nfc = map(pathlib.Path, sys.argv[1:])
    body = break_tables(Rules(word), Rules(sentence)) + unfolded_forms(normalization) + case_ranges(folding) + nfc_tables(nfc)
    out.write_text('// Generated by make_icu_tables.py from ICU 72.1.\n#include "icu_data.h"\n\n' + body, encoding='utf-8')


main()
