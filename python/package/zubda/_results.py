"""What zubda hands back: plain frozen dataclasses, with the names of the program's JSON.

Offsets are half-open. `chars` are indices of the str that was given: `text[slice(*sentence.chars)] == sentence.text`.
`bytes` are the same place in `text.encode()`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a summary."""

    index: int
    """Its number among all sentences of the text, from 0."""
    rank: int
    """Its place in the order of scores, from 1."""
    score: float
    """Its share of the votes; those of all sentences that may be chosen sum to 1."""
    text: str
    """The sentence, as it stands in the text; of a shortened one see `part`."""
    chars: tuple[int, int]
    """Where it stands in the str."""
    bytes: tuple[int, int]
    """Where it stands in the str's UTF-8; of a shortened one from its first piece to its last, as `chars`."""
    part: bool
    """Whether something of it is left out: what was shortened, or, whatever the options, the running head of a page that it
    goes on over. Then `text` is its pieces, joined by spaces, with the terminator of the sentence."""
    pieces: list[Piece]
    """What is there of a sentence that is a part; empty for a whole one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence."""

    chars: tuple[int, int]
    """Where it stands in the str."""
    bytes: tuple[int, int]
    """Where it stands in the str's UTF-8."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How much went in and came out."""

    sentences: int
    words: int
    summary_sentences: int
    summary_words: int


@dataclass(frozen=True, slots=True)
class Skipped:
    """A sentence that could not be chosen."""

    index: int
    """Its number among all sentences of the text, from 0."""
    kind: str
    """Why: `heading`, `boilerplate` or `duplicate`."""
    text: str


@dataclass(frozen=True, slots=True)
class KeywordForm:
    """A form of a keyword."""

    text: str
    """Exactly as it stands in the text."""
    bytes: list[tuple[int, int]]
    """Where it stands in the str's UTF-8."""
    chars: list[tuple[int, int]]
    """Where it stands in the str."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word or a phrase that a text is about."""

    text: str
    """As a tag reads: the plainest of the forms in which the text writes it, in plain letters."""
    score: float
    """What it is worth beside the others; it has no unit."""
    count: int
    """How often it stands in the text, in whatever form."""
    forms: list[KeywordForm]
    """The forms in which it stands there, in the order of the text."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A summary: the fields of the program's JSON, schema `zubda.summary/1`.

    `dataclasses.asdict` makes a dict of it, which `json.dumps` takes.
    """

    schema: str
    source: str | None
    """None: a text in memory comes from no file."""
    id: str | None
    """None: as with `source`, there to be filled by `dataclasses.replace`."""
    title: str | None
    """The title given, else the one the text shows."""
    summary: str
    """The chosen sentences, joined by line feeds."""
    sentences: list[Sentence]
    """The chosen sentences, in the order of the text."""
    stats: Stats
    skipped: list[Skipped]
    """What could not be chosen, and why."""
    keywords: list[Keyword] | None
    """The keywords, the best first, if `keywords=` asked for them."""
    explanation: list[dict[str, Any]] | None
    """What every sentence is worth and what became of it, if `explain=True` asked for it: a dict for each, with `index`,
    `rank`, `score`, `text`, `bytes` and `chars` as of a sentence; `merits`, what it added or would have added, by feature;
    `turn`, when it was chosen or would be, from 1; `words`; `opens_paragraph`; and `verdict`: `chosen`, `outranked`,
    `too long`, `repeats`, `heading`, `boilerplate` or `duplicate`. `rank`, `score`, `merits` and `turn` are None of what cannot
    be chosen."""
    warnings: list[str]
    """What one should know about the text."""


@dataclass(frozen=True, slots=True)
class DigestSource:
    """One of several texts that are summarized as one."""

    source: str | None
    id: str | None
    """None, and so is `source`: there to be filled by `dataclasses.replace`."""
    title: str | None
    """The title given, else the one the text shows."""
    stats: Stats
    """How much of it went in, and came out."""
    warnings: list[str]
    """What one should know about it."""


@dataclass(frozen=True)  # mypy's stubtest takes the slots of a subclass for those of both
class DigestSentence(Sentence):
    """A sentence of a summary of several texts; its number, `chars` and `bytes` are those in its own text."""

    document: int
    """The number of its text, from 0."""


@dataclass(frozen=True)  # mypy's stubtest takes the slots of a subclass for those of both
class DigestSkipped(Skipped):
    """A sentence of one of several texts that could not be chosen."""

    document: int
    """The number of its text, from 0."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One summary of several texts: the fields of the JSON that the program writes with `--together`."""

    schema: str
    source: str | None
    """None: what there is to know of each text is in `sources`."""
    sources: list[DigestSource]
    """The texts, in the order they were given: `sources[sentence.document]` is that of a sentence."""
    title: str | None
    """What the texts are about, if that was given."""
    summary: str
    """The chosen sentences, joined by line feeds."""
    sentences: list[DigestSentence]
    """The chosen sentences; those of a text stand together, in its order."""
    stats: Stats
    """How much went in and came out, in all."""
    skipped: list[DigestSkipped]
    """What could not be chosen, and why."""
    keywords: list[Keyword] | None
    """The keywords of all texts together, the best first, if `keywords=` asked for them. Of several texts their forms have no
    places, for there is no text of all that these could point into."""
    explanation: list[dict[str, Any]] | None
    """As `Summary.explanation`, with the number of its text as `document`, if `explain=True` asked for it."""
    warnings: list[str]
    """What one should know about the summary."""


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence of a text."""

    text: str
    chars: tuple[int, int]
    bytes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk of a sentence."""

    kind: str
    """`core`, or what may go: `lead`, `attribution`, `apposition`, `aside`, `relative`, `adverbial`, `tail`, `list` or
    `coordinate`."""
    chars: tuple[int, int]
    """Where it stands in the str."""
    bytes: tuple[int, int]
    on: int | None
    """The number of the chunk that it cannot stand without, from 0; None: the core."""
    alone: bool
    """Whether it could be a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Clauses:
    """A sentence of a text with its chunks, which cover it in order."""

    text: str
    chars: tuple[int, int]
    bytes: tuple[int, int]
    chunks: list[Chunk]


@dataclass(frozen=True, slots=True)
class Token:
    """A token as the ranking sees it."""

    surface: str
    """As it stands in the text."""
    fold: str
    """Its fold: spellings that readers take for the same are the same."""
    term: str
    """Its stem; empty for a stop word."""
    stop: bool
    """Whether it is a stop word (or a reporting verb), which the ranking leaves out."""
    chars: tuple[int, int]
    bytes: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, from 0 to 1."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Rouge:
    """The scores of a summary by each measure; rouge-score's names."""

    rouge1: Score
    rouge2: Score
    rougeL: Score  # noqa: N815
    """Over the whole texts."""
    rougeLsum: Score  # noqa: N815
    """With the union LCS, sentence by sentence."""
