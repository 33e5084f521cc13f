"""zubda on Spark: a pandas UDF over Arrow batches.

>>> import zubda.spark
>>> articles.select("id", zubda.spark.summarize("text", title="title").alias("z")).select("id", "z.summary")

The workers need zubda, pandas and pyarrow; `ship` sends them zubda. Without Python on the workers, pipe the records
through the program: see the README.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
from pyspark.sql import functions
from pyspark.sql.pandas.functions import pandas_udf

from zubda._options import Options, Unpack, summarizer

if TYPE_CHECKING:
    from pyspark.sql import Column, SparkSession

__all__ = ["SCHEMA", "archive", "ship", "summarize"]

SCHEMA = (
    "title string, summary string, "
    "sentences array<struct<index: bigint, rank: bigint, score: double, text: string, "
    "chars: array<bigint>, bytes: array<bigint>, part: boolean, "
    "pieces: array<struct<chars: array<bigint>, bytes: array<bigint>>>>>, "
    "stats struct<sentences: bigint, words: bigint, summary_sentences: bigint, summary_words: bigint>, "
    "skipped array<struct<index: bigint, kind: string, text: string>>, "
    "keywords array<struct<text: string, score: double, count: bigint, "
    "forms: array<struct<text: string, bytes: array<array<bigint>>, chars: array<array<bigint>>>>>>, "
    "warnings array<string>, "
    "error struct<kind: string, message: string>"
)
"""The struct that `summarize` returns: the program's JSON, so that both ways of using zubda come to the same columns."""


def summarize(
    text: Column | str,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    title: Column | str | None = None,
    query: str | None = None,
    **options: Unpack[Options],
) -> Column:
    """Summarizes a column of texts: a struct with the fields of `SCHEMA` for each.

    A text that is null or no string fails by itself, not the job: its struct has nothing but an `error`.

    text, title: columns, or their names.
    Everything else is as in `zubda.summarize`, and checked here and now, not on the workers; without `explain`.
    """
    if options.pop("explain", False):
        raise ValueError("explain: a column has no place for it; take a sample and zubda.summarize(…, explain=True)")
    stopwords = options.get("stopwords")
    if stopwords is not None and not isinstance(stopwords, (str, bytes)):
        options["stopwords"] = list(stopwords)  # an open file would not travel
    summarizer(sentences, words, ratio, query, options)
    titles = functions.lit(None).cast("string") if title is None else title
    work = _work({"sentences": sentences, "words": words, "ratio": ratio, "query": query, **options})
    # PySpark's stubs know of no struct from an iterator of batches.
    udf: Any = pandas_udf
    column: Column = udf(work, SCHEMA)(text, titles)
    return column


def archive(path: str | Path) -> str:
    """Writes this installation of zubda to `path`, a `.zip` for `--archives zubda.zip#zubda`; returns its path.

    Spark unpacks it beside the worker as a folder `zubda`, which is where Python looks for packages.
    """
    path = Path(path)
    if path.suffix != ".zip":
        raise ValueError(f"{path}: Spark unpacks archives by their name: end it in .zip")
    package = Path(__file__).parent
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "zubda")
        shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__"))
        return shutil.make_archive(str(path.with_suffix("")), "zip", copy)


_shipped: set[str] = set()
"""The applications whose workers have zubda."""


def ship(session: SparkSession) -> None:
    """Sends this installation of zubda to the workers of a running session, once.

    They must have the same system and processor as this machine; their Python may differ, from 3.10.
    """
    application = session.sparkContext.applicationId
    if application in _shipped:
        return  # Spark takes no second archive of a name
    # Workers may ask for it as long as the session lives, so it stays as long as this process.
    folder = tempfile.mkdtemp(prefix="zubda-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    session.sparkContext.addArchive(archive(Path(folder, "zubda.zip")) + "#zubda")
    _shipped.add(application)


def _work(options: dict[str, Any]) -> Callable[[Iterator[tuple[pd.Series, pd.Series]]], Iterator[pd.DataFrame]]:
    """What a worker does. It travels by value, so that a worker without zubda can say what is missing."""

    def work(batches: Iterator[tuple[pd.Series, pd.Series]]) -> Iterator[pd.DataFrame]:
        try:
            from zubda._worker import summaries
        except ModuleNotFoundError as error:
            if error.name is None or error.name.split(".")[0] != "zubda":
                raise
            raise ModuleNotFoundError(
                "this worker has no package zubda: call zubda.spark.ship(spark) first, or write "
                "zubda.spark.archive('zubda.zip') and start with --archives zubda.zip#zubda, or install it on every "
                "machine; --py-files cannot carry it, for Python loads no native code from a zip",
                name="zubda",
            ) from error
        yield from summaries(batches, options)

    return work
