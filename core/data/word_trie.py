"""Packs a list of words for text::WordTrie, and the stems of words as instructions that make them from the words.

The words are front-coded: sorted, each is stored as the number of letters that it shares with the word before it, then
its other letters. That is a trie written down in depth-first order, so it is unpacked in one pass.
"""
import difflib

FIRST_LETTER, LAST_LETTER = 'ء', 'ي'
NO_LETTERS = 128  # the first byte of a word that shares no letter
SKIP, COPY = ord('K') - 1, ord('a') - 1  # in instructions: plus the number of letters
MORE = 255
MAX_LETTERS = 20  # WordTrie::kMaxSteps


def pack_letter(letter):
    """ء (U+0621) to ي (U+064A) as ! to J, a to z as themselves."""
    if 'a' <= letter <= 'z':
        return letter
    if not FIRST_LETTER <= letter <= LAST_LETTER:
        raise ValueError(f'{letter!r} is not a letter from ء to ي or from a to z')
    return chr(ord(letter) - 0x600)


def trie_order(word):
    """What the words of a trie are sorted by: their packed letters."""
    return ''.join(map(pack_letter, word)).encode()


def trie_words(words):
    """The words, which must be sorted as pack_letter() packs them and distinct, as bytes."""
    packed, before = bytearray(), ''
    for word in words:
        if trie_order(word) <= trie_order(before):
            raise ValueError(f'{word} after {before}')
        if len(word) > MAX_LETTERS:
            raise ValueError(f'{word} is too long')
        shared = 0
        while shared < len(before) and before[shared] == word[shared]:
            shared += 1
        packed.append(NO_LETTERS + shared)
        packed += trie_order(word[shared:])
        before = word
    return bytes(packed)


def trie_values(numbers):
    """Numbers from 0 to 510, in a byte each; two bytes if they are 255 or more."""
    packed = bytearray()
    for number in numbers:
        if number > 2 * MORE:
            raise ValueError(f'{number} is too large')
        packed += bytes([number]) if number < MORE else bytes([MORE, number - MORE])
    return bytes(packed)


def instructions(form, stem):
    """How to write `stem` from `form`: K to Z skip 1 to 16 letters of the form, a to z copy 1 to 26, a packed letter
    stands for itself. What remains of the form is copied: «مدرسة» from «مدارس» is bKaaة, and a word that is its own
    stem needs nothing."""
    steps = ''
    for _, begin, end, stem_begin, stem_end in difflib.SequenceMatcher(None, form, stem, autojunk=False).get_opcodes():
        if form[begin:end] == stem[stem_begin:stem_end]:
            if end < len(form) or stem_end < len(stem):
                steps += chr(COPY + end - begin)
            continue
        if end > begin:
            steps += chr(SKIP + end - begin)
        steps += ''.join(map(pack_letter, stem[stem_begin:stem_end]))
    return steps


def follow(steps, form):
    """What instructions() made: as StemLexicon::head() of core/src/text/morphology does it."""
    stem, at = '', 0
    for step in map(ord, steps):
        if step > COPY:
            stem += form[at:at + step - COPY]
            at += step - COPY
        elif step > SKIP:
            at += step - SKIP
        else:
            stem += chr(step + 0x600)
    return stem + form[at:]
