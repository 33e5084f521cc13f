#!/usr/bin/env python3
"""What text unlike any other costs: a document that is one word, ten million lines, a million brackets.

usage: benches/limits.py [zubda]        (default: target/release/zubda; words from ../shared/data, or $DATA)

Prints Markdown. Each time is the processor time of the fastest of five runs, less that of a document of one sentence,
beside what as many bytes of a book take; whole processes on one thread that print three sentences. Memory is the
largest resident set of one more run, by GNU time.
"""

import gzip
import os
import random
import sys
import tempfile

from scaling import megabytes, seconds

RUNS = 5
MILLION = 1_000_000
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def texts(words):
    """The name and the text of each input; the words of a book, drawn at random, always the same ones."""
    draw = random.Random(1)
    yield "one word", "كتاب" * 6_500_000
    yield "one paragraph without a full stop", " ".join(draw.choices(words, k=5 * MILLION))
    yield "nothing but stop words", "من إلى في على عن أن إن لا ما هو هي كان " * 700_000
    yield "one sentence, a million times", "ذهب الولد إلى المدرسة صباحا مع أخيه. " * MILLION
    for mark in '("«.':
        yield f"a million times `{mark}`", mark * MILLION
    yield "a million vowel marks on one letter", "م" + "\u064e" * MILLION
    yield "a million times `نعم!لا`", "نعم!لا" * MILLION
    yield "a million sentences of three words", " ".join(
        " ".join(draw.choices(words, k=3)) + "." for _ in range(MILLION)
    )
    yield "10 million lines of one letter", "\n".join(draw.choices(LETTERS, k=10 * MILLION))
    yield "10 million lines of the same letter", "أ\n" * (10 * MILLION)


def main():
    zubda = sys.argv[1] if len(sys.argv) > 1 else "target/release/zubda"
    with gzip.open(os.path.join(os.environ.get("DATA", "../shared/data"), "bench-book.txt.gz"), "rt") as text:
        book = text.read()
    words = [word for word in (word.strip(".،؛:؟!«»()[]\"'") for word in book.split()) if word]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "text.txt")

        def cost(text):
            """Seconds, megabytes of text, megabytes of memory."""
            with open(path, "w", encoding="utf-8", newline="") as out:
                out.write(text)
            command = [zubda, "-j1", "--quiet", path]
            spent, memory = min(seconds(command) for _ in range(RUNS)), megabytes(command)
            return spent, os.path.getsize(path) / 1e6, memory

        idle, _, _ = cost("ذهب الولد إلى المدرسة.")
        spent, size, _ = cost(book)
        book_rate = (spent - idle) / size
        print(f"A book: {1 / book_rate:.0f} MB/s.\n")
        print("| text | MB | times as long as a book | memory, MB |\n|---|--:|--:|--:|")
        for name, text in texts(words):
            spent, size, memory = cost(text)
            times = (spent - idle) / size / book_rate
            print(f"| {name} | {size:.0f} | {times:.1f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
