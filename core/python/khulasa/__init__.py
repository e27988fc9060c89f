"""The gist of an Arabic text: cleans, summarizes and extracts keyphrases.

>>> import khulasa
>>> text = "افتتح الوزير الميناء الجديد. وقال الوزير إن الميناء الجديد كبير. الطقس بارد."
>>> [text[pick.span[0] : pick.span[1]] for pick in khulasa.summarize(text, max_sentences=1)]
['افتتح الوزير الميناء الجديد.']

Every text is a str, with whatever in it, lone surrogates included; only its length can be too much
(50,000,000 UTF-16 code units). Spans are pairs of indexes of that str. Time and memory are linear in the text.
Every function may be called by any number of threads at the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Optional

from ._native import KhulasaError, call, version
from ._results import (
    Analysis,
    Block,
    Keyword,
    Normalized,
    Pick,
    Sentence,
    Span,
    Token,
    analysis_of,
    normalized_of,
)

__all__ = [
    "Analysis",
    "Block",
    "Keyword",
    "KhulasaError",
    "Normalized",
    "Pick",
    "Sentence",
    "Span",
    "Token",
    "__version__",
    "analyze",
    "keywords",
    "normalize",
    "summarize",
]

__version__ = version

SummaryType = Literal["key-points", "tldr", "teaser", "headline"]
SummaryLength = Literal["short", "medium", "long"]


def analyze(
    text: str,
    *,
    html: bool = False,
    title: Optional[str] = None,
    clean: bool = True,
    type: SummaryType = "key-points",
    length: SummaryLength = "short",
    max_words: Optional[int] = None,
    max_sentences: Optional[int] = None,
    ratio: Optional[float] = None,
    focus: Optional[str] = None,
    compress: bool = True,
    max_keywords: int = 10,
    min_score: float = 0,
    max_keyword_words: int = 5,
    semicolon: bool = False,
    keep: Optional[Sequence[int]] = None,
    tokens: bool = False,
) -> Analysis:
    """Cleans and summarizes a text and finds its keyphrases.

    html: the text is the HTML of a page; Analysis.text is then the text that was read.
    title: of the article, if you know it; by default the one found in the text.
    clean: whether to set menus, related headlines and the like aside.
    type, length: which summary. max_words, max_sentences and ratio (of the sentences, at most 1) replace `length`.
    focus: prefer sentences about this.
    compress: whether picks leave out what a reader does not need.
    max_keywords, min_score, max_keyword_words: which keyphrases; at most 1000, scores from 0 to 1, 1 to 5 words.
    semicolon: whether «؛» ends a sentence.
    keep: blocks to treat as paragraphs of the article, by their indexes.
    tokens: whether to return the tokens with their stems.

    An empty text gives an empty analysis. Raises KhulasaError for a value out of range or a text that is too long.
    """
    options: dict[str, Any] = {
        "title": title,
        "clean": clean,
        "tokens": tokens,
        "keep": None if keep is None else list(keep),
        "summary": {
            "type": type,
            "length": length,
            "maxWords": max_words,
            "maxSentences": max_sentences,
            "ratio": ratio,
            "focus": focus,
            "compress": compress,
        },
        "keywords": {"max": max_keywords, "minScore": min_score, "maxWords": max_keyword_words},
        "sentences": {"semicolon": semicolon},
    }
    return analysis_of(call("khulasa_analyze_html" if html else "khulasa_analyze_utf16", text, options), text)


def summarize(
    text: str,
    *,
    html: bool = False,
    title: Optional[str] = None,
    type: SummaryType = "key-points",
    length: SummaryLength = "short",
    max_words: Optional[int] = None,
    max_sentences: Optional[int] = None,
    ratio: Optional[float] = None,
    focus: Optional[str] = None,
    compress: bool = True,
) -> list[Pick]:
    """The summary: sentences in the order of the text. Arguments and errors are those of analyze()."""
    return analyze(
        text,
        html=html,
        title=title,
        type=type,
        length=length,
        max_words=max_words,
        max_sentences=max_sentences,
        ratio=ratio,
        focus=focus,
        compress=compress,
        max_keywords=0,
    ).summary


def keywords(
    text: str,
    *,
    html: bool = False,
    title: Optional[str] = None,
    max: int = 10,
    min_score: float = 0,
    max_words: int = 5,
) -> list[Keyword]:
    """The keyphrases, best first. `max` and `max_words` are max_keywords and max_keyword_words of analyze()."""
    return analyze(
        text, html=html, title=title, max_keywords=max, min_score=min_score, max_keyword_words=max_words
    ).keywords


def normalize(
    text: str, profile: Literal["display", "search", "nfc"] = "display", **folds: bool | str
) -> Normalized:
    """Normalizes a text for display, for search (the match key), or by composition only.

    folds: override the profile: drop_tashkeel, fold_alef, fold_yeh, fold_teh_marbuta, ... are True or False; tatweel is
    "keep", "drop-decorative" or "drop", digits "keep", "latin" or "arabic"; `khulasa normalize --help` lists all.
    Raises KhulasaError for one that does not exist.

    >>> normalize("قَدْ قـال", "search").text
    'قد قال'
    """
    options = {_camel(name): value for name, value in folds.items()}
    return normalized_of(call("khulasa_normalize_utf16", text, {"profile": profile, **options}), text)


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
