"""The README's Python runs as it stands, block by block."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import zubda

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
BLOCKS = [block for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "spark" not in block]


def test_every_block_runs(
    articles: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    Path("articles.jsonl").write_text("\n".join(articles[:20]), encoding="utf-8")
    wanted = [summary.summary for summary in zubda.summarize_many(json.loads(article)["text"] for article in articles[:20])]
    names: dict[str, Any] = {}
    shown = []
    for block in BLOCKS:
        if "checkCode" in block or "applyInPandas" in block:
            continue  # test_spark.py
        exec(block, names)
        table = names.get("articles")
        if table is not None:
            shown.append(list(table["summary"]))
    assert shown == [wanted] * 3, "pandas, polars, datasets"
    assert len(capsys.readouterr().out.splitlines()) >= 20
