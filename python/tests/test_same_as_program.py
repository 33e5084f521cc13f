"""The same text gives the same as the program, over all fixtures."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import pytest
import zubda
from conftest import record

RUNS: list[tuple[list[str], dict[str, Any]]] = [
    ([], {}),
    (["-n5"], {"sentences": 5}),
    (["-w60"], {"words": 60}),
    (["-r0.2"], {"ratio": 0.2}),
    (["-c400"], {"chars": 400}),
    (["--title", "هدنة غزة", "--query", "مجلس الأمن"], {"title": "هدنة غزة", "query": "مجلس الأمن"}),
    (["--direction", "undirected", "--damping", "0.85"], {"direction": "undirected", "damping": 0.85}),
    (["--redundancy", "0.7", "--keep-boilerplate", "-n9"], {"redundancy": 0.7, "keep_boilerplate": True, "sentences": 9}),
    (["--trim", "-w60"], {"trim": True, "words": 60}),
    (["--whole", "-w30"], {"whole": True, "words": 30}),
    (["--keywords", "6", "--explain"], {"keywords": 6, "explain": True}),
]


def read(line: bytes) -> dict[str, Any]:
    """The program's JSON without the encoding of its bytes, which a str has not, and with the options of this package for
    its flags."""
    fields: dict[str, Any] = json.loads(line)
    assert fields.pop("encoding") == "UTF-8"
    for flag, option in [("--keep-boilerplate", "keep_boilerplate"), ("--stopwords", "stopwords"), ("--query", "query")]:
        fields["warnings"] = [warning.replace(flag, option) for warning in fields["warnings"]]
    return fields


@pytest.mark.parametrize(("args", "options"), RUNS, ids=lambda value: " ".join(value) or "default")
def test_every_field_of_every_fixture(
    args: list[str], options: dict[str, Any], run: Callable[..., bytes], fixtures: dict[str, str]
) -> None:
    for name, text in fixtures.items():
        line = run("-f", "json", "--input-format", "text", *args, stdin=text.encode())
        summary = zubda.summarize(text, **options)
        expected = read(line)
        assert record(summary) == expected, name
        assert list(record(summary)) == list(expected), "fields in another order"
        assert summary.summary.encode() == expected["summary"].encode(), name


def test_the_text_that_is_printed(run: Callable[..., bytes], fixtures: dict[str, str]) -> None:
    for name, text in fixtures.items():
        printed = run("--input-format", "text", stdin=text.encode()).decode()
        sentences = [sentence.text.splitlines() for sentence in zubda.summarize(text).sentences]
        assert printed == "".join(" ".join(filter(None, map(str.strip, lines))) + "\n" for lines in sentences), name


def test_many_in_a_row_are_the_records_of_the_program(run: Callable[..., bytes], articles: list[str]) -> None:
    lines = run("--input-format", "jsonl", "-f", "jsonl", stdin="\n".join(articles).encode()).splitlines()
    records = [json.loads(article) for article in articles]
    texts, titles = (article["text"] for article in records), (article["title"] for article in records)
    made = zubda.summarize_many(texts, titles=titles)
    for line, article, summary in zip(lines, records, made, strict=True):
        assert record(summary) | {"id": article["id"]} == read(line)


def test_offsets_are_indices_of_the_str(fixtures: dict[str, str]) -> None:
    for text in [*fixtures.values(), "😀😀 وصل القطار إلى المحطة في موعده 😀. ثم غادرها المسافرون.", "\ufeffنص قصير.", "قال: ﷽ ثم بدأ ﷺ."]:
        for sentence in zubda.summarize(text, sentences=1000).sentences:
            # One that goes on behind the running head of a page is shown without it.
            pieces = sentence.pieces if sentence.part else [sentence]
            assert " ".join(text[slice(*piece.chars)] for piece in pieces) == sentence.text
            assert " ".join(text.encode()[slice(*piece.bytes)].decode() for piece in pieces) == sentence.text
        for span in zubda.split(text):
            assert text[slice(*span.chars)] == span.text
            assert text.encode()[slice(*span.bytes)].decode() == span.text
        for token in zubda.terms(text):
            assert text[slice(*token.chars)] == token.surface
            assert text.encode()[slice(*token.bytes)].decode() == token.surface


def test_sentences_and_tokens(run: Callable[..., bytes], fixtures: dict[str, str]) -> None:
    for name, text in fixtures.items():
        lines = run("split", "--input-format", "text", stdin=text.encode()).decode().removesuffix("\n").split("\n")
        # A line break is a space, and so are several, with what indents the next line.
        shown = [" ".join(filter(None, map(str.strip, span.text.splitlines()))) for span in zubda.split(text)]
        assert shown == lines, name
        printed = run("terms", "--input-format", "text", stdin=text.encode())
        tokens = [json.loads(line) for line in printed.splitlines()]
        assert json.loads(json.dumps([asdict(token) for token in zubda.terms(text)])) == tokens, name
        printed = run("split", "--clauses", "-f", "json", "--input-format", "text", stdin=text.encode())
        cut = [asdict(sentence) for sentence in zubda.clauses(text)]
        assert [{**sentence, "source": None, "id": None} for sentence in json.loads(json.dumps(cut))] == json.loads(
            printed
        ), name


def test_keywords(run: Callable[..., bytes], fixtures: dict[str, str]) -> None:
    for name, text in fixtures.items():
        found = zubda.keywords(text, 8)
        printed = run("keywords", "-n8", "-f", "json", "--input-format", "text", stdin=text.encode())
        document = json.loads(printed)
        assert json.loads(json.dumps([asdict(keyword) for keyword in found])) == document["keywords"], name
        summary = zubda.summarize(text, keywords=8)
        assert summary.keywords == found, name
        for keyword in found:
            assert keyword.count == sum(len(form.chars) for form in keyword.forms) > 0, keyword
            assert keyword.score > 0, keyword
            for form in keyword.forms:
                assert {text[slice(*place)] for place in form.chars} == {form.text}, name
                assert {text.encode()[slice(*place)].decode() for place in form.bytes} == {form.text}, name
    assert any(zubda.keywords(text, 8) for text in fixtures.values())
    seed, title = fixtures["fixtures/documents/seed-article.txt"], "هدنة غزة"
    printed = run("keywords", "-f", "json", "--title", title, "--input-format", "text", stdin=seed.encode())
    assert json.loads(json.dumps([asdict(one) for one in zubda.keywords(seed, title=title)])) == json.loads(printed)["keywords"]
    assert zubda.keywords(fixtures["fixtures/documents/encyclopedia.txt"], 1, stopwords=["نخلة"])[0].text != "نخلة"


def test_stop_words_of_a_file(run: Callable[..., bytes], seed: str, tmp_path: Any) -> None:
    path = tmp_path / "stop.txt"
    path.write_text("غزة القاهرة # وما حولها\n[reporting verbs]\nقال أكد\n", encoding="utf-8")
    expected = read(run("-f", "json", "--stopwords", str(path), stdin=seed.encode()))
    with path.open(encoding="utf-8") as words:
        assert record(zubda.summarize(seed, stopwords=words)) == expected
    assert record(zubda.summarize(seed)) != expected


def test_rouge(run: Callable[..., bytes], tmp_path: Any) -> None:
    candidate, references = "زار الوزيرُ المدرسةَ، أمس", ["زار الوزير المدرسة", "لم يزر الوزير المدرسة أمس"]
    paths = [tmp_path / f"{number}.txt" for number in range(2)]
    for path, reference in zip(paths, references, strict=True):
        path.write_text(reference, encoding="utf-8")
    args = ["rouge", "-f", "json", "--candidate", "-", "--reference", *map(str, paths)]
    for flags, options in [([], {}), (["--multi", "best"], {"multi": "best"}), (["--no-fold"], {"fold": False})]:
        report = json.loads(run(*args, *flags, stdin=candidate.encode()))
        scores: dict[str, Any] = options  # type: ignore[assignment]
        assert asdict(zubda.rouge(candidate, references, **scores)) == report["by_document"][0]["scores"]
    assert zubda.rouge(candidate, references[0]).rouge1 == zubda.Score(0.75, 1.0, 6 / 7)
