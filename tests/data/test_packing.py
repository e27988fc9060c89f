"""Tests of the packing in core/data: word_trie.py and make_tables.py."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

DATA = pathlib.Path(__file__).resolve().parents[2] / 'core' / 'data'
sys.path.insert(0, str(DATA))

import make_tables  # noqa: E402
from word_trie import follow, instructions, trie_order, trie_values, trie_words  # noqa: E402


def unpack(packed):
    """The words of trie_words(), read as text::WordTrie does."""
    words, word = [], ''
    for byte in packed:
        if byte >= 128:
            words.append(word)
            word = word[:byte - 128]
        else:
            word += chr(byte if byte >= ord('a') else byte + 0x600)
    return words[1:] + [word]


class Words(unittest.TestCase):
    def test_words_share_what_they_begin_with(self):
        self.assertEqual(trie_words(['ب', 'باب', 'بابا', 'تاب', 'the']), b"\x80(\x81'(\x83'\x80*'(\x80the")

    def test_words_come_back(self):
        forms = sorted(make_tables.stem_readings(make_tables.sections(DATA / 'stems.txt')), key=trie_order)
        self.assertGreater(len(forms), 5000)
        self.assertEqual(unpack(trie_words(forms)), forms)

    def test_words_out_of_order_and_other_letters_are_refused(self):
        for words in (['تاب', 'باب'], ['باب', 'باب'], ['Bab'], ['باپ'], [''], ['ب' * 21]):
            with self.assertRaises(ValueError):
                trie_words(words)


class Files(unittest.TestCase):
    def test_the_folder_is_made(self):
        """Ninja makes the folder of what a command writes; Make does not, and Conan builds with it."""
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / 'new' / 'html_entities.h'
            subprocess.run([sys.executable, '-B', DATA / 'make_entities.py', out, DATA / 'html_entities.txt'], check=True)
            self.assertIn('kHtmlEntities', out.read_text(encoding='utf-8'))


class Values(unittest.TestCase):
    def test_large_values_take_two_bytes(self):
        self.assertEqual(trie_values([0, 254, 255, 510]), bytes([0, 254, 255, 0, 255, 255]))
        with self.assertRaises(ValueError):
            trie_values([511])


class Instructions(unittest.TestCase):
    def test_a_word_that_is_its_own_stem_needs_none(self):
        self.assertEqual(instructions('وزير', 'وزير'), '')

    def test_instructions_make_the_stem(self):
        for form, stem in (('مدارس', 'مدرسة'), ('أبواب', 'باب'), ('ق', 'قال'), ('نساء', 'امرأة')):
            self.assertEqual(follow(instructions(form, stem), form), stem)

    def test_instructions_make_every_stem_of_the_lexicon(self):
        for form, kinds in make_tables.stem_readings(make_tables.sections(DATA / 'stems.txt')).items():
            for stem in kinds.values():
                self.assertEqual(follow(instructions(form, stem), form), stem)


class Readings(unittest.TestCase):
    def test_a_plural_has_the_stem_of_its_singular(self):
        readings = make_tables.stem_readings({'plurals': ['مدرسة/مدارس'], 'whole': ['وزير'], 'irregular-verbs':
                                              ['قال/قول/قل'], 'regular-verbs': ['كتب', 'أعلن']})
        self.assertEqual(readings['مدارس'], {'n': 'مدرسة'})
        self.assertEqual(readings['وزير'], {'n': 'وزير'})
        self.assertEqual(readings['قول'], {'i': 'قال'})
        self.assertEqual(readings['قل'], {'i': 'قال', 's': 'قال'})
        self.assertEqual(readings['كتب'], {'p': 'كتب', 'i': 'كتب'})
        self.assertEqual(readings['علن'], {'i': 'اعلن'})


class ListedWords(unittest.TestCase):
    def test_a_word_has_a_bit_for_each_of_its_lists(self):
        files = {name: {section: [] for section in sections} for name, sections in make_tables.LISTED.items()}
        files['stop_words']['words'] = ['من']
        files['names']['given'] = ['أحمد']
        files['names']['joints'] = ['من بن']
        table = make_tables.listed_words(files)
        self.assertIn('kListedBits[] = {64, 128, 129}', table)
        self.assertIn('kListedWords(', table)


class Digits(unittest.TestCase):
    def test_four_digits_share_a_byte(self):
        self.assertEqual(make_tables.pack_digits('01232333'), bytes([0 + 4 + 32 + 192, 2 + 12 + 48 + 192]))

    def test_other_digits_are_refused(self):
        with self.assertRaises(ValueError):
            make_tables.pack_digits('6')


class Bytes(unittest.TestCase):
    def test_what_cplusplus_would_misread_is_escaped(self):
        self.assertEqual(make_tables.bytes_constant('k', b'a"\\?\0\xff1'),
                         'inline constexpr std::string_view k(\n    "a\\042\\134\\077\\000\\3771",\n    7);\n')


if __name__ == '__main__':
    unittest.main()
