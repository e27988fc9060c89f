#!/usr/bin/env python3
"""Turns the data files beside it into constant C++ tables: make_tables.py OUT.h FILE.txt ...

A file is UTF-8 text: `#` opens a comment line, `[name]` a section. Every section becomes a sorted text::WordList
without doubles, data::k<File><Name>. Entries are separated by white space, in page_markers.txt's marker sections by line ends;
`name = number` lines (weights) become an array of the numbers in the order of the file. stems.txt, the largest,
becomes two strings, a byte a letter; names.txt and page_words.txt one such string each, for text::WordBits.
"""
import pathlib
import re
import sys

# Sections whose entries hold spaces: one entry a line.
PHRASE_SECTIONS = {('page_markers', s) for s in
                   ('source', 'tags', 'related', 'navigation', 'share', 'comment', 'legal', 'byline', 'advert',
                    'caption')}

# Files whose sections are bits of their words.
WORD_BIT_FILES = ('names', 'page_words')

# Files whose weights have three decimals and are kept as thousandths: a double does not compress.
THOUSANDTHS = ('keyphrase_weights',)

# Sections of digits, one a place: they become one string.
DIGIT_SECTIONS = {('background_frequencies', 'levels')}


def sections(path):
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
    return ''.join(part.capitalize() for part in re.split('[-_]', name))


def literal(text):
    return 'u"' + text.replace('\\', '\\\\').replace('"', '\\"') + '\\n"'


def table(file_name, name, lines):
    identifier = f'k{camel(file_name)}{camel(name)}'
    if (file_name, name) in DIGIT_SECTIONS:
        rows = ''.join(f'    "{line}"\n' for line in lines)
        return f'inline constexpr std::string_view {identifier} =\n{rows};\n'
    weights = [re.fullmatch(r'([a-z-]+) = (-?[0-9.]+)(?:\s+#.*)?', line) for line in lines]
    if all(weights):
        if file_name in THOUSANDTHS:
            rows = ''.join(f'    {round(1000 * float(w[2]))},  // {w[1]}\n' for w in weights)
            return f'inline constexpr int16_t {identifier}[] = {{\n{rows}}};\n'
        rows = ''.join(f'    {float(w[2])!r},  // {w[1]}\n' for w in weights)
        return f'inline constexpr double {identifier}[] = {{\n{rows}}};\n'
    phrases = (file_name, name) in PHRASE_SECTIONS
    entries = sorted(set(lines if phrases else ' '.join(lines).split()),
                     key=lambda entry: entry.encode('utf-16-be'))
    rows = ''.join(f'    {literal(entry)}\n' for entry in entries)
    return f'inline constexpr text::WordList {identifier}(\n{rows});\n'


BARE_ALEFS = str.maketrans({'أ': 'ا', 'إ': 'ا', 'آ': 'ا'})
ALEFS = str.maketrans({'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ى': 'ي'})


def byte_a_letter(text):
    """ء (U+0621) to ي (U+064A) as ! to J, which a C string takes but for the quote."""
    return ''.join('\\"' if c == 'آ' else chr(ord(c) - 0x600) if 'ء' <= c <= 'ي' else c for c in text)


def packed(text):
    return byte_a_letter(text.translate(ALEFS))


def rows_of(items):
    """One string literal of many rows."""
    return ''.join(f'    "{" ".join(items[i:i + 12])} "\n' for i in range(0, len(items), 12))


def verb_forms(entry):
    """A verb as stem.cpp looks it up: its past, then tagged forms.

    p a past form before any ending, w the rest of a weak past before ت and وا («أعط» of «أعطى»), s the short past of a
    hollow verb («قل» of «قلت») and its jussive, i what is left of an imperfect, r past and imperfect alike.
    """
    past, *imperfects = entry.split('/')
    plain = past.translate(ALEFS)
    forms = []
    if past.endswith('ى'):
        forms += ['p' + plain[:-1] + 'ا', 'w' + plain[:-1]]
    elif past.endswith('ا') and len(past) == 3:
        forms += ['p' + plain[:-1] + 'و', 'w' + plain[:-1]]
    if not imperfects:
        forms.append('i' + plain[1:] if past[0] in 'أا' and len(past) > 3 else 'r')
    for imperfect in imperfects:
        forms.append('i' + imperfect)
        if len(past) == 3 and past[1] == 'ا' and len(imperfect) == 2:
            forms.append('s' + imperfect)
    if len(past) >= 4 and past[-2] == 'ا':
        forms.append('s' + plain[:-2] + plain[-1])
    return packed('|'.join([plain] + forms))


def stems(lines):
    """The stemmer's lexicon as two strings: nouns, «first/other/...» or alone, and verbs, in the order of the file."""
    nouns = [packed(entry.replace('/', '|')) for name in ('plurals', 'whole') for entry in ' '.join(lines[name]).split()]
    verbs = [verb_forms(entry) for name in ('irregular-verbs', 'regular-verbs')
             for entry in ' '.join(lines[name]).split()]
    return (f'inline constexpr std::string_view kStemNouns =\n{rows_of(nouns)};\n\n'
            f'inline constexpr std::string_view kStemVerbs =\n{rows_of(verbs)};\n')


def word_bits(file_name, lines):
    """The words of a file in one string, a line feed behind each section: a word's bits are its sections."""
    rows = ''.join(rows_of(sorted(set(map(byte_a_letter, ' '.join(entries).translate(BARE_ALEFS).split())))) + '    "\\n"\n'
                   for entries in lines.values())
    return f'// Sections: {", ".join(lines)}.\ninline constexpr std::string_view k{camel(file_name)} =\n{rows};\n'


def main():
    out, files = pathlib.Path(sys.argv[1]), map(pathlib.Path, sys.argv[2:])
    body = []
    for path in files:
        if path.stem == 'stems':
            body.append(stems(sections(path)))
        elif path.stem in WORD_BIT_FILES:
            body.append(word_bits(path.stem, sections(path)))
        else:
            body += [table(path.stem, name, lines) for name, lines in sections(path).items()]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text('// Made by make_tables.py from the text files of core/data: change those.\n'
                   '#pragma once\n\n#include <cstdint>\n#include <string_view>\n\n#include "text/tables/word_list.h"\n\nnamespace khulasa::data {\n\n'
                   + '\n'.join(body) + '\n}  // namespace khulasa::data\n', encoding='utf-8')


main()
