"""What a summary costs each way: in-process, through the pandas UDF, through the pipe, and with sumy's TextRank in the
same UDF. Articles a second in one run; the ratios count, for a machine has faster and slower hours.

    pip install './python[spark]' sumy 'lxml[html_clean]' && python -c "import nltk; nltk.download('punkt_tab')"
    cargo build --release && python python/benches/cost.py articles.jsonl [CORES]

The file has a record a line with `text`. Each way is warmed once and timed twice; the best counts.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import zubda
import zubda.spark
from pyspark.sql import SparkSession
from pyspark.sql.functions import pandas_udf

PROGRAM = Path(__file__).parents[2] / "target/release/zubda"
SAMPLE = 40
"""Articles that sumy is given."""


def best(work: Callable[[], int]) -> float:
    """Articles a second."""
    work()

    def once() -> float:
        start = time.perf_counter()
        count = work()
        return count / (time.perf_counter() - start)

    return max(once() for _ in range(2))


def sumy(batches: Iterator[pd.Series]) -> Iterator[pd.Series]:
    """sumy's TextRank, three sentences; its tokenizer for Arabic cuts words and nothing else, so sentences are ours."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.text_rank import TextRankSummarizer

    class Words:
        def to_words(self, text: str) -> tuple[str, ...]:
            return tuple(text.split())

    summarizer = TextRankSummarizer()
    for texts in batches:
        documents = (
            ObjectDocumentModel([Paragraph([Sentence(span.text, Words()) for span in zubda.split(text)])])
            for text in texts
        )
        yield pd.Series(["\n".join(map(str, summarizer(document, 3))) for document in documents])


def main(path: str, cores: int) -> None:
    lines = [line for line in Path(path).read_text(encoding="utf-8").split("\n") if line]
    texts = [json.loads(line)["text"] for line in lines]
    size = sum(len(text.encode()) for text in texts)
    session = SparkSession.builder.master(f"local[{cores}]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    frame = session.createDataFrame([(text,) for text in texts], "text string").repartition(2 * cores).cache()
    sample = frame.limit(SAMPLE).repartition(2 * cores).cache()
    rdd = session.sparkContext.parallelize(lines, 2 * cores).cache()
    frame.count(), sample.count(), rdd.count()
    command = f"sh -c '{PROGRAM} --input-format jsonl --format jsonl -j 1 || [ $? -eq 1 ]'"

    def column(frame: object, made: object) -> int:
        frame.select(made.alias("z")).write.format("noop").mode("overwrite").save()  # type: ignore[attr-defined]
        return frame.count()  # type: ignore[attr-defined, no-any-return]

    print(f"{len(texts)} articles, {size / 1e6:.1f} MB, {cores} of {os.cpu_count()} cores\n")
    print("| way | articles a second | MB a second | of one thread in-process |\n| --- | --- | --- | --- |", flush=True)
    ways: list[tuple[str, Callable[[], int]]] = [
        ("in-process, one thread", lambda: sum(1 for _ in zubda.summarize_many(texts, jobs=1))),
        (f"in-process, {cores} threads", lambda: sum(1 for _ in zubda.summarize_many(texts, jobs=cores))),
        ("a UDF that hands the texts back", lambda: column(frame, pandas_udf(echo, "string")("text"))),
        ("pandas UDF", lambda: column(frame, zubda.spark.summarize("text"))),
        ("pipe, `-j 1`", lambda: rdd.pipe(command, checkCode=True).count()),
        (f"sumy's TextRank in a UDF ({SAMPLE} articles)", lambda: column(sample, pandas_udf(sumy, "string")("text"))),
    ]
    one = 0.0
    for way, work in ways:
        rate = best(work)
        one = one or rate
        print(f"| {way} | {rate:.0f} | {rate * size / len(texts) / 1e6:.2f} | {rate / one:.3f} |", flush=True)
    session.stop()


def echo(texts: pd.Series) -> pd.Series:
    """What the way there and back costs."""
    return texts


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: cost.py ARTICLES.jsonl [CORES]")
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else os.cpu_count() or 1)
