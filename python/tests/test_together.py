"""`summarize_together`: one summary of several texts, the same as the program's."""

from __future__ import annotations

import datetime
import json
import multiprocessing
import pickle
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pandas as pd
import pytest
import zubda
from conftest import record

OLD = "قتل عشرة أشخاص في انفجار خط الغاز قرب الميناء القديم مساء الأحد."
NEW = "قتل عشرون شخصا في انفجار خط الغاز قرب الميناء القديم مساء الأحد."

RUNS: list[tuple[list[str], dict[str, Any]]] = [
    ([], {}),
    (["-n9"], {"sentences": 9}),
    (["-w120"], {"words": 120}),
    (["-r0.1"], {"ratio": 0.1}),
    (["-c400"], {"chars": 400}),
    (["--title", "هدنة غزة", "--query", "مجلس الأمن"], {"title": "هدنة غزة", "query": "مجلس الأمن"}),
    (["--by", "date", "-n9"], {"by": "date", "sentences": 9}),
    (["--trim", "-w60"], {"trim": True, "words": 60}),
    (["--keywords", "6", "--explain"], {"keywords": 6, "explain": True}),
    (["-w200", "-j1"], {"words": 200, "jobs": 1}),
    (["-w200", "-j7"], {"words": 200, "jobs": 7}),
]


def lines(texts: Iterable[str], titles: Iterable[str | None], dates: Iterable[str | None]) -> bytes:
    """The texts as JSON lines."""
    records = [
        {"text": text, "title": title, "date": date} for text, title, date in zip(texts, titles, dates, strict=True)
    ]
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode()


@pytest.mark.parametrize(("args", "options"), RUNS, ids=lambda value: " ".join(value) or "default")
def test_every_field_is_the_program_s(
    args: list[str], options: dict[str, Any], run: Callable[..., bytes], fixtures: dict[str, str], articles: list[str]
) -> None:
    news = [json.loads(article) for article in articles[:200]]
    groups: list[tuple[list[str], list[str | None]]] = [
        (list(fixtures.values()), [None] * len(fixtures)),
        ([article["text"] for article in news], [article["title"] for article in news]),
    ]
    for texts, titles in groups:
        dates = [f"2024-05-{28 - number % 28:02}" if number % 3 else None for number in range(len(texts))]
        stdin = lines(texts, titles, dates)
        digest = zubda.summarize_together(texts, titles, dates=dates, **options)
        # The program's flags are this package's options.
        printed = run("--together", "--input-format", "jsonl", "-f", "json", *args, stdin=stdin)
        expected = json.loads(printed.replace(b"--keep-boilerplate", b"keep_boilerplate").replace(b"--query", b"query"))
        assert record(digest) == expected
        assert list(record(digest)) == list(expected), "fields in another order"
        for sentence in digest.sentences:
            if not sentence.part:
                assert texts[sentence.document][slice(*sentence.chars)] == sentence.text


def test_the_text_that_is_printed(run: Callable[..., bytes], fixtures: dict[str, str]) -> None:
    texts = list(fixtures.values())
    stdin = lines(texts, [None] * len(texts), [None] * len(texts))
    printed = run("--together", "-q", "-w200", "--input-format", "jsonl", stdin=stdin).decode()
    sentences = [sentence.text.splitlines() for sentence in zubda.summarize_together(texts, words=200).sentences]
    assert len(sentences) > 3
    assert printed == "".join(" ".join(filter(None, map(str.strip, lines))) + "\n" for lines in sentences)


def test_one_text_has_the_summary_that_it_has_alone(fixtures: dict[str, str]) -> None:
    for name, text in fixtures.items():
        digest, alone = zubda.summarize_together([text], words=60), zubda.summarize(text, words=60)
        assert (digest.summary, digest.stats) == (alone.summary, alone.stats), name
        assert digest.sources == [zubda.DigestSource(None, None, alone.title, alone.stats, digest.sources[0].warnings)]


def test_the_newer_of_two_that_differ_in_a_figure_is_taken() -> None:
    days: list[list[str | datetime.date]] = [
        ["2024-05-05", "20240506"],
        [datetime.date(2024, 5, 5), datetime.date(2024, 5, 6)],
        [datetime.datetime(2024, 5, 5, 9), datetime.datetime(2024, 5, 5, 10)],
        list(pd.to_datetime(["2024-05-05T09:00", "2024-05-05T10:00"])),
    ]
    for old, new in days:
        assert zubda.summarize_together([OLD, NEW], sentences=1, dates=[old, new]).summary == NEW
        assert zubda.summarize_together([NEW, OLD], sentences=1, dates=[new, old]).summary == NEW


def test_by_date_the_oldest_comes_first_and_what_has_none_last() -> None:
    texts = ["تراجعت أسعار القمح في الأسواق العالمية أمس.", NEW, "وصل القطار إلى المحطة الجديدة."]
    dates = [None, "2024-05-05T10:00:00Z", "2024-05-04"]
    digest = zubda.summarize_together(texts, dates=dates, by="date")
    assert [sentence.document for sentence in digest.sentences] == [2, 1, 0]
    assert [sentence.document for sentence in zubda.summarize_together(texts, dates=dates).sentences] == [0, 1, 2]


def test_any_iterable_will_do() -> None:
    def source() -> Iterator[str]:
        yield OLD
        yield OLD

    digest = zubda.summarize_together(source(), iter(["أ", None]), dates=iter([None, "2024-05-05"]))
    assert [one.title for one in digest.sources] == ["أ", None]
    assert digest.summary == OLD
    assert digest.sources[1].warnings == ["a document before it has the same text: it counts once"]
    frame = pd.DataFrame({"text": [OLD, NEW]})
    assert zubda.summarize_together(frame["text"], sentences=1).stats.summary_sentences == 1


def test_what_the_iterable_raises_is_raised() -> None:
    def source() -> Iterator[str]:
        yield OLD
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        zubda.summarize_together(source())


def many_texts() -> list[str]:
    """Texts for several threads."""
    return [f"هذا هو النص رقم {number} عن المدينة رقم {number % 7}. " + f"{OLD} " * 20 for number in range(500)]


def summarize_in_child() -> None:
    assert zubda.summarize_together(many_texts(), jobs=2).sentences


def test_a_forked_process_can_do_it_too() -> None:
    texts = many_texts()
    assert sum(len(text.encode()) for text in texts) > 1 << 20, "too little text for several threads"
    assert zubda.summarize_together(texts, jobs=2) == zubda.summarize_together(texts, jobs=1)
    child = multiprocessing.get_context("fork").Process(target=summarize_in_child)
    child.start()
    child.join(timeout=60)
    alive = child.is_alive()
    child.kill()
    assert (alive, child.exitcode) == (False, 0)


def test_a_digest_travels_between_processes(fixtures: dict[str, str]) -> None:
    digest = zubda.summarize_together(fixtures.values(), keywords=3, explain=True)
    assert digest.sentences
    assert digest.skipped
    assert pickle.loads(pickle.dumps(digest)) == digest


def test_nothing_has_an_empty_summary_and_a_warning() -> None:
    for texts in ([], [""], ["", " \n"]):
        digest = zubda.summarize_together(texts, keywords=3, explain=True)
        assert (digest.summary, digest.sentences, digest.keywords, digest.explanation) == ("", [], [], [])
        assert digest.warnings or digest.sources[0].warnings
        assert len(digest.sources) == len(texts)


@pytest.mark.parametrize(
    ("options", "kind", "told"),
    [
        ({"texts": OLD}, TypeError, "texts is str: give an iterable of str, e.g. a list"),
        ({"texts": [OLD, None]}, TypeError, 'texts[1] is NoneType: give a str, and "" where'),
        ({"titles": "عنوان"}, TypeError, "titles is str: give an iterable of str, e.g. a list"),
        ({"titles": ["واحد"]}, ValueError, "there are fewer titles than texts: give each text its own, and None"),
        ({"titles": [None] * 3}, ValueError, "there are more titles than texts: give each text its own, and None"),
        ({"dates": ["2024-05-05"]}, ValueError, "there are fewer dates than texts: give each text its own, and None"),
        ({"dates": [None] * 3}, ValueError, "there are more dates than texts: give each text its own, and None"),
        ({"dates": "2024-05-05"}, TypeError, "dates is str: give an iterable"),
        ({"dates": [None, "أمس"]}, ValueError, 'dates[1]: "أمس" is no date: give it as in 2018-08-10 or 20180810'),
        ({"dates": [None, pd.NaT]}, ValueError, 'dates[1]: "NaT" is no date'),
        ({"dates": [None, 20240505]}, TypeError, 'dates[1] is int: give a str, e.g. "2018-08-10", or a date'),
        ({"by": "size"}, ValueError, "by: invalid value 'size': give input or date"),
        ({"by": "date"}, ValueError, "by: there are no dates to go by: give dates as well"),
        ({"jobs": 0}, ValueError, "jobs: invalid value 0: give a whole number, 1 or more"),
        ({"jobs": 100_000}, ValueError, "jobs: 100000 is not in 1..=1024"),
        ({"title": 7}, TypeError, "title is int: give a str"),
        ({"sentences": 0}, ValueError, "sentences: a summary of length 0 is none: give 1 or more"),
        ({"sentences": 3, "words": 60}, ValueError, "sentences cannot be used with words"),
    ],
)
def test_what_is_wrong_is_told(options: dict[str, Any], kind: type[Exception], told: str) -> None:
    with pytest.raises(kind, match=f"^{re.escape(told)}"):
        zubda.summarize_together(**({"texts": [OLD, NEW]} | options))
