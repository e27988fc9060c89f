#!/usr/bin/env python3
"""Turns the data files in this folder into a header of constant C++ tables: make_tables.py OUT.h FILE.txt ...

A data file is UTF-8 text with sections. A line `[name]` starts one; a line that starts with `#` is a comment. What a
section becomes depends on its file:

- A list of words becomes data::k<File><Section>, a text::WordList: sorted, without duplicates. Entries are separated by
  white space; in the marker sections of page_markers.txt each line is an entry.
- Lines `name = number` (weights) become integers, because doubles do not compress: a text::DecimalWeights, or for
  keyphrase_weights.txt an array, in the order of the file. The names must be those of the enum of features that the
  model has in C++ (feature_names.py), in its order.
- stems.txt, the largest file, becomes the strings of a text::WordTrie (word_trie.py).
- names.txt and the sections of stop_words.txt that every word is looked up in become a text::WordTrie, too.
- cue_words.txt, page_words.txt and site_words.txt (for text::WordBits) become one string each, with one byte a letter.
- background_frequencies.txt becomes one string with three of its digits in a byte.

An entry outside a section is an error. The same input always gives the same output.
"""
import collections
import decimal
import itertools
import pathlib
import re
import sys

from feature_names import ENUMS, feature_names
from word_trie import instructions, trie_order, trie_values, trie_words

# Sections whose entries contain spaces: each line is an entry.
PHRASE_SECTIONS = {('page_markers', s) for s in
                   ('source', 'tags', 'related', 'navigation', 'share', 'comment', 'legal', 'byline', 'advert',
                    'caption')}

# Files for text::WordBits: the sections of a word become its bits.
WORD_BIT_FILES = ('cue_words', 'page_words', 'site_words')

# The sections that text::listed_bits() knows, by file: the first one of all is bit 1, the second 2, the third 4, and so on.
LISTED = {'stop_words': ('words', 'with-pronouns', 'reporting-verbs', 'dangling-openers', 'date-words', 'number-words'),
          'names': ('given', 'joints', 'titles', 'place-openers', 'organisation-openers', 'places',
                    'light-openers', 'organisations')}

# What the weights of a file are multiplied by, so that they are integers.
SCALES = {'keyphrase_weights': 1000, 'line_weights': 10000, 'summary_weights': 1000}

# Sections whose lines are strings of digits from 0 to 3.
DIGIT_SECTIONS = {('background_frequencies', 'levels')}
DIGITS = 4
DIGITS_IN_BYTE = 4


def sections(path):
    """{section: its lines}, without comments and blank lines."""
    name, lines = None, {}
    for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
        line = line.strip()
        if not line or line.startswith('#'):
            continue
        if header := re.fullmatch(r'\[([a-z-]+)\]', line):
            name = header[1]
            lines[name] = []
        elif name is None:
            sys.exit(f'{path}:{number}: an entry before the first [section]')
        else:
            lines[name].append(line)
    return lines


def camel(name):
    """stop_words or with-pronouns in camel case."""
    return ''.join(part.capitalize() for part in re.split('[-_]', name))


def literal(text):
    """An entry of a text::WordList as a C++ literal."""
    return 'u"' + text.replace('\\', '\\\\').replace('"', '\\"') + '\\n"'


def check_names(file_name, section, names):
    """Stops the build unless the weights have exactly the names of their enum, in its order."""
    model = f'{file_name}/{section}' if f'{file_name}/{section}' in ENUMS else file_name
    header, enum = ENUMS[model]
    pairs = itertools.zip_longest(names, feature_names(model), fillvalue='nothing')
    for number, (name, wanted) in enumerate(pairs, 1):
        if name != wanted:
            sys.exit(f'{file_name}.txt [{section}]: weight {number} is {name}, but enum {enum} ({header}) has {wanted}')


def scaled(weight, scale):
    """A weight, as it is written, times `scale`. One that is no integer then, or too large, stops the build."""
    product = decimal.Decimal(weight) * scale
    if product != int(product) or abs(product) > 0x7FFF:
        sys.exit(f'a weight of {weight} cannot be stored in sixteen bits, {scale} to one')
    return int(product)


def table(file_name, name, lines):
    """The C++ definition of a section of words, weights or digits."""
    identifier = f'k{camel(file_name)}{camel(name)}'
    if (file_name, name) in DIGIT_SECTIONS:
        return bytes_constant(identifier, pack_digits(''.join(lines)))
    weights = [re.fullmatch(r'([a-z-]+) = (-?[0-9.]+)(?:\s+#.*)?', line) for line in lines]
    if all(weights):
        check_names(file_name, name, [w[1] for w in weights])
        scale = SCALES[file_name]
        rows = ''.join(f'    {scaled(w[2], scale)},  // {w[1]}\n' for w in weights)
        if file_name == 'keyphrase_weights':
            return f'inline constexpr int16_t {identifier}[] = {{\n{rows}}};\n'
        return f'inline constexpr text::DecimalWeights<{len(weights)}, {scale}> {identifier}{{{{\n{rows}}}}};\n'
    phrases = (file_name, name) in PHRASE_SECTIONS
    entries = sorted(set(lines if phrases else ' '.join(lines).split()),
                     key=lambda entry: entry.encode('utf-16-be'))
    rows = ''.join(f'    {literal(entry)}\n' for entry in entries)
    return f'inline constexpr text::WordList {identifier}(\n{rows});\n'


BARE_ALEFS = str.maketrans({'أ': 'ا', 'إ': 'ا', 'آ': 'ا'})
ALEFS = str.maketrans({'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ى': 'ي'})


def pack_letters(text):
    """One byte a letter: ء (U+0621) to ي (U+064A) as ! to J. Only آ, which becomes a quote, needs an escape in C++."""
    return ''.join('\\"' if c == 'آ' else chr(ord(c) - 0x600) if 'ء' <= c <= 'ي' else c for c in text)


def pack_digits(digits):
    """Four digits in a byte, the first one worth 1, the second 4, the third 16, the fourth 64."""
    values = [int(digit, DIGITS) for digit in digits]
    values += [0] * (-len(values) % DIGITS_IN_BYTE)
    return bytes(sum(value * DIGITS ** place for place, value in enumerate(values[i:i + DIGITS_IN_BYTE]))
                 for i in range(0, len(values), DIGITS_IN_BYTE))


def bytes_constant(name, data):
    """A std::string_view of the bytes, in rows of forty. Octal escapes have three digits, so that none can be longer."""
    escaped = [chr(b) if 32 <= b < 127 and b not in b'"\\?' else f'\\{b:03o}' for b in data]
    rows = '\n'.join(f'    "{"".join(escaped[i:i + 40])}"' for i in range(0, len(escaped), 40))
    return f'inline constexpr std::string_view {name}(\n{rows},\n    {len(data)});\n'


def rows_of(items):
    """A C++ string literal in rows of twelve items, each followed by a space."""
    return ''.join(f'    "{" ".join(items[i:i + 12])} "\n' for i in range(0, len(items), 12))


def verb_forms(entry):
    """The forms of a verb that the stemmer looks up: (kind, form) each.

    p  a past form before any ending: «أعطا» of «أعطاها»
    w  the past of a weak verb before ت and وا: «أعط» of «أعطى»
    s  the short past of a hollow verb («قل» of «قلت»), which is also its jussive («لم يقل»)
    i  an imperfect without its prefix: «قول» of «يقول»
    """
    past, *imperfects = entry.split('/')
    plain = past.translate(ALEFS)
    forms = [('p', plain)]
    if past.endswith('ى'):
        forms += [('p', plain[:-1] + 'ا'), ('w', plain[:-1])]
    elif past.endswith('ا') and len(past) == 3:
        forms += [('p', plain[:-1] + 'و'), ('w', plain[:-1])]
    if not imperfects:
        forms.append(('i', plain[1:] if past[0] in 'أا' and len(past) > 3 else plain))
    for imperfect in imperfects:
        forms.append(('i', imperfect.translate(ALEFS)))
        if len(past) == 3 and past[1] == 'ا' and len(imperfect) == 2:
            forms.append(('s', imperfect.translate(ALEFS)))
    if len(past) >= 4 and past[-2] == 'ا':
        forms.append(('s', plain[:-2] + plain[-1]))
    return forms


def stem_readings(lines):
    """{form: {kind: its stem}}, with the kinds of verb_forms() and n for nouns. The first entry with a form wins."""
    readings = {}
    for name in ('plurals', 'whole'):
        for entry in ' '.join(lines[name]).translate(ALEFS).split():
            singular, *plurals = entry.split('/')
            for form in [singular] + plurals:
                readings.setdefault(form, {}).setdefault('n', singular)
    for name in ('irregular-verbs', 'regular-verbs'):
        for entry in ' '.join(lines[name]).split():
            for kind, form in verb_forms(entry):
                readings.setdefault(form, {}).setdefault(kind, entry.split('/')[0].translate(ALEFS))
    return readings


def stems(lines):
    """The stemmer's lexicon: its forms for text::WordTrie, the number of each one's reading, and the readings.

    A reading is the kinds of a form, each with the instructions that make the stem from the form. The stem of an
    imperfect is never asked for.
    """
    readings = stem_readings(lines)
    forms = sorted(readings, key=trie_order)
    packed = ['|'.join(kind + (instructions(form, stem) if kind != 'i' else '')
                       for kind, stem in sorted(readings[form].items())) for form in forms]
    distinct = [reading for reading, _ in collections.Counter(packed).most_common()]
    numbers = {reading: number for number, reading in enumerate(distinct)}
    return (bytes_constant('kStemForms', trie_words(forms)) + '\n'
            + bytes_constant('kStemFormReadings', trie_values(numbers[reading] for reading in packed)) + '\n'
            + bytes_constant('kStemReadings', ' '.join(distinct + ['']).encode()))


def listed_words(files):
    """The words of LISTED, from {file: {section: lines}}, each with its bits."""
    bits = {}
    for place, (file_name, name) in enumerate((file, name) for file, names in LISTED.items() for name in names):
        for word in ' '.join(files[file_name][name]).translate(BARE_ALEFS).split():
            bits[word] = bits.get(word, 0) | 1 << place
    words = sorted(bits, key=trie_order)
    distinct = [value for value, _ in collections.Counter(bits[word] for word in words).most_common()]
    numbers = {value: number for number, value in enumerate(distinct)}
    return (bytes_constant('kListedWords', trie_words(words)) + '\n'
            + bytes_constant('kListedWordBits', trie_values(numbers[bits[word]] for word in words)) + '\n'
            + f'inline constexpr uint16_t kListedBits[] = {{{", ".join(map(str, distinct))}}};\n')


def word_bits(file_name, lines):
    """The words of a file in one string, with a line feed after each section."""
    rows = ''
    for entries in lines.values():
        words = set(map(pack_letters, ' '.join(entries).translate(BARE_ALEFS).split()))
        rows += rows_of(sorted(words)) + '    "\\n"\n'
    return f'// Sections: {", ".join(lines)}.\ninline constexpr std::string_view k{camel(file_name)} =\n{rows};\n'


def main():
    out, files = pathlib.Path(sys.argv[1]), map(pathlib.Path, sys.argv[2:])
    body, listed = [], {}
    for path in files:
        if path.stem in LISTED:
            listed[path.stem] = sections(path)
        if path.stem == 'stems':
            body.append(stems(sections(path)))
        elif path.stem in WORD_BIT_FILES:
            body.append(word_bits(path.stem, sections(path)))
        elif path.stem != 'names':
            body += [table(path.stem, name, lines) for name, lines in sections(path).items()]
    body.append(listed_words(listed))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text('// Generated by make_tables.py from the text files of core/data: edit those.\n'
                   '#pragma once\n\n#include <cstdint>\n#include <string_view>\n\n'
                   '#include "text/tables/decimal_weights.h"\n#include "text/tables/word_list.h"\n\nnamespace khulasa::data {\n\n'
                   + '\n'.join(body) + '\n}  // namespace khulasa::data\n', encoding='utf-8')


if __name__ == '__main__':
    main()
