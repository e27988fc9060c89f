"""The trainers on a small sample, and the weight files in use."""
import json
import math
import pathlib
import tempfile
import unittest
from collections import Counter

import fitting
import sources
import train
import train_keyphrases
import train_lines
import train_sentences
import weight_file

import reading
from gold import split_of
from learned import Figure, Learned, count_sources

PROGRAMS = sources.ROOT / 'build/native/core/data/train'
SAMPLE = 14  # texts of each source: two for each fold by genre
# Weights need not be learned anew for a single new text, but when more than one in twenty is another.
STALE = .05

IN_USE = {model: weight_file.read(train.DATA / f'{name}.txt') for model, name in train.MODELS.items()}


def learn(module, model, folder=None):
    return module.learn(PROGRAMS, folder, IN_USE[model][1], sample=SAMPLE)


def text_of(learned, module, old=None):
    header = weight_file.header(learned, old or {}, today='2026-01-02')
    return weight_file.write(header, module.COMMENT, learned.sections, train.DIGITS[learned.model])


class Trainer:
    """What holds of every trainer; a clean clone has no collections."""

    def test_the_same_input_gives_the_same_bytes(self):
        first, second = (text_of(learn(self.module, self.model), self.module) for _ in range(2))
        self.assertEqual(first, second)

    def test_it_learns_what_it_is_shown(self):
        found = {(f.source, f.name): f for f in learn(self.module, self.model).figures}
        figure = found[self.figure]
        # Weights of zero for everything: what a model that has learned nothing does.
        nothing = {section: dict.fromkeys(weights, 0.0) for section, weights in IN_USE[self.model][1].items()}
        without = {(f.source, f.name): f.in_use
                   for f in self.module.learn(PROGRAMS, None, nothing, sample=SAMPLE).figures}
        self.assertGreater(figure.fitted, without[self.figure])
        self.assertIsNotNone(figure.no_genre)

    def test_the_weights_are_those_of_the_enum(self):
        learned = learn(self.module, self.model)
        names = getattr(self.module, 'SECTIONS', {})
        for section, weights in learned.sections.items():
            self.assertEqual(list(weights), names.get(section, self.module.NAMES))

    def test_collections_are_learned_from_where_they_are(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, rows in self.collections.items():
                lines = ''.join(json.dumps(row) + '\n' for row in rows)
                (pathlib.Path(folder) / f'{name}.jsonl').write_text(lines, 'utf-8')
            learned = learn(self.module, self.model, pathlib.Path(folder))
        self.assertLessEqual(set(self.collections), {row['name'] for row in learned.sources})
        self.assertIsNotNone(next(f for f in learned.figures if f.source == 'reading').no_source)


TEXT = ('افتتحت البلدية أمس مكتبة عامة في حي النخيل بعد عامين من العمل.\n'
        'وقال مدير المكتبة إن المبنى يضم قاعة للأطفال وثلاثين ألف كتاب.\n'
        'وتفتح المكتبة أبوابها كل يوم من التاسعة صباحا حتى الثامنة مساء.')


class LinesTest(Trainer, unittest.TestCase):
    module, model, figure = train_lines, 'lines', ('reading', 'F1 of junk')
    collections = {'junk_lines': [{'lines': TEXT.split('\n') + ['شارك'], 'junk': [None, None, None, 'junk']}],
                   'dirty_paste': [{'lines': ['الرياضة'] + TEXT.split('\n'), 'labels': ['junk'] + ['article'] * 3}]}

    def test_labels_of_a_text_are_not_learned_from(self):
        gold = sources.reading()[0]
        label = train_lines.line_label(gold)
        for begin, end in gold.labels:
            self.assertIsNone(label(gold.source[begin:end]))
        self.assertTrue(label(gold.source[slice(*gold.article_lines[0])]))


class SentencesTest(Trainer, unittest.TestCase):
    module, model, figure = train_sentences, 'sentences', ('reading', 'must-groups told')
    collections = {'easc': [{'category': 'art', 'text': TEXT, 'summaries': [TEXT.split('\n')[0]]}]}

    def test_the_figures_are_those_of_dev_quality(self):
        tool, golds = PROGRAMS / 'sentence_features', sources.thin(sources.reading(), 30)
        documents = train_sentences.load(tool, None, 30)
        weights = IN_USE['sentences'][1]
        found, = train_sentences.measure(tool, documents, [[weights] * len(documents)])
        outputs = reading.run(sources.ROOT / 'build/native/khulasa', golds)
        report = reading.pool([reading.score(gold, outputs[gold.slug]) for gold in golds])
        self.assertAlmostEqual(found['reading', 'must-groups told'], report['told'])
        self.assertAlmostEqual(found['reading', 'sentences never to be picked'], report['never'])


class KeyphrasesTest(Trainer, unittest.TestCase):
    module, model, figure = train_keyphrases, 'keyphrases', ('reading', 'precision of ten')
    collections = {'akec': [{'title': None, 'text': TEXT, 'keyphrases': ['مكتبة عامة', 'البلدية']}],
                   'logmani': [{'title': None, 'text': TEXT, 'keyphrases': ['حي النخيل', 'المكتبة']}]}


class FittingTest(unittest.TestCase):
    program = PROGRAMS / 'logistic_fit'

    def test_an_intercept_alone_is_the_log_odds_of_the_mean(self):
        rows = [(1.0, True, [1.0])] * 3 + [(2.0, False, [1.0])] * 6
        self.assertAlmostEqual(fitting.logistic(self.program, rows, [0.0])[0], math.log(3 / 12), places=6)

    def test_the_slope_is_where_its_gradient_is_zero(self):
        rows = [(1.0, y, [x, 1.0]) for x, y in ((0, 0), (1, 0), (2, 1), (3, 0), (4, 1), (5, 1))]
        slope, intercept = fitting.logistic(self.program, rows, [0.5, 0.0])
        errors = [y - 1 / (1 + math.exp(-slope * x[0] - intercept)) for _, y, x in rows]
        self.assertAlmostEqual(sum(errors), 0, places=6)
        self.assertAlmostEqual(sum(e * x[0] for e, (_, _, x) in zip(errors, rows)) - 0.5 * slope, 0, places=6)

    def test_standardized_penalties_do_not_depend_on_the_unit(self):
        rows = [(1.0, y, [x, 1.0]) for x, y in ((0, 0), (1, 0), (2, 1), (3, 0), (4, 1), (5, 1))]
        thousandths = [(weight, y, [1000.0 * x[0], 1.0]) for weight, y, x in rows]
        fit = lambda given: fitting.logistic(self.program, given, [2.0, 0.0], standardized=True)
        self.assertAlmostEqual(fit(rows)[0], 1000 * fit(thousandths)[0], places=6)

    def test_solve(self):
        for got, wanted in zip(fitting.solve([[4.0, 1.0], [1.0, 3.0]], [1.0, 2.0]), (1 / 11, 7 / 11)):
            self.assertAlmostEqual(got, wanted)


class SourcesTest(unittest.TestCase):
    def test_only_dev_is_read(self):
        golds = sources.reading()
        self.assertEqual({split_of(gold.slug) for gold in golds}, {'dev'})
        self.assertGreater(len(golds), 100)

    def test_a_text_of_test_is_not_even_opened(self):
        with tempfile.TemporaryDirectory() as root:
            slug = next(name for name in map(str, range(100)) if split_of(name) == 'test')
            (pathlib.Path(root) / slug).mkdir()
            (pathlib.Path(root) / slug / 'gold.json').write_text('not JSON')
            self.assertEqual(sources.reading(pathlib.Path(root)), [])

    def test_held_out_articles_stay_out(self):
        names = [name for name, _, _ in sources.labelled_articles()]
        self.assertIn('recipe', names)
        self.assertNotIn('home-page', names)

    def test_a_marked_text_is_read_with_its_marks(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / 'a.txt').write_text('# court: حكم\n- سكت القاضي.\n1 حكم بالسجن.\n\n. ورفعت الجلسة.\n\n'
                                                        '# chat\n1 الموعد السبت\n', 'utf-8')
            first, second = sources.marked(pathlib.Path(folder))
        self.assertEqual((first.genre, first.source), ('court', 'حكم\n\nسكت القاضي. حكم بالسجن.\n\nورفعت الجلسة.\n'))
        self.assertEqual([(first.source[b:e], mark) for b, e, mark in first.marks],
                         [('سكت القاضي.', '-'), ('حكم بالسجن.', '1'), ('ورفعت الجلسة.', '.')])
        self.assertEqual((second.genre, second.source), ('chat', 'الموعد السبت\n'))

    def test_every_marked_text_tells_its_point(self):
        for text in sources.marked():
            marks = [mark for _, _, mark in text.marks]
            self.assertLessEqual(set(marks), set('123+-.'))
            self.assertEqual(marks.count('1'), 1)

    def test_folds_leave_out_whole_genres(self):
        texts = [('reading', f'genre {i % 9}') for i in range(40)] + [('akec', 'akec')] * 3
        by_genre, by_source = sources.folds(texts)
        folds = {}
        for text, fold in zip(texts, by_genre):
            folds.setdefault(text, set()).add(fold)
        self.assertEqual({len(found) for found in folds.values()}, {1})
        self.assertEqual(by_genre[-1], 'akec')
        self.assertEqual(Counter(by_source), {'reading': 40, 'akec': 3})

    def test_what_is_left_out_is_not_fitted(self):
        models = sources.unseen(['a', 'b', 'a'], [1, 2, 3], tuple)
        self.assertEqual(models, {'a': (2,), 'b': (1, 3)})
        self.assertEqual(sources.unseen(['a', 'a'], [1, 2], tuple), {'a': None})

    def test_a_sample_is_spread(self):
        self.assertEqual(sources.thin(range(10), 3), [0, 3, 6])
        self.assertEqual(sources.thin(range(2), 3), [0, 1])
        self.assertEqual(sources.thin(range(4), None), [0, 1, 2, 3])


LEARNED = Learned('lines', {'line': {'bias': .12345, 'no-words': -1.0}}, {'penalty': 3},
                  [{'name': 'reading', 'texts': 100, 'genres': 28, 'samples': 9}],
                  [Figure('reading', 'F1 of junk', 'higher', 100, .8, .9, .85, None)], 'abc')


class WeightFileTest(unittest.TestCase):
    def test_what_is_written_is_read(self):
        header = weight_file.header(LEARNED, {}, today='2026-01-02')
        text = weight_file.write(header, 'A comment.\n\nAnother.', LEARNED.sections, 4)
        self.assertEqual(weight_file.parse(text), (header, {'line': {'bias': .1235, 'no-words': -1.0}}))
        self.assertEqual(header['left-out'], {'reading: F1 of junk': .85})
        self.assertEqual({line[:1] for line in text.splitlines()} - {'#', '[', '', 'b', 'n'}, set())

    def test_the_day_stays_while_the_inputs_do(self):
        old = {'inputs': 'abc', 'learned': '2025-12-31'}
        self.assertEqual(weight_file.header(LEARNED, old)['learned'], '2025-12-31')
        self.assertEqual(weight_file.header(LEARNED, {**old, 'inputs': 'x'}, today='2026-01-02')['learned'], '2026-01-02')

    def test_a_file_without_a_header(self):
        self.assertEqual(weight_file.parse('# words\n[a]\nx = 1\n'), ({}, {'a': {'x': 1.0}}))

    def test_distances(self):
        rows = weight_file.distances({'a': {'x': 1.0, 'y': 2.0}}, {'a': {'x': 1.5, 'y': 2.0, 'z': .1}})
        self.assertEqual([row[2:] for row in rows], [('x', 1.0, 1.5), ('z', 0.0, .1), ('y', 2.0, 2.0)])

    def test_counts(self):
        rows = count_sources([('a', 'x', 2), ('a', 'y', 3), ('b', 'b', 1)])
        self.assertEqual(rows, [{'name': 'a', 'texts': 2, 'genres': 2, 'samples': 5},
                                {'name': 'b', 'texts': 1, 'genres': 1, 'samples': 1}])


class CommandTest(unittest.TestCase):
    def test_a_source_that_is_not_at_hand_is_named(self):
        old = {'sources': [{'name': 'reading'}, {'name': 'akec'}]}
        self.assertEqual(train.lacking(old, LEARNED), ['akec'])

    def test_weights_edited_by_hand_do_not_pass(self):
        written = train.rounded(LEARNED)
        edited = {'line': {**written['line'], 'bias': .2}}
        self.assertTrue(train.is_reproduced({'inputs': 'abc'}, written, LEARNED))
        self.assertFalse(train.is_reproduced({'inputs': 'abc'}, edited, LEARNED))
        self.assertTrue(train.is_reproduced({'inputs': 'other'}, edited, LEARNED))

    def test_the_report_names_what_moved_most(self):
        report = train.distance_report({}, {'line': {'bias': .2, 'no-words': -1.0}}, LEARNED)
        self.assertIn('line bias: 0.2000 0.1235', report)
        self.assertIn('are the new ones', train.distance_report({}, train.rounded(LEARNED), LEARNED))


class InUseTest(unittest.TestCase):
    def test_every_weight_file_says_what_it_was_learned_from(self):
        for model, (header, _) in IN_USE.items():
            self.assertEqual(header['trainer'], f'train/train_{model}.py')
            self.assertRegex(header['learned'], r'^20\d\d-\d\d-\d\d$')
            self.assertRegex(header['inputs'] or '0' * 16, r'^[0-9a-f]{16}$')
            self.assertTrue(header['sources'] and header['left-out'])

    def test_they_were_learned_from_the_texts_that_are_there(self):
        golds, articles = sources.reading(), list(sources.labelled_articles())
        there = {'reading': (len(golds), len({gold.genre for gold in golds})), 'articles': (len(articles),) * 2}
        for model, (header, _) in IN_USE.items():
            self.assertEqual(is_stale(header, there), [], f'{model}: retrain, ./dev train {model}')

    def test_a_set_that_has_grown_is_noticed(self):
        header = {'sources': [{'name': 'reading', 'texts': 100, 'genres': 28}, {'name': 'easc', 'texts': 73, 'genres': 10}]}
        self.assertEqual(is_stale(header, {'reading': (104, 28)}), [])
        self.assertEqual(is_stale(header, {'reading': (106, 28)}), ['reading'])
        self.assertEqual(is_stale(header, {'reading': (94, 28)}), ['reading'])
        self.assertEqual(is_stale(header, {'reading': (100, 29)}), ['reading'])


def is_stale(header, there):
    """The sources that were others when the weights were learned. there: {source: (texts, genres)} of today."""
    rows = [row for row in header['sources'] if row['name'] in there]
    texts, genres = ({name: counts[i] for name, counts in there.items()} for i in range(2))
    return [row['name'] for row in rows
            if abs(row['texts'] - texts[row['name']]) > STALE * texts[row['name']] or
            row['name'] == sources.READING and row['genres'] != genres[row['name']]]


if __name__ == '__main__':
    unittest.main()
