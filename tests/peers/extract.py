"""Runs the Python peers of Khulasa: sumy, summa, YAKE and pke's KP-Miner (`./dev peers`).

Reads {"texts": [{"sentences": [...], "lines": [...]}], "background": [[line, ...], ...]} and writes {"versions": {name:
version}, "results": [...]}, one result for each text: {"summaries": {peer: {"1": [...], "2": [...], "3": [...]}},
"keyphrases": {peer: [...]}}. A summary of one, two or three sentences is a list of indices into `sentences`; keyphrases
are taken from `lines`, best first. `background` are texts for KP-Miner's document frequencies.

Each peer is set up for Arabic with what its own package and PyPI offer. Where a peer has a setting, the one that did
best on dev was kept.
"""
import collections
import functools
import importlib.metadata
import json
import pathlib
import sys
import tempfile
import warnings

warnings.filterwarnings('ignore', category=SyntaxWarning)  # summa's regular expressions

LENGTHS = (1, 2, 3)
KEYPHRASES = 10


class Sumy:
    """Words by PyArabic, stems by NLTK's Snowball stemmer, sumy's own list of stop words. Edmundson's method is left
    out: it needs lists of bonus and stigma words, and nobody has made them for Arabic."""

    def __init__(self):
        from sumy.nlp.stemmers import Stemmer
        from sumy.nlp.tokenizers import Tokenizer
        from sumy.summarizers import kl, lex_rank, lsa, luhn, reduction, sum_basic, text_rank
        from sumy.utils import get_stop_words
        self.tokenizer = Tokenizer('arabic')
        stem = functools.lru_cache(maxsize=None)(Stemmer('arabic'))  # every method stems every word again
        self.stop_words = get_stop_words('arabic')
        self.methods = {}
        for name, method in (('KL', kl.KLSummarizer), ('LexRank', lex_rank.LexRankSummarizer),
                             ('LSA', lsa.LsaSummarizer), ('Luhn', luhn.LuhnSummarizer),
                             ('Reduction', reduction.ReductionSummarizer),
                             ('SumBasic', sum_basic.SumBasicSummarizer),
                             ('TextRank', text_rank.TextRankSummarizer)):
            self.methods[name] = method(stem)
            self.methods[name].stop_words = self.stop_words

    def summaries(self, texts):
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
        sentences = [Sentence(text, self.tokenizer) for text in texts]
        document = ObjectDocumentModel([Paragraph(sentences)])
        numbers = {id(sentence): number for number, sentence in enumerate(sentences)}
        return {f'sumy {name}': {length: [numbers[id(picked)] for picked in method(document, length)]
                                 for length in LENGTHS} for name, method in self.methods.items()}


class Summa:
    """TextRank, for sentences and for words. summa would split sentences at «د. محمد» and not at «؟»: it gets them one
    a line instead, and is kept from splitting them."""

    def __init__(self):
        from summa import keywords, summarizer
        from summa.preprocessing import textcleaner
        textcleaner.split_sentences = str.splitlines
        self.summarize, self.keywords = summarizer.summarize, keywords.keywords

    def summaries(self, texts):
        # The length can only be given as a share, of the sentences that have a word left without the stop words.
        found = self.summarize('\n'.join(texts), ratio=1.0, language='arabic', split=True, scores=True)
        numbers, at = [], 0
        for text, _ in found:
            at = texts.index(text, at) + 1
            numbers.append(at - 1)
        scored = sorted(zip(numbers, (score for _, score in found)), key=lambda pair: -pair[1])
        return {'summa TextRank': {length: sorted(number for number, _ in scored[:length]) for length in LENGTHS}}

    def keyphrases(self, lines):
        # `words` counts stems, and a stem may be listed in several forms.
        try:
            found = self.keywords('\n'.join(lines), words=KEYPHRASES, language='arabic', split=True)
        except IndexError:  # there are fewer stems than that
            found = self.keywords('\n'.join(lines), ratio=1.0, language='arabic', split=True)
        return {'summa TextRank': found[:KEYPHRASES]}


def with_stops(lines):
    """The lines as one text in which each ends with a stop: YAKE takes a line break for a space."""
    return '\n'.join(line if line[-1] in '.!?؟…:؛' else f'{line}.' for line in lines)


class Yake:
    """YAKE with its Arabic stop words."""

    def __init__(self, n=2):
        import yake
        self.extractor = yake.KeywordExtractor(lan='ar', n=n, top=KEYPHRASES)

    def keyphrases(self, lines):
        return {'YAKE': [phrase for phrase, _ in self.extractor.extract_keywords(with_stops(lines))]}


class KpMiner:
    """KP-Miner as pke implements it. Words by spaCy's Arabic tokenizer, stems by NLTK's Snowball stemmer, stop words
    from sumy's list, since NLTK's own comes from no package registry; document frequencies from `background`."""

    def __init__(self, stop_words, background, lasf=2, redundancy=True):
        self.folder = tempfile.TemporaryDirectory()  # pke reads NLTK's list, whatever list it is given
        corpus = pathlib.Path(self.folder.name) / 'corpora' / 'stopwords'
        corpus.mkdir(parents=True)
        (corpus / 'arabic').write_text('\n'.join(sorted(stop_words)), 'utf-8')
        import nltk
        nltk.data.path.insert(0, self.folder.name)
        import pke
        import spacy
        self.pke, self.lasf, self.redundancy = pke, lasf, redundancy
        self.stop_words = sorted(stop_words)
        self.tokenizer = spacy.blank('ar')
        self.tokenizer.add_pipe('sentencizer')
        counts = collections.Counter()
        for lines in background:
            document = self._load(lines, pke.unsupervised.KPMiner())
            counts.update({stem for sentence in document.sentences for stem in sentence.stems})
        self.frequencies = {**counts, '--NB_DOC--': len(background)}

    def _load(self, lines, extractor):
        extractor.load_document(input=with_stops(lines), language='ar', normalization='stemming',
                                spacy_model=self.tokenizer)
        return extractor

    def keyphrases(self, lines):
        extractor = self._load(lines, self.pke.unsupervised.KPMiner())
        extractor.candidate_selection(lasf=self.lasf, stoplist=self.stop_words)
        extractor.candidate_weighting(df=self.frequencies)
        return {'KP-Miner': [phrase for phrase, _ in
                             extractor.get_n_best(KEYPHRASES, redundancy_removal=self.redundancy)]}


def main():
    given = json.load(sys.stdin)
    sumy, summa = Sumy(), Summa()
    yake, kp_miner = Yake(), KpMiner(sumy.stop_words, given['background'])
    results = []
    for text in given['texts']:
        sentences, lines = text['sentences'], text['lines']
        results.append({'summaries': sumy.summaries(sentences) | summa.summaries(sentences),
                        'keyphrases': summa.keyphrases(lines) | yake.keyphrases(lines) | kp_miner.keyphrases(lines)})
    versions = {name: importlib.metadata.version(name) for name in ('sumy', 'summa', 'yake', 'pke-tool', 'pyarabic',
                                                                    'nltk', 'spacy')}
    json.dump({'versions': versions, 'results': results}, sys.stdout, ensure_ascii=False)


if __name__ == '__main__':
    main()
