"""The options that `summarize`, `summarize_many`, `summarize_together` and `zubda.spark.summarize` share."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypedDict

from zubda import _zubda

if TYPE_CHECKING:
    from typing_extensions import Unpack
elif sys.version_info >= (3, 11):
    from typing import Unpack
else:
    Unpack = None  # No annotation is evaluated there.

__all__ = ["Options", "Unpack", "summarizer"]


class Options(TypedDict, total=False):
    """The rarer options of a summary, given by name, as on the command line.

    chars: length: at most this many characters, the line feeds between the sentences included.
    keywords: at most this many keywords as well.
    direction: which sentences a sentence votes for: `backward` (those before it, the default) or `undirected` (all).
    damping: how much votes count against what a sentence is worth by itself, 0 <= D < 1 [default: 0.5].
    redundancy: how much what the summary says already counts against a sentence: 0 not at all, 1 (the default) fully.
    stopwords: words that say nothing, instead of the built-in ones: a list, or an open file as `--stopwords` reads it.
    keep_boilerplate: treat adverts, bylines, links and repeated lines as text like any other.
    trim: let every sentence be shortened by what may go.
    whole: take sentences whole, however long they are.
    explain: tell of every sentence what it is worth and what became of it: see `Summary.explanation`.
    """

    chars: int | None
    keywords: int | None
    direction: str
    damping: float | None
    redundancy: float | None
    stopwords: Iterable[str] | None
    keep_boilerplate: bool
    trim: bool
    whole: bool
    explain: bool


def summarizer(
    sentences: int | None, words: int | None, ratio: float | None, query: str | None, options: Options
) -> _zubda.Summarizer:
    """A summarizer with these options; one of another name is a `TypeError`."""
    for name in options:
        if name not in Options.__annotations__:
            raise TypeError(f"there is no option {name!r}: see help(zubda.Options)")
    return _zubda.Summarizer(sentences, words, ratio, query, **options)
