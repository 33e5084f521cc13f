#!/usr/bin/env python3
"""How many instructions zubda takes, by callgrind: a count that is the same whatever else the machine does.

usage: benches/instructions.py [ROWS]     (Markdown; ROWS, 16 if not given, functions of the profile)

Two versions can be compared by it on a machine that is not quiet. Inputs, each as a whole process on one thread: the
seed article of the fixtures (start-up and little else), and of ../shared/data, or $DATA, the book and the first 1,000
records of the news, as JSON lines. The profile is that of the news; what a function calls is not counted in it, what
is inlined into it is.
"""

import collections
import gzip
import itertools
import os
import re
import subprocess
import sys
import tempfile

TARGET = "target/instructions"
NAME = re.compile(r"\((\d+)\)(?: (.*))?")


def build():
    """Builds the program with line tables, so that the profile has names; they change no instruction."""
    command = ["cargo", "build", "--release", "--quiet", "--locked", "--target-dir", TARGET]
    subprocess.run(command, check=True, env={**os.environ, "CARGO_PROFILE_RELEASE_DEBUG": "line-tables-only"})
    return f"{TARGET}/release/zubda"


def profile(command, folder):
    """Instructions by function, from a file of the callgrind format: `fn=` opens a function, `calls=` a line not its own."""
    path = os.path.join(folder, "profile")
    callgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={path}", *command]
    subprocess.run(callgrind, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    names, counts, function, called = {}, collections.Counter(), None, False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(("fn=", "cfn=")):
                kind, _, name = line.strip().partition("=")
                number, text = NAME.match(name).groups()
                names[number] = text or names[number]
                function = names[number] if kind == "fn" else function
            elif line.startswith("calls="):
                called = True
            elif line[0].isdigit() or line[0] in "+-*":
                counts[function] += 0 if called else int(line.split()[1])
                called = False
    return counts


def measured(name, folder, lines=None):
    """A file of the measuring data, unpacked, or its first lines; nothing, and a word about it, if it is not there."""
    packed = os.path.join(os.environ.get("DATA", "../shared/data"), name + ".gz")
    if not os.path.exists(packed):
        print(f"not measured: {packed} is not there", file=sys.stderr)
        return None
    path = os.path.join(folder, name)
    with gzip.open(packed, "rb") as source, open(path, "wb") as target:
        target.writelines(itertools.islice(source, lines))
    return path


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 16
    os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    zubda = build()
    with tempfile.TemporaryDirectory() as folder:
        inputs = [
            ("the seed article", "fixtures/documents/seed-article.txt"),
            ("bench-book", measured("bench-book.txt", folder)),
            ("bench-news, 1,000 records", measured("bench-news.jsonl", folder, 1000)),
        ]
        print("| input | bytes | million instructions | a byte |\n|---|--:|--:|--:|")
        for name, path in [(name, path) for name, path in inputs if path]:
            counts = profile([zubda, "-j1", *(["-f", "jsonl"] if path.endswith("jsonl") else []), path], folder)
            total, size = sum(counts.values()), os.path.getsize(path)
            print(f"| {name} | {size:,} | {total / 1e6:,.1f} | {total / size:.0f} |", flush=True)
        if inputs[-1][1]:
            print("\n| % of the news | function |\n|--:|---|")
            for function, count in counts.most_common(rows):
                print(f"| {100 * count / total:.1f} | `{function}` |")


if __name__ == "__main__":
    main()
