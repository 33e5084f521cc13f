"""The command that the package installs is the program: the same bytes, the same exit codes, the same end by Ctrl-C."""

from __future__ import annotations

import signal
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path

import pytest

SCRIPT = Path(sysconfig.get_path("scripts")) / ("zubda.exe" if sys.platform == "win32" else "zubda")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--help"], 0),
        (["-n2", "-f", "json"], 0),
        (["split"], 0),
        (["rouge", "--candidate", "-", "--reference", "no such file"], 2),
        (["no such file"], 1),
        (["-n", "three"], 2),
    ],
)
def test_it_does_what_the_program_does(seed: str, program: str, args: list[str], code: int) -> None:
    def ended(*command: str) -> tuple[int, bytes, bytes]:
        done = subprocess.run([*command, *args], input=seed.encode(), capture_output=True, check=False)
        return done.returncode, done.stdout, done.stderr

    expected = ended(program)
    assert expected[0] == code
    assert ended(str(SCRIPT)) == expected
    assert ended(sys.executable, "-m", "zubda") == expected


@pytest.mark.skipif(sys.platform == "win32", reason="signals as Unix has them")
def test_ctrl_c_ends_it_and_leaves_no_file(tmp_path: Path) -> None:
    preexec: Callable[[], object] = lambda: signal.signal(signal.SIGINT, signal.default_int_handler)
    command = [str(SCRIPT), "--input-format", "jsonl", "-f", "jsonl", "-o", "out.jsonl"]
    process = subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=preexec
    )
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write('{"text":"بدأ العمل."}\n'.encode())
    process.stdin.flush()
    deadline = time.monotonic() + 60
    while not any(file.stat().st_size for file in tmp_path.iterdir()):
        assert time.monotonic() < deadline, "no temporary file"
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    # Its input stays open: at the end of it the work would be done.
    assert process.wait(timeout=60) == 130
    assert process.stderr.read().startswith(b"zubda: interrupted after ")
    assert list(tmp_path.iterdir()) == []
    process.stdin.close()
    process.stderr.close()


def test_the_wheel_carries_the_licences() -> None:
    files = {file.name: file for file in distribution("zubda").files or []}
    root = Path(__file__).resolve().parents[2]
    for name in ["LICENSE-MIT", "LICENSE-APACHE"]:
        assert files[name].read_text(encoding="utf-8") == (root / name).read_text(encoding="utf-8")
