#!/usr/bin/env python3
"""Measures `khulasa similar` and `khulasa dedupe`: `./dev similar`.

    similar.py TOOL   copies among 100,000 generated articles (KHULASA_ARTICLES: another number)

With KHULASA_COLLECTIONS=DIR it first measures neighbours by topic: of the five articles of a collection most similar to
one, how many have its category; beside TF-IDF and BM25 over plain words, and SimHash. Python 3 standard library.
"""
import collections
import hashlib
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BEST = 5


def run(tool, arguments, lines):
    """The lines that `tool` answers to `lines`."""
    given = '\n'.join(json.dumps(line, ensure_ascii=False) for line in lines)
    done = subprocess.run([tool, *arguments], input=given.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


# ---- Neighbours by topic ---------------------------------------------------------------------------------------------

def collections_with_categories(folder):
    """{name: [(text, category)]}."""
    folder = pathlib.Path(folder)
    if (folder / 'data').is_dir():
        folder /= 'data'

    def lines(name):
        return [json.loads(line) for line in (folder / f'{name}.jsonl').open(encoding='utf-8')]
    return {
        'easc': [(a['text'], a['category']) for a in lines('easc')],
        'logmani': [(a['text'], a['category']) for a in lines('logmani')],
        # The collection has no categories; its ids name the section: "akec-ArtMus01".
        'akec': [(a['text'], re.sub(r'\d+$', '', a['id'])) for a in lines('akec')],
    }


def words_of(text):
    return collections.Counter(re.findall(r'\w+', text))


def by_vectors(vectors):
    """For each vector, {word: weight}, the others by cosine."""
    lengths = [math.sqrt(sum(weight * weight for weight in vector.values())) or 1 for vector in vectors]
    having = collections.defaultdict(list)
    for i, vector in enumerate(vectors):
        for word, weight in vector.items():
            having[word].append((i, weight / lengths[i]))
    for i, vector in enumerate(vectors):
        scores = collections.Counter()
        for word, weight in vector.items():
            for other, other_weight in having[word]:
                scores[other] += weight * other_weight
        del scores[i]
        yield [other for other, _ in scores.most_common(BEST)]


def tf_idf(texts):
    counts = [words_of(text) for text in texts]
    having = collections.Counter(word for count in counts for word in count)
    rarity = {word: math.log(1 + len(texts) / n) for word, n in having.items()}
    return by_vectors([{word: (1 + math.log(n)) * rarity[word] for word, n in count.items()} for count in counts])


def bm25(texts, k=1.2, b=.75):
    counts = [words_of(text) for text in texts]
    lengths = [sum(count.values()) for count in counts]
    mean = sum(lengths) / len(lengths)
    having = collections.Counter(word for count in counts for word in count)
    for i, query in enumerate(counts):
        scores = collections.Counter()
        for j, count in enumerate(counts):
            if i == j:
                continue
            for word in query:
                if word in count:
                    rarity = math.log(1 + (len(texts) - having[word] + .5) / (having[word] + .5))
                    n = count[word]
                    scores[j] += rarity * n * (k + 1) / (n + k * (1 - b + b * lengths[j] / mean))
        yield [other for other, _ in scores.most_common(BEST)]


def simhash(texts):
    hashes = []
    for text in texts:
        sums = [0] * 64
        for word, n in words_of(text).items():
            bits = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), 'little')
            for bit in range(64):
                sums[bit] += n if bits >> bit & 1 else -n
        hashes.append(sum(1 << bit for bit in range(64) if sums[bit] > 0))
    for i, own in enumerate(hashes):
        others = sorted((j for j in range(len(texts)) if j != i), key=lambda j: bin(own ^ hashes[j]).count('1'))
        yield others[:BEST]


def khulasa(tool, texts):
    archive = run(tool, ['fingerprint', '--jsonl'], [{'id': i, 'text': text} for i, text in enumerate(texts)])
    with tempfile.TemporaryDirectory() as folder:
        among = pathlib.Path(folder) / 'archive.jsonl'
        among.write_text('\n'.join(map(json.dumps, archive)), encoding='utf-8')
        for i, text in enumerate(texts):
            done = subprocess.run([tool, 'similar', '--json', '--max', str(BEST + 1), '--among', among],
                                  input=text.encode(), stdout=subprocess.PIPE, check=True)
            found = [match['id'] for match in json.loads(done.stdout)['similar']]
            yield [other for other in found if other != i][:BEST]


def precisions(found, categories):
    return [sum(categories[other] == categories[i] for other in others) / BEST for i, others in enumerate(found)]


def spread(values):
    """The standard error of their mean."""
    mean = sum(values) / len(values)
    return math.sqrt(sum((value - mean) ** 2 for value in values) / len(values) ** 2)


def measure_neighbours(tool, folder):
    print(f'precision@{BEST} by category, with standard error; and by how much ours is above it, paired')
    for name, articles in collections_with_categories(folder).items():
        texts, categories = zip(*articles)
        ours = precisions(khulasa(tool, texts), categories)
        print(f'  {name}, {len(texts)} articles, {len(set(categories))} categories')
        print(f'    khulasa  {sum(ours) / len(ours):.3f} ± {spread(ours):.3f}')
        for label, method in (('TF-IDF', tf_idf), ('BM25', bm25), ('SimHash', simhash)):
            theirs = precisions(method(texts), categories)
            gains = [a - b for a, b in zip(ours, theirs)]
            print(f'    {label:8} {sum(theirs) / len(theirs):.3f} ± {spread(theirs):.3f}'
                  f'   {sum(gains) / len(gains):+.3f} ± {spread(gains):.3f}')


# ---- Copies ----------------------------------------------------------------------------------------------------------

def respell(text, chance):
    """As other keyboards and habits write it."""
    changes = (('ى', 'ي'), ('ة', 'ه'), ('أ', 'ا'), ('إ', 'ا'), ('ي ', 'ى '), ('ال', 'الـ'))
    for old, new in changes:
        if chance.random() < .6:
            text = text.replace(old, new)
    return text


def wrap(paragraph, width):
    lines, line = [], ''
    for word in paragraph.split(' '):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f'{line} {word}' if line else word
    return '\n'.join([*lines, line])


class Maker:
    """Makes articles of words of our own reading set, and copies of them."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        words = set()
        for source in sorted((ROOT / 'tests' / 'reading').glob('*/source.txt')):
            words.update(re.findall(r'[\u0621-\u064a]{3,}', source.read_text(encoding='utf-8')))
        self.words = sorted(words)

    def sentence(self, topic):
        chance = self.chance
        words = [chance.choice(topic if chance.random() < .6 else self.words) for _ in range(chance.randint(8, 16))]
        return ' '.join(words) + '.'

    def article(self):
        """A list of sentences."""
        topic = self.chance.sample(self.words, 60)
        return [self.sentence(topic) for _ in range(self.chance.randint(10, 20))]

    def text(self, sentences, per_paragraph=3):
        return '\n'.join(' '.join(sentences[i:i + per_paragraph]) for i in range(0, len(sentences), per_paragraph))

    def dropped(self, sentences):
        kept = set(self.chance.sample(range(len(sentences)), round(.8 * len(sentences))))
        return [sentence for i, sentence in enumerate(sentences) if i in kept]

    def furnished(self, text):
        """The text within another site's menus and links."""
        related = ['اقرأ أيضا', *(' '.join(self.chance.sample(self.words, 7)) for _ in range(5))]
        return '\n'.join(['الرئيسية | سياسة | اقتصاد | رياضة | ثقافة', 'شارك على فيسبوك', text, *related,
                          'جميع الحقوق محفوظة'])

    def copies(self, sentences):
        """{kind: text}."""
        shuffled = self.chance.sample(sentences, len(sentences))
        dropped = self.dropped(sentences)
        whole = self.text(sentences)
        return {
            'a fifth dropped': self.text(dropped),
            'reordered': self.text(shuffled),
            'respelled': respell(whole, self.chance),
            'wrapped': '\n\n'.join(wrap(paragraph, 70) for paragraph in whole.split('\n')),
            'furniture': self.furnished(whole),
            'dropped, respelled, furniture': self.furnished(respell(self.text(dropped), self.chance)),
        }


def measure_copies(tool, count):
    """Prints precision, recall and F1 of copies among `count` articles, one in eight of which is a copy."""
    maker = Maker(seed=7)
    lines, original, kind_of = [], {}, {}
    while len(lines) < count:
        sentences = maker.article()
        number = len(lines)
        lines.append({'id': number, 'text': maker.text(sentences)})
        if number % 8 == 0:
            kind, text = maker.chance.choice(sorted(maker.copies(sentences).items()))
            original[len(lines)] = number
            kind_of[len(lines)] = kind
            lines.append({'id': len(lines), 'text': text})
    archive = run(tool, ['fingerprint', '--jsonl', '--jobs', str(os.cpu_count())], lines)
    found = {line['id']: line['copyOf'] for line in run(tool, ['dedupe'], archive) if line['copyOf'] is not None}
    right = {i for i, copied in found.items() if original.get(i) == copied}
    precision = len(right) / len(found) if found else 0
    recall = len(right) / len(original)
    print(f'copies among {len(lines)} articles: {len(original)} are there, {len(found)} found, {len(right)} right')
    for kind in sorted(set(kind_of.values())):
        of_kind = [i for i in original if kind_of[i] == kind]
        print(f'    {kind:32} {sum(i in right for i in of_kind)} of {len(of_kind)}')
    print(f'  precision {precision:.4f}, recall {recall:.4f}, F1 {2 * len(right) / (len(found) + len(original)):.4f}')


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    if 'KHULASA_COLLECTIONS' in os.environ:
        measure_neighbours(tool, os.environ['KHULASA_COLLECTIONS'])
    measure_copies(tool, int(os.environ.get('KHULASA_ARTICLES', '100000')))


if __name__ == '__main__':
    main()
