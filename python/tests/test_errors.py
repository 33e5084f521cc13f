"""What is handed in wrongly is told in one clear line, with the words of the command line; nothing panics."""

from __future__ import annotations

import re
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import zubda

NO_TEXT: list[tuple[object, type[Exception], str]] = [
    (None, TypeError, ' is NoneType: give a str, and "" where there is no text, e.g. .fillna("")'),
    (float("nan"), TypeError, ' is float: give a str, and "" where there is no text, e.g. .fillna("")'),
    (b"\xd9\x86", TypeError, ' is bytes: give a str, e.g. .decode("utf-8")'),
    (bytearray(b"a"), TypeError, ' is bytearray: give a str, e.g. .decode("utf-8")'),
    ([], TypeError, " is list: give a str"),
    (7, TypeError, " is int: give a str"),
    ("نص \ud83d مكسور", ValueError, ": character 3 is half of a surrogate pair"),
]


@pytest.mark.parametrize(("value", "kind", "told"), NO_TEXT, ids=lambda value: type(value).__name__)
def test_what_is_no_text(value: Any, kind: type[Exception], told: str) -> None:
    functions: list[tuple[Callable[[], Any], str]] = [
        (lambda: zubda.summarize(value), "text"),
        (lambda: list(zubda.summarize_many(["نص", value])), "texts[1]"),
        (lambda: zubda.split(value), "text"),
        (lambda: zubda.clauses(value), "text"),
        (lambda: zubda.terms(value), "text"),
        (lambda: zubda.keywords(value), "text"),
        (lambda: zubda.fold(value), "text"),
        (lambda: zubda.rouge(value, "نص"), "candidate"),
        (lambda: zubda.rouge("نص", ["نص", value]), "references[1]"),
    ]
    if value is not None:
        functions.append((lambda: zubda.summarize("نص", title=value), "title"))
        functions.append((lambda: zubda.summarize("نص", query=value), "query"))
        functions.append((lambda: zubda.keywords("نص", title=value), "title"))
    for function, name in functions:
        with pytest.raises(kind, match=f"^{re.escape(name + told)}"):
            function()


def test_a_surrogate_is_repaired_as_the_error_says() -> None:
    broken = "نص \ud83d\ude00 و\ud83d مكسور"
    repaired = broken.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert zubda.fold(repaired) == "نص 😀 و\ufffd مكسور"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"sentences": 0}, "sentences: a summary of length 0 is none: give 1 or more"),
        ({"sentences": -5}, "sentences: invalid value -5: give a whole number, 1 or more"),
        ({"words": 10**30}, f"words: invalid value {10**30}: give a whole number, 1 or more"),
        ({"chars": 0}, "chars: a summary of length 0 is none: give 1 or more"),
        ({"ratio": 0.0}, "ratio: 0 is no ratio: give a share of the words, 0 < R <= 1"),
        ({"ratio": float("nan")}, "ratio: NaN is no ratio: give a share of the words, 0 < R <= 1"),
        ({"damping": 1}, "damping: 1 is no damping: give a number, 0 <= D < 1"),
        ({"redundancy": -0.5}, "redundancy: -0.5 is no redundancy: give a number, 0 <= L <= 1"),
        ({"direction": "forward"}, "direction: invalid value 'forward': give backward or undirected"),
        ({"keywords": 0}, "keywords: invalid value 0: give a whole number, 1 or more"),
        (
            {"sentences": 3, "words": 60},
            "sentences cannot be used with words: give at most one of sentences, words, ratio and chars",
        ),
        (
            {"ratio": 0.5, "chars": 60},
            "ratio cannot be used with chars: give at most one of sentences, words, ratio and chars",
        ),
    ],
)
def test_a_wrong_value(options: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(told)}$"):
        zubda.summarize("نص", **options)
    with pytest.raises(ValueError, match=f"^{re.escape(told)}$"):
        zubda.summarize_many(["نص"], **options)


@pytest.mark.parametrize(
    ("args", "options"),
    [
        (["-n0"], {"sentences": 0}),
        (["-r2"], {"ratio": 2.0}),
        (["-c0"], {"chars": 0}),
        (["--damping", "-1"], {"damping": -1.0}),
        (["--redundancy", "1.5"], {"redundancy": 1.5}),
    ],
)
def test_the_words_are_those_of_the_program(args: list[str], options: dict[str, Any], program: str) -> None:
    done = subprocess.run([program, *args, "-"], input=b"", capture_output=True, check=False)
    assert done.returncode == 2
    with pytest.raises(ValueError) as error:
        zubda.summarize("نص", **options)
    assert done.stderr.decode() == f"zubda: --{error.value}\n"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"sentences": 2.5}, "sentences is float: give a whole number, 1 or more"),
        ({"words": "60"}, "words is str: give a whole number, 1 or more"),
        ({"ratio": "0.2"}, "ratio is str: give a number, e.g. 0.3"),
        ({"stopwords": "من إلى"}, "stopwords is str: give a list of words, or an open file of them"),
        ({"stopwords": ["من", None]}, 'stopwords[1] is NoneType: give a str, and "" where'),
        ({"stopwords": 3}, "stopwords is int: give a list of words, or an open file of them"),
        ({"sentence": 3}, "there is no option 'sentence': see help(zubda.Options)"),
    ],
)
def test_a_wrong_type(options: dict[str, Any], told: str) -> None:
    with pytest.raises(TypeError, match=f"^{re.escape(told)}"):
        zubda.summarize("نص", **options)


def test_what_is_no_iterable_of_texts() -> None:
    with pytest.raises(TypeError, match="^texts is str: give an iterable of str, e.g. a list$"):
        zubda.summarize_many("نص")
    with pytest.raises(TypeError, match="^texts is int: give an iterable of str, e.g. a list$"):
        zubda.summarize_many(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="^titles is int: give an iterable"):
        zubda.summarize_many(["نص"], titles=7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="^references is NoneType: give a str, or an iterable of str$"):
        zubda.rouge("نص", None)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        zubda.summarize_many(Broken())
    with pytest.raises(ValueError, match="^jobs: invalid value 0: give a whole number, 1 or more$"):
        zubda.summarize_many(["نص"], jobs=0)
    with pytest.raises(ValueError, match="^jobs: 100000 is not in 1..=1024$"):
        zubda.summarize_many(["نص"], jobs=100_000)
    with pytest.raises(ValueError, match="^title cannot be used with titles"):
        zubda.summarize_many(["نص"], title="عنوان", titles=["عنوان"])


class Broken:
    """Fails with an error of its own."""

    def __iter__(self) -> Iterator[str]:
        raise ZeroDivisionError


def test_a_page_is_read_as_it_stands_and_told_of() -> None:
    [told] = zubda.summarize("<p>وصل القطار إلى المحطة.</p><p>ثم عاد.</p>").warnings
    assert told.startswith("this looks like HTML") and "`zubda --input-format html`" in told


@pytest.mark.skipif(sys.version_info < (3, 11), reason="typing has no Unpack before")
def test_the_signatures_tell_of_every_option() -> None:
    hints = typing.get_type_hints(zubda.summarize)
    assert hints["text"] is str and "Options" in str(hints["options"])
    assert all(f"\n    {name}: " in str(zubda.Options.__doc__) for name in zubda.Options.__annotations__)


def test_titles_in_step_with_texts() -> None:
    texts = ["نص أول فيه جملة.", "نص ثان فيه جملة."]
    made = list(zubda.summarize_many(texts, titles=["عنوان", None]))
    assert [summary.title for summary in made] == ["عنوان", None]
    for titles, told in [(["واحد"], "fewer"), (["واحد", "اثنان", "ثلاثة"], "more")]:
        summaries = zubda.summarize_many(texts, titles=titles)
        with pytest.raises(ValueError, match=f"^there are {told} titles than texts"):
            list(summaries)


def test_nothing_has_an_empty_summary() -> None:
    for text in ("", " \n\t", "\ufeff"):
        summary = zubda.summarize(text, keywords=3, explain=True)
        assert (summary.summary, summary.sentences, summary.warnings) == ("", [], ["the document is empty"])
        assert (summary.keywords, summary.explanation) == ([], [])
    assert list(zubda.summarize_many([])) == []
    assert (zubda.split(""), zubda.terms(""), zubda.keywords(""), zubda.fold("")) == ([], [], [], "")


def test_rouge_without_a_reference() -> None:
    with pytest.raises(ValueError, match="^references: there is none to score against: give 1 or more$"):
        zubda.rouge("نص", [])
    with pytest.raises(ValueError, match="^multi: invalid value 'worst': give mean or best$"):
        zubda.rouge("نص", "نص", multi="worst")  # type: ignore[arg-type]


def test_texts_that_are_no_language(seed: str) -> None:
    everything = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x30000, 7)]))
    for text in ("\0" * 1000, "." * 100_000, "ا" * 100_000, "\u0301" * 1000, everything, seed[::-1], "😀" * 999):
        assert zubda.summarize(text, words=9, explain=True, keywords=3).schema == "zubda.summary/1"
        assert all(text[slice(*span.chars)] == span.text for span in zubda.split(text))
        zubda.terms(text), zubda.fold(text), zubda.rouge(text[:999], text[:999])
