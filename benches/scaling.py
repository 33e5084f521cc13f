#!/usr/bin/env python3
"""How time and memory grow with the length of one document, from ten sentences to a million.

usage: benches/scaling.py [zubda]        (default: target/release/zubda; words from ../shared/data, or $DATA)

Prints Markdown. A document is sentences of 8 to 24 words drawn at random (always the same ones) from the words of
bench-book, so that words are as common as in a book and no sentence comes twice; ten make a paragraph. A time is the
processor time of the fastest of five runs, less that of a document of one sentence, for whole processes that print
three sentences. Memory is the largest resident set of one more run, by GNU time.
"""

import gzip
import os
import random
import subprocess
import sys
import tempfile

SENTENCES = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
RUNS = 5


def documents(words, folder):
    """Writes a document of each length and answers their paths."""
    draw = random.Random(1)
    for count in [1, *SENTENCES]:
        path = os.path.join(folder, f"{count}.txt")
        with open(path, "w", encoding="utf-8") as out:
            for number in range(1, count + 1):
                end = ".\n" if number % 10 == 0 else ". "
                out.write(" ".join(draw.choices(words, k=draw.randint(8, 24))) + end)
        yield count, path


def measure(command):
    """Seconds of processor time of the fastest run, and megabytes of memory."""
    seconds = []
    for _ in range(RUNS):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0, command
        seconds.append(usage.ru_utime + usage.ru_stime)
    # Its own measure of memory would count what this script held when it started the program.
    timed = ["/usr/bin/time", "-f", "%M", *command]
    run = subprocess.run(timed, check=True, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return min(seconds), int(run.stderr.splitlines()[-1]) * 1024 / 1e6


def main():
    zubda = sys.argv[1] if len(sys.argv) > 1 else "target/release/zubda"
    book = os.path.join(os.environ.get("DATA", "../shared/data"), "bench-book.txt.gz")
    with gzip.open(book, "rt", encoding="utf-8") as text:
        words = [word.strip(".،؛:؟!«»()[]\"'") for word in text.read().split()]
    words = [word for word in words if word]
    print("| sentences | MB | backward, ms | ms a MB | undirected, ms | ms a MB | memory, MB | times the document |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    idle = {}
    with tempfile.TemporaryDirectory() as folder:
        for count, path in documents(words, folder):
            size = os.path.getsize(path) / 1e6
            cells = []
            for direction in ["backward", "undirected"]:
                seconds, memory = measure([zubda, "-j1", "--direction", direction, path])
                seconds -= idle.setdefault(direction, seconds)
                cells += [f"{seconds * 1000:.1f}", f"{seconds * 1000 / size:.1f}"]
            if count > 1:
                print(f"| {count:,} | {size:.3f} | {' | '.join(cells)} | {memory:.0f} | {memory / size:.1f} |", flush=True)


if __name__ == "__main__":
    main()
