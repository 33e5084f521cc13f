#!/usr/bin/env python3
"""How time and memory grow with the length of one document, from ten sentences to a million.

usage: benches/scaling.py [zubda]        (default: target/release/zubda; words from ../shared/data, or $DATA)

Prints Markdown. A document is sentences of 8 to 24 words drawn at random (always the same ones) from the words of
bench-book, so that words are as common as in a book and no sentence comes twice; ten make a paragraph. A time is the
processor time of the fastest of many runs, less that of a document of one sentence, for whole processes that print three
sentences; the lengths take turns, so that a slow moment of the machine strikes them all. Memory is the largest resident
set of one more run, by GNU time.
"""

import gzip
import os
import random
import subprocess
import sys
import tempfile

SENTENCES = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
TURNS = 100


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


def seconds(command):
    """Processor time of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return usage.ru_utime + usage.ru_stime


def megabytes(command):
    """Memory of one run; the system's own measure would count what this script held when it started the program."""
    timed = ["/usr/bin/time", "-f", "%M", *command]
    run = subprocess.run(timed, check=True, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return int(run.stderr.splitlines()[-1]) * 1024 / 1e6


def main():
    zubda = sys.argv[1] if len(sys.argv) > 1 else "target/release/zubda"
    book = os.path.join(os.environ.get("DATA", "../shared/data"), "bench-book.txt.gz")
    with gzip.open(book, "rt", encoding="utf-8") as text:
        words = [word.strip(".،؛:؟!«»()[]\"'") for word in text.read().split()]
    words = [word for word in words if word]
    with tempfile.TemporaryDirectory() as folder:
        paths = dict(documents(words, folder))
        commands = {
            (count, direction): [zubda, "-j1", "--direction", direction, path]
            for count, path in paths.items()
            for direction in ["backward", "undirected"]
        }
        fastest = dict.fromkeys(commands, float("inf"))
        for turn in range(TURNS):
            for key, command in commands.items():
                # Long ones need no more, and take long.
                if turn < max(5, TURNS * 20_000 // key[0]):
                    fastest[key] = min(fastest[key], seconds(command))
        print("| sentences | MB | backward, ms | ms a MB | undirected, ms | ms a MB | memory, MB | times the document |")
        print("|--:|--:|--:|--:|--:|--:|--:|--:|")
        for count in SENTENCES:
            size = os.path.getsize(paths[count]) / 1e6
            cells = []
            for direction in ["backward", "undirected"]:
                spent = 1000 * (fastest[count, direction] - fastest[1, direction])
                cells += [f"{spent:.1f}", f"{spent / size:.1f}"]
            memory = megabytes(commands[count, "undirected"])
            print(f"| {count:,} | {size:.3f} | {' | '.join(cells)} | {memory:.0f} | {memory / size:.1f} |")


if __name__ == "__main__":
    main()
