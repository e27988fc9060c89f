"""Arabic text as the scorers compare it: match keys, words, a light stemmer and a plain sentence splitter.

None of this is the product's own code: a scorer that normalised as the product does could not see the product's
mistakes.
"""
import functools
import re
import unicodedata

TATWEEL = '\u0640'
LETTERS = {'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ة': 'ه', 'ک': 'ك'}
WORD = re.compile(r'[^\W_]+')


class Folding(dict):
    """A table for str.translate() that is filled as characters are met."""

    def __missing__(self, code):
        char = chr(code)
        if char == TATWEEL or unicodedata.category(char) in ('Mn', 'Cf'):
            folded = ''
        elif char.isdecimal():
            folded = str(unicodedata.decimal(char))
        else:
            folded = LETTERS.get(char, char.lower())
        self[code] = folded
        return folded


FOLDING = Folding()


def fold(text):
    """`text` after NFKC, lower-cased, without vowel marks, tatweel and format characters; the forms of alef, yeh and
    kaf are one each, teh marbuta is heh, and all decimal digits are ASCII."""
    return unicodedata.normalize('NFKC', text).translate(FOLDING)


def words(text):
    """The runs of letters and digits of `text`, folded."""
    return WORD.findall(fold(text))


@functools.lru_cache(1 << 16)
def key(text):
    """The words of `text` with one space between them: two texts with the same key count as equal."""
    return ' '.join(words(text))


def holds(text, phrase):
    """Whether `phrase` occurs in `text`. Clitics may be attached to its first and last word («سوريا» is in «وسوريا»),
    but a number must be whole: «12» is not in «120»."""
    wanted, text = key(phrase), key(text)
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        before, after = text[at - 1:at] if at else '', text[end:end + 1]
        if not (wanted[:1].isdigit() and before.isdigit() or wanted[-1:].isdigit() and after.isdigit()):
            return True
        at = text.find(wanted, at + 1)
    return False


def count_words(text):
    """Words between spaces that hold a letter or a digit."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


PREFIXES = ('وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لل', 'ال')
SUFFIXES = ('ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'هم', 'هن', 'نا', 'كم', 'ه', 'ي')
SHORTEST_STEM = 3


def light_stem(word):
    """The light stem of a folded word, after light10 (Larkey, Ballesteros and Connell 2007): one article, with or
    without a proclitic, or a conjunction is taken off, then suffixes for as long as three letters are left."""
    if not '\u0600' <= word[:1] <= '\u06ff':
        return word
    prefix = next((p for p in PREFIXES if word.startswith(p) and len(word) - len(p) >= SHORTEST_STEM), None)
    if prefix is None and word[0] == 'و' and len(word) > SHORTEST_STEM:
        prefix = 'و'
    word = word[len(prefix or ''):]
    while True:
        suffix = next((s for s in SUFFIXES if word.endswith(s) and len(word) - len(s) >= SHORTEST_STEM), None)
        if suffix is None:
            return word
        word = word[:-len(suffix)]


STOP = re.compile(r'[.!?؟؛…]+["\'”»)\]’]*')


def is_boundary(line, stop):
    """Whether the match `stop` in `line` ends a sentence: not a full stop inside a number or an address («3.5»,
    «site.com») or after an initial («د. محمد»)."""
    if len(stop.group()) > 1 or stop.group() != '.':
        return True
    before, after = line[:stop.start()], line[stop.end():stop.end() + 1]
    if before[-1:].isdigit() and after.isdigit():
        return False
    if after.isascii() and after.isalpha():
        return False
    return re.search(r'(?:^|[^\w])[^\W\d_]$', before) is None


def split_sentences(text):
    """Sentences by punctuation and line breaks alone. What has no letter or digit goes to the sentence before it."""
    sentences = []
    for line in re.split(r'[\r\n\u2028\u2029]+', text):
        begin = 0
        ends = [stop.end() for stop in STOP.finditer(line) if is_boundary(line, stop)]
        for end in ends + [len(line)]:
            piece, begin = line[begin:end].strip(' \t\u00a0\ufeff\u200e\u200f'), end
            if any(char.isalnum() for char in piece):
                sentences.append(piece)
            elif piece and sentences:
                sentences[-1] += piece
    return sentences
