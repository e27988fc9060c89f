#!/usr/bin/env python3
"""Turns the data files beside it into constant C++ tables: make_tables.py OUT.h FILE.txt ...

A file is UTF-8 text: `#` opens a comment line, `[name]` a section. Every section becomes a sorted text::WordList
without doubles, data::k<File><Name>. Entries are separated by white space, in page_markers.txt's marker sections by line ends;
`name = number` lines (weights) become an array of Weight{name, value} in the order of the file.
"""
import pathlib
import re
import sys

# Sections whose entries hold spaces: one entry a line.
PHRASE_SECTIONS = {('page_markers', s) for s in
                   ('source', 'tags', 'related', 'navigation', 'share', 'comment', 'legal', 'byline', 'advert',
                    'caption')}

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
        rows = ''.join(f'    {{"{w[1]}", {float(w[2])!r}}},\n' for w in weights)
        return f'inline constexpr Weight {identifier}[] = {{\n{rows}}};\n'
    phrases = (file_name, name) in PHRASE_SECTIONS
    entries = sorted(set(lines if phrases else ' '.join(lines).split()),
                     key=lambda entry: entry.encode('utf-16-be'))
    rows = ''.join(f'    {literal(entry)}\n' for entry in entries)
    return f'inline constexpr text::WordList {identifier}(\n{rows});\n'


def main():
    out, files = pathlib.Path(sys.argv[1]), map(pathlib.Path, sys.argv[2:])
    body = [table(path.stem, name, lines) for path in files for name, lines in sections(path).items()]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text('// Made by make_tables.py from the text files of core/data: change those.\n'
                   '#pragma once\n\n#include <string_view>\n\n#include "text/word_list.h"\n\nnamespace khulasa::data {\n\n'
                   'struct Weight {\n  std::string_view name;\n  double value;\n};\n\n'
                   + '\n'.join(body) + '\n}  // namespace khulasa::data\n', encoding='utf-8')


main()
