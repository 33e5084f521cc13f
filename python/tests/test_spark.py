"""zubda on a Spark cluster of two worker processes: by pandas UDF, and by pipe without Python on the workers.

2,000 articles and two records that are none lie in eight partitions; in every job one worker is killed half way.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

if shutil.which("java") is None:
    pytest.fail("java is not there: Spark needs Java 17, e.g. `apt-get install openjdk-17-jre-headless`", pytrace=False)

import pandas as pd
import pyspark
import zubda.spark
from pyspark import RDD, TaskContext
from pyspark.sql import SparkSession, functions

PARTITIONS = 8
GROUPS = 50
README = Path(__file__).parents[1] / "README.md"
KILLED = 5
"""The partition that kills the worker which works on it."""
POISON = ["{no JSON", '{"id":"nothing","title":"t","text":null}']
PIPE = "./zubda-program --input-format jsonl --format jsonl -j 1 || [ $? -eq 1 ]"
"""The program under a name of its own, for the package is a folder `zubda` beside it. Exit code 1 tells of records that
failed, which their error records tell of too; any other code is of a program that broke off, and fails the task."""


@pytest.fixture(scope="module")
def bare_python(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A Python with all that is installed but zubda."""
    home = tmp_path_factory.mktemp("bare")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", home], check=True)
    installed = Path(sysconfig.get_path("platlib"))
    packages = home / installed.relative_to(sys.prefix)
    for entry in installed.iterdir():
        if not entry.name.startswith("zubda") and not (packages / entry.name).exists():
            (packages / entry.name).symlink_to(entry)
    return str(home / "bin/python")


@pytest.fixture(scope="module")
def spark(bare_python: str, program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    """A cluster of two workers of one core, whose Python has no zubda of its own; the program is sent to them."""
    home = tmp_path_factory.mktemp("spark")
    for entry in Path(pyspark.__file__).parent.iterdir():
        if entry.name != "work":  # where workers live
            (home / entry.name).symlink_to(entry)
    shutil.copy(program, home / "zubda-program")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_HOME", str(home))
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("PYSPARK_PYTHON", bare_python)
        patch.setenv("PYSPARK_DRIVER_PYTHON", sys.executable)
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("zubda")
        builder = builder.config("spark.ui.enabled", "false").config("spark.files", str(home / "zubda-program"))
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.sql.adaptive.enabled", "false")
        session = builder.getOrCreate()
        yield session
        session.stop()


@pytest.fixture(scope="module")
def expected(run: Callable[..., bytes], articles: list[str]) -> list[str]:
    """What one machine makes of the articles, a line each."""
    stdin = "\n".join(articles).encode()
    return run("--input-format", "jsonl", "-f", "jsonl", stdin=stdin).decode().splitlines()


@pytest.fixture
def saboteur(tmp_path: Path) -> Callable[[int, Iterable[str]], Iterator[str]]:
    """Passes lines on, and kills the worker in the middle of one partition, once. Each partition leaves the process id
    of its worker in a file."""
    folder = str(tmp_path)

    def sabotage(partition: int, lines: Iterable[str]) -> Iterator[str]:
        def parent(process: int) -> int:
            return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])

        worker = parent(os.getppid())  # this is a child of Spark's daemon for Python
        assert "CoarseGrainedExecutorBackend" in Path(f"/proc/{worker}/cmdline").read_text()
        context = TaskContext.get()
        assert context is not None
        Path(folder, f"{partition}.{context.attemptNumber()}.{worker}").touch()
        for number, line in enumerate(lines):
            if (partition, number, context.attemptNumber()) == (KILLED, 125, 0):
                os.kill(worker, signal.SIGKILL)
            yield line

    return sabotage


@pytest.fixture
def lines(
    spark: SparkSession, articles: list[str], saboteur: Callable[[int, Iterable[str]], Iterator[str]], tmp_path: Path
) -> Iterator[RDD[str]]:
    """The articles, with the poison among them; afterwards two workers and a dead one must have had them."""
    poisoned = articles[:308] + POISON[:1] + articles[308:1500] + POISON[1:] + articles[1500:]
    yield spark.sparkContext.parallelize(poisoned, PARTITIONS).mapPartitionsWithIndex(saboteur)
    names = [path.name.split(".") for path in tmp_path.iterdir()]
    assert {partition for partition, _, _ in names} == set(map(str, range(PARTITIONS)))
    assert len({worker for _, _, worker in names}) >= 2, "one worker did it all"
    assert {attempt for partition, attempt, _ in names if partition == str(KILLED)} >= {"0", "1"}, "none was killed"


def split(records: list[str]) -> tuple[list[str], list[dict[str, Any]]]:
    """The summaries, and the error records."""
    errors = [json.loads(record) for record in records if '"error":' in record]
    return [record for record in records if '"error":' not in record], errors


def test_a_worker_without_the_package_says_how_to_ship_it(spark: SparkSession) -> None:
    text = spark.createDataFrame([("نص قصير.",)], "text string")
    with pytest.raises(Exception, match=r"no package zubda: call zubda\.spark\.ship\(spark\).*--archives.*--py-files"):
        text.select(zubda.spark.summarize("text")).collect()


def test_by_udf(spark: SparkSession, lines: RDD[str], articles: list[str], expected: list[str]) -> None:
    zubda.spark.ship(spark)
    records = spark.read.schema("id string, title string, text string").json(lines)
    rows = records.select("id", zubda.spark.summarize("text", title="title").alias("z")).collect()
    assert len(rows) == len(articles) + len(POISON)
    made, errors = [], []
    for row in rows:
        fields = row["z"].asDict(recursive=True)
        error = fields.pop("error")
        if error is not None:
            errors.append((row["id"], error))
            assert all(value is None for value in fields.values())
            continue
        made.append({"schema": "zubda.summary/1", "source": None, "id": row["id"], **fields})
        assert made[-1].pop("keywords") is None
        for sentence in fields["sentences"]:
            # The JSON says it of shortened ones alone.
            if not sentence["part"]:
                del sentence["part"], sentence["pieces"]
    assert errors == [(id_, {"kind": "record", "message": "the text is null"}) for id_ in (None, "nothing")]
    for record, line in zip(made, expected, strict=True):
        wanted = json.loads(line)
        # Spark has a str by now, and options for flags.
        assert wanted.pop("encoding") == "UTF-8"
        wanted["warnings"] = [told.replace("--keep-boilerplate", "keep_boilerplate") for told in wanted["warnings"]]
        assert record == wanted
        assert record["summary"].encode() == wanted["summary"].encode()
    ids = [record["id"] for record in made]
    assert ids == [json.loads(article)["id"] for article in articles]


def test_a_summary_of_each_group(
    spark: SparkSession, articles: list[str], run: Callable[..., bytes], tmp_path: Path
) -> None:
    zubda.spark.ship(spark)
    groups: list[list[dict[str, Any]]] = [[] for _ in range(GROUPS)]
    for number, article in enumerate(articles[:1000]):
        groups[number % GROUPS].append({**json.loads(article), "event": f"event {number % GROUPS}"})
    path = tmp_path / "events.jsonl"
    # What comes last goes first, a text and a title that are null among it.
    scattered = [record for group in reversed(groups) for record in reversed(group)]
    scattered += [{"event": "event 7", "id": "~", "title": None, "text": None}]
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in scattered), encoding="utf-8")
    schema = "event string, id string, title string, text string"
    events = spark.read.schema(schema).json(str(path)).repartition(PARTITIONS)
    blocks = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    [recipe] = [block for block in blocks if "applyInPandas" in block]
    names: dict[str, Any] = {"pd": pd, "events": events}
    exec(recipe, names)
    made = {row["event"]: (row["summary"], row["ids"]) for row in names["digests"].collect()}
    assert len(made) == GROUPS
    for number, group in enumerate(groups):
        group.sort(key=lambda record: record["id"])
        stdin = "\n".join(json.dumps(record, ensure_ascii=False) for record in group).encode()
        options = ["--together", "-q", "-w60", "-j1", "--input-format", "jsonl", "-f", "json"]
        wanted = json.loads(run(*options, stdin=stdin))
        summary, ids = made[f"event {number}"]
        assert summary.encode() == wanted["summary"].encode()
        assert ids == [group[sentence["document"]]["id"] for sentence in wanted["sentences"]]


def test_by_pipe(lines: RDD[str], expected: list[str]) -> None:
    made, errors = split(lines.pipe(f"sh -c '{PIPE}'", checkCode=True).collect())
    assert made == expected
    assert_poison(errors)


def test_by_pipe_as_scala_does_it(spark: SparkSession, articles: list[str], expected: list[str], tmp_path: Path) -> None:
    # Java's own RDD, from a file to a pipe and back: no Python works here, nor on the workers.
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(articles[:1000] + POISON), encoding="utf-8")
    context: Any = spark.sparkContext
    piped = context._jsc.textFile(str(path), PARTITIONS).pipe(
        ["sh", "-c", PIPE], context._jvm.java.util.HashMap(), False, 8192, "UTF-8"
    )
    made, errors = split(list(piped.collect()))
    assert made == expected[:1000]
    assert_poison(errors)


def assert_poison(errors: list[dict[str, Any]]) -> None:
    """Error records as on one machine; the line is that of the partition."""
    assert [(error.get("id"), error["error"]["kind"]) for error in errors] == [(None, "record"), ("nothing", "record")]
    told = [error["error"]["message"].split(": ", 1)[1] for error in errors]
    assert told == ["no JSON object: key must be a string at character 2", "field `text` is no string"]


def test_options_are_checked_before_any_worker_sees_them(spark: SparkSession) -> None:
    with pytest.raises(ValueError, match="^sentences: a summary of length 0 is none: give 1 or more$"):
        zubda.spark.summarize("text", sentences=0)
    with pytest.raises(TypeError, match="^stopwords is str"):
        zubda.spark.summarize("text", stopwords="من")
    with pytest.raises(ValueError, match="^explain: a column has no place for it"):
        zubda.spark.summarize("text", explain=True)
    with pytest.raises(ValueError, match="end it in .zip$"):
        zubda.spark.archive("zubda.tar")


def test_options_reach_the_workers(spark: SparkSession, articles: list[str]) -> None:
    text = json.loads(articles[0])["text"]
    column = zubda.spark.summarize("text", words=40, query="المدينة", keywords=3, stopwords=iter(["من", "إلى"]))
    [row] = spark.createDataFrame([(text,)], "text string").select(column.alias("z")).select("z.*").collect()
    wanted = zubda.summarize(text, words=40, query="المدينة", keywords=3, stopwords=["من", "إلى"])
    assert row["summary"] == wanted.summary
    assert [keyword["text"] for keyword in row["keywords"]] == [keyword.text for keyword in wanted.keywords or []]


def test_a_column_without_strings_is_told_what_it_holds(spark: SparkSession) -> None:
    rows = spark.createDataFrame([("نص أول.", 7), ("نص ثان.", 8)], "text string, number bigint")
    for text, title, name in [("number", None, "text"), ("text", "number", "title")]:
        made = rows.select(zubda.spark.summarize(text, title=title).alias("z")).select("z.error.message").collect()
        assert [row["message"] for row in made] == [f'the {name} is no string, but int: cast its column, .cast("string")'] * 2
    nulls = rows.select(zubda.spark.summarize("text", title=functions.lit(None).cast("bigint")).alias("z"))
    assert [row["error"] for row in nulls.select("z.error").collect()] == [None, None]
