"""Reduces ICU's tables of NFC to what they follow from: nfc_tables() is the tables that icu_data.h describes.

ICU's header norm2_nfc_data.h has a trie with a value for each code point, and "extra data": for each code point that
decomposes its full decomposition and sometimes its raw one, and for each that composes a list of pairs. Of these, the
raw decompositions are kept, since all others follow from them. normalizer2impl.h and ucptrie_impl.h describe the layout.
"""
import collections
import itertools
import re

from packing import difference, rows, varint

END = 0x30000  # all code points from here on are inert
INERT = 1
HANGUL = range(0xAC00, 0xD7A4)
SURROGATES = range(0xD800, 0xE000)
# Bits of the first unit of a mapping, and places in the indexes.
HAS_CLASSES, HAS_RAW, LENGTH = 0x80, 0x40, 0x1F
MIN_DECOMP_NO_CP, MIN_COMP_NO_MAYBE_CP, MIN_YES_NO, MIN_NO_NO, LIMIT_NO_NO, MIN_MAYBE_YES = 8, 9, 10, 11, 12, 13
MIN_YES_NO_ONLY, MIN_BOUNDARY_BEFORE, MIN_NO_BOUNDARY, MIN_EMPTY, MIN_LCCC_CP = 14, 15, 16, 17, 18
FIRST_KIND = 4


class NfcData:
    """The contents of norm2_nfc_data.h."""

    def __init__(self, path):
        text = path.read_text(encoding='utf-8')

        def array(name):
            body = re.search(rf'norm2_nfc_data_{name}\[[^\]]*\]=\{{(.*?)\}}', text, re.S)[1]
            return [int(number, 0) for number in body.split(',') if number.strip()]
        self.indexes, self.extra = array('indexes'), array('extraData')
        self.index, self.data = array('trieIndex'), array('trieData')
        self.high_start = int(re.search(r'UCPTrie norm2_nfc_data_trie=\{.*?(0x[0-9a-f]+),', text.replace('\n', ''))[1], 16)
        assert self.indexes[MIN_MAYBE_YES] == 0xFC00, 'letters that compose both ways, which text::Nfc does not know'
        assert self.indexes[MIN_EMPTY] == self.indexes[LIMIT_NO_NO], 'mappings to nothing, which text::Nfc does not know'
        assert self.high_start <= END and self.data[-2] == INERT
        starts = [2 * 2] + [self.indexes[i] for i in (MIN_YES_NO, MIN_YES_NO_ONLY, MIN_NO_NO, MIN_BOUNDARY_BEFORE,
                                                      MIN_NO_BOUNDARY, LIMIT_NO_NO)]
        self.groups = [range(*pair) for pair in zip(starts, starts[1:])]

    def value(self, c):
        """The trie's value of a code point."""
        if c in HANGUL or c in SURROGATES or c >= self.high_start:
            return INERT
        if c < 0x10000:
            return self.data[self.index[c >> 6] + (c & 63)]
        i3 = self.index[self.index[(c >> 14) + 0x400 - 4] + (c >> 9 & 31)]
        assert not i3 & 0x8000, 'a trie with indexes of 18 bits'
        return self.data[self.index[i3 + (c >> 4 & 31)] + (c & 15)]

    def group(self, value):
        """The group of a value with a row in the extra data, or None."""
        return next((number for number, group in enumerate(self.groups) if value in group), None)

    def _code_points(self, begin, length):
        units = b''.join(unit.to_bytes(2, 'little') for unit in self.extra[begin:begin + length])
        return [ord(c) for c in units.decode('utf-16-le')]

    def classes(self, value):
        """The combining classes of a row with a mapping: its own, and that of its first letter."""
        at = value >> 1
        classes = self.extra[at - 1] if self.extra[at] & HAS_CLASSES else 0
        return classes & 0xFF, classes >> 8

    def raw(self, value):
        """The raw decomposition of a row with a mapping, as code points."""
        at = value >> 1
        header = self.extra[at]
        length = header & LENGTH
        if not header & HAS_RAW:
            return self._code_points(at + 1, length)
        at -= 2 if header & HAS_CLASSES else 1
        if self.extra[at] <= LENGTH:
            return self._code_points(at - self.extra[at], self.extra[at])
        # Only the unit that stands for the first two of the full decomposition.
        return [self.extra[at]] + self._code_points((value >> 1) + 3, length - 2)


def nfc_tables(path):
    """The C++ definitions of all tables of NFC."""
    data = NfcData(path)
    kinds, mappings = [], {}
    for c in range(END):
        value = data.value(c)
        group = data.group(value)
        if group is None:
            assert value < FIRST_KIND or value >= FIRST_KIND + 4 * len(data.groups)
            kinds.append(value)
            continue
        kind = FIRST_KIND + 4 * group + (value & 1)
        if group:
            mappings[c] = data.raw(value)
            own, lead = data.classes(value)
            assert own in (0, lead)
            kind += 2 if own else 0
        kinds.append(kind)
    for c, mapping in mappings.items():
        assert len(mapping) <= 2 and not any(letter in mappings for letter in mapping[1:]), f'{c:X}'

    runs = [(kind, len(list(run))) for kind, run in itertools.groupby(kinds)]
    values = [kind for kind, _ in collections.Counter(kind for kind, _ in runs).most_common()]
    seconds = [letter for letter, _ in collections.Counter(m[1] for m in mappings.values() if len(m) > 1).most_common()]
    firsts = [mapping[0] for mapping in mappings.values()]
    assert data.indexes[MIN_LCCC_CP] == data.indexes[MIN_COMP_NO_MAYBE_CP]
    return (f'const unsigned khulasa_icu_nfc_runs = {len(runs)};\n'
            + rows('nfc_run_kinds', [values.index(kind) for kind, _ in runs])
            + rows('nfc_run_lengths', itertools.chain(*(varint(length) for _, length in runs)))
            + rows('nfc_values', values, 'uint16_t')
            + rows('nfc_firsts', itertools.chain(*(difference(b - a) for a, b in zip([0] + firsts, firsts))))
            + rows('nfc_seconds', [seconds.index(m[1]) + 1 if len(m) > 1 else 0 for m in mappings.values()])
            + rows('nfc_second_letters', [0] + seconds, 'unsigned')
            + f'const int khulasa_icu_nfc_min_decomposed = {data.indexes[MIN_DECOMP_NO_CP]};\n'
            + f'const int khulasa_icu_nfc_min_mark = {data.indexes[MIN_COMP_NO_MAYBE_CP]};\n')
