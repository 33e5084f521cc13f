"""The Rust side; `zubda` says what its functions do."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import final

from zubda._results import Clauses, Digest, Keyword, Rouge, Span, Summary, Token

__all__ = ["Summarizer", "SummaryIterator", "__version__", "clauses", "fold", "keywords", "program", "rouge", "split", "terms"]

__version__: str

@final
class Summarizer:
    def __new__(
        cls,
        sentences: int | None = None,
        words: int | None = None,
        ratio: float | None = None,
        query: str | None = None,
        *,
        chars: int | None = None,
        keywords: int | None = None,
        direction: str = "backward",
        damping: float | None = None,
        redundancy: float | None = None,
        stopwords: Iterable[str] | None = None,
        keep_boilerplate: bool = False,
        trim: bool = False,
        whole: bool = False,
        explain: bool = False,
    ) -> Summarizer: ...
    def summarize(self, text: str, title: str | None = None) -> Summary: ...
    def summarize_many(
        self,
        texts: Iterable[str],
        title: str | None = None,
        titles: Iterable[str | None] | None = None,
        jobs: int | None = None,
    ) -> SummaryIterator: ...
    def summarize_together(
        self,
        texts: Iterable[str],
        title: str | None = None,
        titles: Iterable[str | None] | None = None,
        dates: Iterable[str | date | None] | None = None,
        by: str = "input",
        jobs: int | None = None,
    ) -> Digest: ...

@final
class SummaryIterator(Iterator[Summary]):
    def __iter__(self) -> SummaryIterator: ...
    def __next__(self) -> Summary: ...

def split(text: str) -> list[Span]: ...
def clauses(text: str) -> list[Clauses]: ...
def terms(text: str, *, stopwords: Iterable[str] | None = None) -> list[Token]: ...
def keywords(
    text: str, n: int, title: str | None = None, *, stopwords: Iterable[str] | None = None
) -> list[Keyword]: ...
def program(args: Sequence[str]) -> int: ...
def rouge(candidate: str, references: str | Iterable[str], *, fold: bool, multi: str) -> Rouge: ...
def fold(text: str) -> str: ...
