"""What the functions return, and how the library's JSON becomes it."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from typing import Any, NamedTuple, Optional

Span = tuple[int, int]
"""Begin and end of a part of a str: text[begin:end]."""


class Indexes:
    """From offsets in UTF-16 code units, which the library counts, to indexes of the str."""

    def __init__(self, text: str) -> None:
        self._of: Optional[array[int]] = None
        if text and max(text) > "\uffff":
            self._of = array("L")
            for index, character in enumerate(text):
                self._of.append(index)
                if character > "\uffff":
                    self._of.append(index)
            self._of.append(len(text))

    def index(self, offset: int) -> int:
        return offset if self._of is None else self._of[offset]

    def span(self, begin: int, end: int) -> Span:
        return self.index(begin), self.index(end)

    def of(self, item: dict[str, Any]) -> Span:
        return self.span(item["begin"], item["end"])


class Block(NamedTuple):
    """A line or paragraph of the whole text, as it should be shown."""

    kind: str  # "title", "paragraph", "related", "navigation", ...
    text: str
    span: Span


class Sentence(NamedTuple):
    """A sentence of the article."""

    text: str
    span: Span
    score: float
    block: int  # index of Analysis.blocks


class Pick(NamedTuple):
    """A sentence of the summary. `text` is without what was cut; `span` is the whole sentence."""

    text: str
    span: Span
    parts: list[Span]  # what `text` consists of; empty if that is the whole sentence
    score: float
    sentence: int  # index of Analysis.sentences
    reasons: dict[str, float]  # why it was picked: features and what they contribute to the score


class Keyword(NamedTuple):
    """A keyphrase."""

    text: str
    score: float  # more than 0, at most 1
    kind: str  # "person", "place", "organisation", ... or "other"
    mentions: list[Span]
    sentences: list[int]  # indexes of Analysis.sentences


class Token(NamedTuple):
    """A word, number or mark of the article's sentences. Stems are for comparing, not for display."""

    text: str
    span: Span
    kind: str
    stem: str


class Analysis(NamedTuple):
    """Everything that was found. Spans are of `text`."""

    text: str  # as given; of a web page, its text
    language: str  # "ar", "fa", ... or "und"
    title: Optional[str]
    byline: Optional[str]
    dateline: Optional[str]
    source: Optional[str]
    tags: list[str]
    related: list[str]
    blocks: list[Block]
    sentences: list[Sentence]
    summary: list[Pick]
    keywords: list[Keyword]
    tokens: list[Token]  # empty unless asked for
    words: int  # of the whole text
    article_words: int
    warnings: dict[str, int]  # "lost-characters": 4, ...
    repaired: Optional[str]  # a text that is damaged, mended: analyze this instead


class Normalized(NamedTuple):
    """A normalized text, and where it comes from.

    >>> from khulasa import normalize
    >>> key = normalize("قَدْ قـال", "search")
    >>> key.text[3:6], key.to_source((3, 6)), key.to_target((5, 9))
    ('قال', (5, 9), (3, 6))
    """

    text: str
    # Where stretches begin, in the source and in `text`, and at the end both lengths. A stretch of equal lengths maps
    # index by index, any other as a whole: a dropped mark, a lam-alef that became two letters.
    runs: list[Span]
    marks_capped: int  # marks dropped beyond eight on one letter

    def to_source(self, span: Span) -> Span:
        """The span of the source for a span of `text`; ends outside it are clamped. O(log runs)."""
        return self._map(span, 1, 0)

    def to_target(self, span: Span) -> Span:
        """The span of `text` for a span of the source; empty if all of it was dropped."""
        return self._map(span, 0, 1)

    def _map(self, span: Span, side: int, other: int) -> Span:
        begin = self._index(span[0], False, side, other)
        return begin, max(begin, self._index(max(span), True, side, other))

    def _index(self, index: int, is_end: bool, side: int, other: int) -> int:
        at = min(max(index, 0), self.runs[-1][side])
        after = bisect_right(self.runs, at, key=lambda run: run[side])
        if after == len(self.runs):
            return self.runs[-1][other]
        begin, end = self.runs[after - 1], self.runs[after]
        if end[0] - begin[0] == end[1] - begin[1]:
            return begin[other] + at - begin[side]
        return end[other] if is_end and at > begin[side] else begin[other]


def picks_of(sentences: list[dict[str, Any]], at: Indexes) -> list[Pick]:
    return [
        Pick(
            item["text"],
            at.of(item),
            [at.span(begin, end) for begin, end in item.get("parts", ())],
            item["score"],
            item["sentence"],
            {reason["feature"]: reason["contribution"] for reason in item["reasons"]},
        )
        for item in sentences
    ]


def analysis_of(result: dict[str, Any], text: str) -> Analysis:
    text = result.get("text", text)
    at = Indexes(text)
    article = result["article"]
    return Analysis(
        text=text,
        language=result["language"],
        title=article["title"],
        byline=article["byline"],
        dateline=article["dateline"],
        source=article["source"],
        tags=article["tags"],
        related=article["related"],
        blocks=[Block(item["kind"], item["text"], at.of(item)) for item in article["blocks"]],
        sentences=[Sentence(item["text"], at.of(item), item["score"], item["block"]) for item in result["sentences"]],
        summary=picks_of(result["summary"]["sentences"], at),
        keywords=[
            Keyword(
                item["text"],
                item["score"],
                item["kind"],
                [at.span(begin, end) for begin, end in item["mentions"]],
                item["sentences"],
            )
            for item in result["keywords"]
        ],
        tokens=[Token(item["text"], at.of(item), item["kind"], item["stem"]) for item in result.get("tokens", ())],
        words=result["stats"]["words"],
        article_words=result["stats"]["articleWords"],
        warnings={item["code"]: item["count"] for item in result["warnings"]},
        repaired=result.get("repaired"),
    )


def normalized_of(result: dict[str, Any], source: str) -> Normalized:
    source_at, target_at = Indexes(source), Indexes(result["text"])
    runs = [(source_at.index(from_), target_at.index(to)) for from_, to in result["runs"]]
    runs.append((len(source), len(result["text"])))
    return Normalized(result["text"], runs, result["marksCapped"])
