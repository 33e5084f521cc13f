"""What the tests share: the fixtures of the project, the program, and articles to work on."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import warnings
from collections.abc import Callable
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import zubda

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT.parent / "shared/data/bench-news.jsonl.gz"


def record(summary: zubda.Summary | zubda.Digest) -> dict[str, Any]:
    """A summary or a digest as the JSON has it, where what was not asked for is left out."""
    fields = asdict(summary)
    for name in ("keywords", "explanation"):
        if fields[name] is None:
            del fields[name]
    for sentence in fields["sentences"]:
        if not sentence["part"]:
            del sentence["part"], sentence["pieces"]
    return json.loads(json.dumps(fields))  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def program() -> str:
    """The program's path: that of $ZUBDA_PROGRAM, or of the release build."""
    path = Path(os.environ.get("ZUBDA_PROGRAM", ROOT / "target/release/zubda"))
    if not path.is_file():
        pytest.fail(f"{path} is not there: build it with `cargo build --release`, or name another in $ZUBDA_PROGRAM")
    return str(path.resolve())


@pytest.fixture(scope="session")
def run(program: str) -> Callable[..., bytes]:
    """Runs the program on the bytes of its standard input; `code` is what it must exit with."""

    def run(*args: str, stdin: bytes, code: int = 0) -> bytes:
        done = subprocess.run([program, *args], input=stdin, capture_output=True, check=False)
        assert done.returncode == code, done.stderr.decode()
        return done.stdout

    return run


@pytest.fixture(scope="session")
def fixtures() -> dict[str, str]:
    """Every text of `fixtures/`, as it stands, line ends and all."""
    found = sorted((ROOT / "fixtures").glob("*/*.txt"))
    texts = {str(path.relative_to(ROOT)): path.read_bytes() for path in found if path.parent.name != "encodings"}
    assert len(texts) >= 20, f"fixtures are missing: {list(texts)}"
    return {name: text.decode() for name, text in texts.items()}


@pytest.fixture(scope="session")
def seed(fixtures: dict[str, str]) -> str:
    """The article that the project began with."""
    return fixtures["fixtures/documents/seed-article.txt"]


@pytest.fixture(scope="session")
def articles(fixtures: dict[str, str]) -> list[str]:
    """2,000 records in JSON lines: news where it is there, else made of the sentences of the fixtures."""
    if NEWS.is_file():
        with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
            return [line.rstrip("\n") for line in islice(lines, 2000)]
    warnings.warn(f"{NEWS} is not there: the articles are made of the fixtures instead", stacklevel=1)
    paragraphs = [line for text in fixtures.values() for line in text.splitlines() if len(line) > 80]
    records = (
        {
            "id": f"{number:05}",
            "title": f"مقال رقم {number}",
            "text": "\n".join(paragraphs[(number * 7 + step * 31) % len(paragraphs)] for step in range(8)),
        }
        for number in range(2000)
    )
    return [json.dumps(record, ensure_ascii=False) for record in records]
