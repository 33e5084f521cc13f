"""The options that `summarize`, `summarize_many` and `zubda.spark.summarize` share, as on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict


class Options(TypedDict, total=False):
    """The rarer options of a summary, given by name."""

    chars: int | None
    """Length: at most this many characters, the line feeds between the sentences included."""
    keywords: int | None
    """Look for this many keywords as well."""
    direction: str
    """Which sentences a sentence votes for: `backward` (those before it, the default) or `undirected` (all)."""
    damping: float | None
    """How much votes count against what a sentence is worth by itself, 0 <= D < 1."""
    redundancy: float | None
    """How much what the summary says already counts against a sentence: 0 not at all, 1 (the default) fully."""
    stopwords: Iterable[str] | None
    """Words that say nothing, instead of the built-in ones: a list, or an open file as `--stopwords` reads it."""
    keep_boilerplate: bool
    """Treat adverts, bylines, links and repeated lines as text like any other."""
    trim: bool
    """Let every sentence be shortened by what may go."""
    whole: bool
    """Take sentences whole, however long they are."""
    explain: bool
    """Tell of every sentence what it is worth and what became of it."""
