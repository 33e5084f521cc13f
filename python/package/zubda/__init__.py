"""zubda زبدة: extractive summarizer for Arabic: the most important sentences of a text, verbatim.

>>> import zubda
>>> text = "أعلنت الوزارة بناء مدرسة جديدة في القرية. وتبلغ كلفة المدرسة مليون دينار. وكان الجو مشمسا."
>>> summary = zubda.summarize(text, sentences=1)
>>> summary.summary
'أعلنت الوزارة بناء مدرسة جديدة في القرية.'
>>> text[slice(*summary.sentences[0].chars)] == summary.summary
True

What is of the wrong type is a `TypeError`, what is of the wrong value a `ValueError`, with the words of the command line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from zubda import _zubda
from zubda._options import Options, Unpack, summarizer
from zubda._results import (
    Chunk,
    Clauses,
    Digest,
    DigestSentence,
    DigestSkipped,
    DigestSource,
    Keyword,
    KeywordForm,
    Piece,
    Rouge,
    Score,
    Sentence,
    Skipped,
    Span,
    Stats,
    Summary,
    Token,
)
from zubda._zubda import __version__

__all__ = [
    "Chunk",
    "Clauses",
    "Digest",
    "DigestSentence",
    "DigestSkipped",
    "DigestSource",
    "Keyword",
    "KeywordForm",
    "Options",
    "Piece",
    "Rouge",
    "Score",
    "Sentence",
    "Skipped",
    "Span",
    "Stats",
    "Summary",
    "Token",
    "__version__",
    "clauses",
    "fold",
    "keywords",
    "rouge",
    "split",
    "summarize",
    "summarize_many",
    "summarize_together",
    "terms",
]


def summarize(
    text: str,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    title: str | None = None,
    query: str | None = None,
    **options: Unpack[Options],
) -> Summary:
    """Summarizes a text. One without a sentence has an empty summary, and a warning.

    It is read as it stands: pages (HTML), Markdown, subtitles and files are what the command `zubda` reads.

    The length is at most one of `sentences`, `words`, `ratio` (a share of the words, 0 < R <= 1) and `chars`; without
    one, three sentences. A budget is never exceeded, save that where nothing worth taking fits, the shortest of what tells
    at least half as much as the best sentence is there, and a warning. A sentence that is too long may be broken off, unless
    `whole`: see `Sentence.part`.

    title: what the text is about, if it does not say so itself.
    query: what the summary should lean towards.
    options: `chars`, `keywords`, `direction`, `damping`, `redundancy`, `stopwords`, `keep_boilerplate`, `trim`, `whole`,
        `explain`: `help(zubda.Options)` tells of each.
    """
    return summarizer(sentences, words, ratio, query, options).summarize(text, title)


def summarize_many(
    texts: Iterable[str],
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    title: str | None = None,
    query: str | None = None,
    *,
    titles: Iterable[str | None] | None = None,
    jobs: int | None = None,
    **options: Unpack[Options],
) -> Iterator[Summary]:
    """Summarizes the texts of any iterable on all cores; yields the summaries in the same order, as they are asked for.

    Memory is flat: no more than 16 texts a thread are read ahead, so a generator of a million texts will do. What the
    iterable raises is raised here, behind the summaries of what came before. `summarize` tells of the options.

    titles: the title of each text, or None where it has none; `title` is one for all.
    jobs: threads to use [default: one for each core]. With one nothing is read ahead.
    """
    return summarizer(sentences, words, ratio, query, options).summarize_many(texts, title, titles, jobs)


def summarize_together(
    texts: Iterable[str],
    titles: Iterable[str | None] | None = None,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    title: str | None = None,
    query: str | None = None,
    *,
    dates: Iterable[str | date | None] | None = None,
    by: Literal["input", "date"] = "input",
    jobs: int | None = None,
    **options: Unpack[Options],
) -> Digest:
    """Summarizes texts as one, within one length: what several of them say comes once. A text that repeats one before it
    counts once. `summarize` tells of length and options.

    titles: the title of each text, or None where it has none.
    title: what all of them are about.
    dates: the date of each text, or None where it has none: a `datetime.date` or `datetime`, or a str such as
        "2018-08-10", "20180810" or ISO 8601 with a time. Of two that say about the same the newer is preferred.
    by: how texts follow each other in the summary: `input` (as they came) or `date` (the oldest first, those without a
        date last).
    jobs: threads that read the texts [default: one for each core, if there is enough to read]; the summary is the same.
    """
    made = summarizer(sentences, words, ratio, query, options)
    return made.summarize_together(texts, title, titles, dates, by, jobs)


def split(text: str) -> list[Span]:
    """The sentences of a text in order, headings and all, with the places where they stand."""
    return _zubda.split(text)


def clauses(text: str) -> list[Clauses]:
    """The sentences of a text in order, each cut into chunks: its core, and what may go with what it hangs on."""
    return _zubda.clauses(text)


def terms(text: str, *, stopwords: Iterable[str] | None = None) -> list[Token]:
    """The tokens of a text, with what the ranking makes of each: its fold, its stem, whether it is a stop word."""
    return _zubda.terms(text, stopwords=stopwords)


def keywords(
    text: str, n: int = 10, title: str | None = None, *, stopwords: Iterable[str] | None = None
) -> list[Keyword]:
    """The words and phrases that a text is about, at most `n`, the best first. `title`: what it is about, if it does not say so
    itself."""
    return _zubda.keywords(text, n, title, stopwords=stopwords)


def rouge(
    candidate: str,
    references: str | Iterable[str],
    *,
    fold: bool = True,
    multi: Literal["mean", "best"] = "mean",
) -> Rouge:
    """ROUGE-1, 2, L and Lsum of a summary against what people wrote: one text, or several.

    fold: compare words folded, so that vowel marks, hamza seats and the shape of digits make no difference.
    multi: several references come to the mean of the scores, or to the score against the best.
    """
    return _zubda.rouge(candidate, references, fold=fold, multi=multi)


def fold(text: str) -> str:
    """The text folded for comparing it with others: أ = ا, مسئول = مسؤول, without vowel marks, digits as in ASCII."""
    return _zubda.fold(text)
