import re
import unittest

import readme

RESULTS = '''# Quality

4 texts, 1 in dev and 3 in test; [README.md](README.md) says how.

## All texts

|                 | better |  dev | test |    ± | dev − test |    ± | LEAD dev | LEAD test |
| --------------- | -----: | ---: | ---: | ---: | ---------: | ---: | -------: | --------: |
| **TL;DR**       |        |      |      |      |            |      |          |           |
| must-groups told | higher | .100 | .200 | .030 |      -.100 | .040 |     .111 |      .222 |

## A second reader

2 texts were read by a second reader.

|                        | better | second reader | Khulasa |
| ---------------------- | -----: | ------------: | ------: |
| TL;DR: must-groups told | higher |          .800 |    .200 |

## Pages

3 pages (1 in dev, 2 in test), read by `fromHtml()`.

|              | better |  dev | test |
| ------------ | -----: | ---: | ---: |
| titles found | higher | .600 | .700 |

## Pastes

9 pastes,
4 in dev, 5 in test; 1 of them hold too little.
'''
PEERS = '''# Peers

## Summaries

| dev / test     |               told |   words |
| -------------- | -----------------: | ------: |
| sumy One       | .100 / .300 ± .050 | 50 / 52 |
| sumy Two       | .200 / .250 ± .050 | 50 / 52 |
| summa TextRank | .100 / 1.000 ± .000 | 50 / 52 |
'''


def value(cell):
    """The first number of a cell of the table."""
    return float(cell.split()[0])


class Parsing(unittest.TestCase):
    def test_reads_a_figure_by_group_and_name(self):
        results = readme.Results(RESULTS)
        self.assertEqual(results.figure('tldr'), {'test': '.200', 'spread': '.030', 'lead': '.222', 'reader': '.800'})
        self.assertEqual(results.of_pages('title'), '.700')

    def test_reads_the_numbers_of_test(self):
        self.assertEqual(readme.Results(RESULTS).counts, {'texts': 3, 'pages': 2, 'pastes': 5, 'reader': 2})

    def test_reads_a_cell_of_the_peers(self):
        self.assertEqual(readme.Peers(PEERS).get('Summaries', 'sumy One', 'told'),
                         {'dev': '.100', 'test': '.300', 'spread': '.050'})

    def test_names_one_figure_or_the_range_of_several_methods(self):
        peers = readme.Peers(PEERS)
        self.assertEqual(peers.named('Summaries', 'told', 'sumy'), 'sumy .250 to .300')
        self.assertEqual(peers.named('Summaries', 'told', 'summa'), 'summa 1.000')


class Readme(unittest.TestCase):
    """The README says what RESULTS.md and PEERS.md say."""

    @classmethod
    def setUpClass(cls):
        cls.results, cls.peers = readme.load()
        cls.table, _, after = readme.written(readme.README.read_text('utf-8'))
        cls.prose = ' '.join(after.split('\n## ')[0].split())

    def test_the_table_has_the_figures_of_the_results_and_the_peers(self):
        self.assertEqual(self.table, readme.table(self.results, self.peers),
                         'run python3 -c "import readme; readme.update()" in tests/quality, or ./dev quality')

    def test_the_peers_were_measured_in_the_state_of_the_results(self):
        self.assertEqual(readme.disagreements(self.results, self.peers), {}, 'run ./dev peers')

    def test_the_prose_holds(self):
        """Each claim below the table, or the prose must be written anew."""
        def figure(system, column, section=readme.CLEANED):
            return self.peers.get(section, system, column)

        def holds(claim, is_true):
            self.assertIn(claim, self.prose)
            self.assertTrue(is_true, f'the README still says: {claim}')

        told, within = 'must-groups told', 'told, no longer than Khulasa'
        ours, lead = (figure(system, told) for system in ('Khulasa', 'LEAD'))
        test = lambda cell: value(cell['test'])
        phrases = {system: test(figure(system, 'precision', readme.PHRASES))
                   for system in self.peers.found[readme.PHRASES]}
        pages = lambda column: [figure(system, column, 'Pages') for system in ('fromHtml()', 'Readability')]
        holds('more than twice the main points of the first sentences', test(ours) > 2 * test(lead))
        holds('TextRank in sumy is the nearest program', all(
            test(figure('sumy TextRank', told)) >= test(figure(system, told))
            for system in self.peers.found[readme.CLEANED] if system.startswith(('sumy', 'summa'))))
        holds('tells less', test(figure('sumy TextRank', told)) < test(ours) - value(ours['spread']))
        holds('in no more words far less',
              test(figure('sumy TextRank', within)) < test(ours) - 2 * value(ours['spread']))
        headline = re.search(r'complete, in at most 12 words +\| (\.\d+)', self.table)
        holds('one of three is not complete', .62 < float(headline[1]) < .72)
        holds('more of them are those of an editor than with any other program',
              phrases['Khulasa'] == max(phrases.values()))
        titles, kept = pages('titles found'), pages('pieces of furniture kept')
        holds('Readability finds the title as often', abs(test(titles[0]) - test(titles[1])) < value(titles[0]['spread']))
        holds('keeps more of the menus', test(kept[1]) > test(kept[0]) + value(kept[0]['spread']))

    def test_every_share_in_the_prose_is_of_the_public_collections(self):
        own, collections = self.prose.split('On parts of public collections')
        self.assertEqual(re.findall(r'(?<!\w)\.\d{3}', own), [])
        self.assertEqual(re.findall(r'(?<!\w)\.\d{3}', collections),
                         ['.000', '.873', '.918', '.332', '.242', '.224', '.187'])


if __name__ == '__main__':
    unittest.main()
