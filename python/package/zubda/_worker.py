"""What runs on a Spark worker: batches of texts to batches of structs. Knows nothing of Spark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from zubda import Keyword, Sentence, Summary, _zubda

COLUMNS = ["title", "summary", "sentences", "stats", "skipped", "keywords", "warnings", "error"]


def summaries(
    batches: Iterator[tuple[pd.Series, pd.Series]], options: dict[str, Any]
) -> Iterator[pd.DataFrame]:
    """The structs of `zubda.spark.SCHEMA`, one for each text; on one thread, for Spark starts a worker for each core."""
    summarizer = _zubda.Summarizer(**options)
    for texts, titles in batches:
        rows = [_row(summarizer, text, title) for text, title in zip(texts, titles, strict=True)]
        yield pd.DataFrame(rows, columns=COLUMNS, dtype=object)


def _row(summarizer: _zubda.Summarizer, text: object, title: object) -> tuple[Any, ...]:
    if _is_null(text):
        return _failed("the text is null")
    if not isinstance(text, str):
        return _failed(_no_string("text", text))
    if not (isinstance(title, str) or _is_null(title)):
        return _failed(_no_string("title", title))
    try:
        return _fields(summarizer.summarize(text, title if isinstance(title, str) else None))
    except ValueError as error:
        return _failed(str(error))


def _is_null(value: object) -> bool:
    """pandas has a null as None or as NaN, whatever its version takes it for."""
    return value is None or isinstance(value, float) and value != value


def _no_string(name: str, value: object) -> str:
    return f'the {name} is no string, but {type(value).__name__}: cast its column, .cast("string")'


def _failed(message: str) -> tuple[Any, ...]:
    return (None,) * 7 + ({"kind": "record", "message": message},)


def _fields(summary: Summary) -> tuple[Any, ...]:
    return (
        summary.title,
        summary.summary,
        [_sentence(sentence) for sentence in summary.sentences],
        _dict(summary.stats),
        [_dict(skipped) for skipped in summary.skipped],
        None if summary.keywords is None else [_keyword(keyword) for keyword in summary.keywords],
        summary.warnings,
        None,
    )


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {**_dict(sentence), "pieces": [_dict(piece) for piece in sentence.pieces]}


def _keyword(keyword: Keyword) -> dict[str, Any]:
    return {**_dict(keyword), "forms": [_dict(form) for form in keyword.forms]}


def _dict(result: Any) -> dict[str, Any]:
    """`dataclasses.asdict` copies what it finds, which takes longer than the summary."""
    return {name: getattr(result, name) for name in result.__slots__}
