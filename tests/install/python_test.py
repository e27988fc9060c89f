"""The Python package, as installed in a fresh environment: tests/install/python.test.mjs runs this from a clean folder."""

import concurrent.futures
import doctest
import importlib.resources
import os
import pathlib
import pickle
import random
import sys
import typing
import unittest

import khulasa
from khulasa import KhulasaError

ARTICLE = pathlib.Path(sys.argv.pop()).read_text(encoding="utf-8")


class Khulasa(unittest.TestCase):
    def test_spans_are_indexes_of_the_str_even_behind_an_emoji(self):
        text = "🚢🚢🚢 " + ARTICLE.replace(". ", " 😀. ")
        result = khulasa.analyze(text, compress=False, tokens=True)
        self.assertEqual(result.language, "ar")
        self.assertGreater(len(result.summary), 1)
        for item in [*result.summary, *result.sentences]:
            self.assertEqual(text[slice(*item.span)], item.text)
        for token in result.tokens:
            self.assertEqual(text[slice(*token.span)], token.text)
        words = [text[slice(*span)] for keyword in result.keywords for span in keyword.mentions]
        self.assertIn("محطة القطارات", words)
        self.assertTrue(all(word.strip() == word and word for word in words))
        self.assertEqual("\n".join(text[slice(*block.span)] for block in result.blocks).split(), text.split())

    def test_summarize_and_keywords_are_those_of_analyze(self):
        result = khulasa.analyze(ARTICLE, type="headline", max_keywords=3)
        self.assertEqual(khulasa.summarize(ARTICLE, type="headline"), result.summary)
        self.assertEqual(khulasa.keywords(ARTICLE, max=3), result.keywords)
        self.assertEqual(len(result.keywords), 3)
        self.assertEqual(result.summary[0].text, "افتتاح محطة القطارات الجديدة في وسط المدينة")
        self.assertEqual(len(khulasa.summarize(ARTICLE, max_sentences=2)), 2)

    def test_any_str_is_a_text(self):
        for text in ["", " ", "\0", "\ud800", "\udc00\ud800", "\ud83d\ude00", "😀" * 50, "a\u0301" * 50]:
            result = khulasa.analyze(text, title=text, focus=text)
            self.assertTrue(all(begin < end <= len(text) for block in result.blocks for begin, end in [block.span]))
            khulasa.normalize(text, "search")
        letters = "ابت \n.😀\ud800\0a"
        generator = random.Random(5)
        for _ in range(300):
            text = "".join(generator.choices(letters, k=generator.randrange(80)))
            result = khulasa.analyze(text)
            for item in [*result.blocks, *result.sentences, *result.summary]:
                self.assertTrue(0 <= item.span[0] < item.span[1] <= len(text), (text, item))

    def test_normalize_maps_back(self):
        source = "🚢 قَدْ 🚢 قـال"
        key = khulasa.normalize(source, "search", fold_alef=False)
        self.assertEqual(key.text, "🚢 قد 🚢 قال")
        self.assertEqual(key.runs[-1], (len(source), len(key.text)))
        words = [(0, 1), (2, 4), (5, 6), (7, 10)]
        found = [source[slice(*key.to_source(span))] for span in words]
        self.assertEqual(found, source.split())
        self.assertEqual([key.to_target(key.to_source(span)) for span in words], words)
        self.assertEqual(key.to_source((-5, 99)), (0, len(source)))
        self.assertEqual(khulasa.normalize("").to_source((0, 3)), (0, 0))
        self.assertEqual(khulasa.normalize("ى", "search", fold_yeh=False).text, "ى")
        self.assertEqual(khulasa.normalize("٣", digits="latin").text, "3")

    def test_html_is_read_as_a_page(self):
        page = f"<nav><a href=/>الرئيسية</a></nav><article><h1>افتتاح المحطة</h1><p>{ARTICLE}</p></article>"
        result = khulasa.analyze(page, html=True)
        self.assertEqual(result.title, "افتتاح المحطة")
        self.assertNotIn("<p>", result.text)
        self.assertEqual(result.text[slice(*result.sentences[0].span)], result.sentences[0].text)

    def test_errors_are_typed_and_can_be_pickled(self):
        for options, code in [
            ({"max_words": 0}, "invalid-option"),
            ({"type": "novel"}, "invalid-option"),
            ({"max_keywords": -1}, "invalid-option"),
            ({"max_keywords": "ten"}, "invalid-option"),
            ({"ratio": float("inf")}, "invalid-option"),
        ]:
            with self.assertRaises(KhulasaError) as raised:
                khulasa.analyze(ARTICLE, **options)
            self.assertEqual(raised.exception.code, code)
            self.assertIsInstance(raised.exception, ValueError)
            self.assertEqual(str(pickle.loads(pickle.dumps(raised.exception))), str(raised.exception))
        with self.assertRaises(KhulasaError):
            khulasa.normalize("نص", fold_everything=True)
        for text in [None, b"bytes", 3]:
            with self.assertRaises(TypeError):
                khulasa.analyze(text)
        with self.assertRaises(TypeError):
            khulasa.analyze("نص", maxWords=3)
        with self.assertRaises(KhulasaError) as raised:
            khulasa.normalize("ا" * 50_000_001)
        self.assertEqual(raised.exception.code, "text-too-long")

    def test_damage_can_be_told(self):
        result = khulasa.analyze("ﺔﻨﻳﺪﻤﻟا ﻲﻓ ةﺪﻳﺪﺠﻟا ﺔﺳرﺪﻤﻟا ﻰﻟإ ﺔﺒﻟﺎﻄﻟا ﺖﻠﺻو")
        self.assertIn("visual-order", result.warnings)
        self.assertEqual(result.repaired, "وصلت الطالبة إلى المدرسة الجديدة في المدينة")
        self.assertIsNone(khulasa.analyze(ARTICLE).repaired)

    def test_threads_and_forked_processes_share_the_library(self):
        expected = khulasa.analyze(ARTICLE)
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            self.assertTrue(all(result == expected for result in pool.map(khulasa.analyze, [ARTICLE] * 64)))
        child = os.fork()
        if child == 0:
            os._exit(0 if khulasa.analyze(ARTICLE) == expected else 1)
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        self.assertEqual(pickle.loads(pickle.dumps(expected)), expected)

    def test_it_is_typed_and_documented(self):
        self.assertTrue(importlib.resources.files(khulasa).joinpath("py.typed").is_file())
        for name in khulasa.__all__:
            value = getattr(khulasa, name)
            if callable(value) and name != "Span":
                typing.get_type_hints(value)
                self.assertTrue(value.__doc__, name)
        for module, examples in [(khulasa, 4), (khulasa._results, 3)]:
            self.assertGreaterEqual(doctest.testmod(module).attempted, examples)
            self.assertEqual(doctest.testmod(module).failed, 0)


unittest.main()
