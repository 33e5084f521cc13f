"""`summarize_many`: in order, on all cores, in flat memory, out of the way of Python's threads."""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import zubda

JOBS = [1, 2, 7, None]


def texts(count: int) -> Iterator[str]:
    """Texts that tell their number, of very different lengths."""
    for number in range(count):
        yield f"هذا هو النص رقم {number} من النصوص. " + "وفيه جملة أخرى طويلة بعض الشيء عن المدينة. " * (number % 13)


@pytest.mark.parametrize("jobs", JOBS)
def test_the_order_is_kept_and_the_summaries_are_those_of_one_text(jobs: int | None) -> None:
    made = zubda.summarize_many(texts(500), 1, query="المدينة", jobs=jobs)
    assert list(made) == [zubda.summarize(text, 1, query="المدينة") for text in texts(500)]


@pytest.mark.parametrize("jobs", JOBS)
def test_no_more_is_drawn_than_the_window_holds(jobs: int | None) -> None:
    drawn = itertools.count()
    threads = jobs or os.cpu_count() or 1
    latest = 0

    def source() -> Iterator[str]:
        nonlocal latest
        for text in texts(2000):
            latest = next(drawn)
            yield text

    for index, _ in enumerate(zubda.summarize_many(source(), jobs=jobs)):
        assert latest - index <= (16 * threads if threads > 1 else 0)
        if index % 100 == 0:
            time.sleep(0.01)  # a slow sink slows the drawing


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
def test_what_was_inherited_over_a_fork_is_told_and_does_not_wait_for_ever() -> None:
    made = zubda.summarize_many(texts(100), jobs=2)
    first = next(made)
    child = os.fork()
    if child == 0:
        try:
            next(made)
        except RuntimeError as error:
            os._exit(0 if "another process" in str(error) else 2)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert [first, *made] == [zubda.summarize(text) for text in texts(100)]


def test_a_slow_source_holds_up_no_summary_but_the_one_before() -> None:
    drawn = 0

    def source() -> Iterator[str]:
        nonlocal drawn
        for text in texts(20):
            drawn += 1
            yield text
            time.sleep(0.5)

    next(zubda.summarize_many(source(), jobs=4))
    assert drawn <= 3


@pytest.mark.parametrize("jobs", JOBS)
def test_what_the_generator_raises_comes_behind_what_came_before(jobs: int | None) -> None:
    def source() -> Iterator[str]:
        yield from texts(50)
        raise KeyError("mine")

    made = zubda.summarize_many(source(), jobs=jobs)
    for _ in range(50):
        next(made)
    with pytest.raises(KeyError, match="mine"):
        next(made)
    assert list(made) == []


def test_a_generator_that_asks_for_the_summaries_it_feeds_is_told_so() -> None:
    def source() -> Iterator[str]:
        yield next(made).summary

    made: Iterator[zubda.Summary] = zubda.summarize_many(source())
    with pytest.raises(ValueError, match="the summaries are being asked for already"):
        next(made)


def test_an_iterator_left_in_the_middle_ends_its_threads() -> None:
    def threads() -> set[str]:
        names = set()
        for path in Path("/proc/self/task").glob("*/comm"):
            with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # it has ended by now
                names.add(path.read_text().strip())
        return {name for name in names if name.startswith("zubda-")}

    def wait_for(expected: set[str]) -> None:
        deadline = time.monotonic() + 30
        while (found := threads()) != expected:
            assert time.monotonic() < deadline, found
            time.sleep(0.01)

    made = zubda.summarize_many(itertools.cycle(texts(100)), jobs=3)
    next(made)
    # A thread bears its name once the system has run it, which may be after the first summary.
    wait_for({"zubda-0", "zubda-1", "zubda-2"})
    del made
    wait_for(set())


def test_python_goes_on_while_rust_works() -> None:
    text = "\n".join(texts(60_000))
    beats: list[float] = []
    done = threading.Event()

    def beat() -> None:
        while not done.is_set():
            beats.append(time.monotonic())
            time.sleep(0.001)

    other = threading.Thread(target=beat)
    other.start()
    try:
        start = time.monotonic()
        zubda.summarize(text)
        end = time.monotonic()
    finally:
        done.set()
        other.join()
    third = (end - start) / 3
    assert any(start + third < moment < end - third for moment in beats), "the lock was held all the time"


FLAT = """
import resource, sys, zubda
count = int(sys.argv[1])
texts = (f"النص رقم {n} عن المدينة. " + "وفيه جملة أخرى عن أهل المدينة وما جاورها من القرى. " * 9 for n in range(count))
assert sum(1 for _ in zubda.summarize_many(texts)) == count
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_is_flat() -> None:
    def peak_kilobytes(count: int) -> int:
        done = subprocess.run([sys.executable, "-c", FLAT, str(count)], stdout=subprocess.PIPE, check=True)
        return int(done.stdout)

    # 38,000 texts more of a kilobyte each, and as much again in summaries.
    assert peak_kilobytes(40_000) - peak_kilobytes(2_000) < 8_000


ENDLESS = """
import collections, itertools, signal, sys, zubda
# What a shell starts in the background ignores Ctrl-C, and so does all that it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
print("ready", flush=True)
try:
    collections.deque(zubda.summarize_many(itertools.repeat(sys.argv[1]), jobs=int(sys.argv[2])), maxlen=0)
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_it_even_inside_a_loop_of_c(jobs: int, seed: str) -> None:
    command = [sys.executable, "-c", ENDLESS, seed, str(jobs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        try:
            out, _ = process.communicate(timeout=30)
        finally:
            process.kill()
    assert (out, process.returncode) == ("interrupted\n", 0)


def count_in_child() -> None:
    if sum(1 for _ in zubda.summarize_many(texts(50), jobs=2)) != 50:
        raise SystemExit(1)


def test_a_forked_process_can_do_it_too() -> None:
    assert sum(1 for _ in zubda.summarize_many(texts(50), jobs=2)) == 50
    child = multiprocessing.get_context("fork").Process(target=count_in_child)
    child.start()
    child.join(timeout=60)
    alive = child.is_alive()
    child.kill()
    assert (alive, child.exitcode) == (False, 0)


def test_summaries_travel_between_processes(seed: str) -> None:
    summary = zubda.summarize(seed, keywords=3, explain=True)
    assert pickle.loads(pickle.dumps(summary)) == summary
    assert zubda.split(seed) == pickle.loads(pickle.dumps(zubda.split(seed)))
