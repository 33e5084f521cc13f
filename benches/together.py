#!/usr/bin/env python3
"""How time and memory grow with the number of documents that are summarized as one.

usage: benches/together.py [zubda]       (default: target/release/zubda; articles from ../shared/data, or $DATA)

Prints Markdown. The articles are those of bench-news, as often as it takes, with names changed: in each round one word in
four, always the same ones in a round, has its letters turned about, so that words grow rare as names do, and no article
comes twice. Times are processor time of whole processes on one thread, the better of two runs. Memory is the largest resident
set of that run, by GNU time.
"""

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
import zlib

ARTICLES = [1_000, 8_000, 25_000, 100_000]
ONE_IN = 4


def renamed(text, number):
    """The text with other names."""

    def name(word):
        word, start = word[0], number % 3
        if zlib.crc32(word.encode(), number) % ONE_IN:
            return word
        return word[: start + 1] + word[:start:-1]

    return re.sub(r"\w{5,}", name, text) if number else text


def write(articles, paths):
    """Writes the first of the articles to each path."""
    for count, path in paths.items():
        with open(path, "w", encoding="utf-8") as out:
            for place in range(count):
                number, article = divmod(place, len(articles))
                title, text = articles[article]
                record = {"id": place, "title": renamed(title, number), "text": renamed(text, number)}
                out.write(json.dumps(record, ensure_ascii=False) + "\n")


def measured(command):
    """Processor time and megabytes of one run."""
    timed = ["/usr/bin/time", "-f", "%U %S %M", *command]
    run = subprocess.run(timed, check=True, text=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    user, system, kilobytes = map(float, run.stderr.splitlines()[-1].split())
    return user + system, kilobytes * 1024 / 1e6


def main():
    zubda = sys.argv[1] if len(sys.argv) > 1 else "target/release/zubda"
    news = os.path.join(os.environ.get("DATA", "../shared/data"), "bench-news.jsonl.gz")
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        articles = [(record["title"], record["text"]) for record in map(json.loads, lines)]
    with tempfile.TemporaryDirectory() as folder:
        paths = {count: os.path.join(folder, f"{count}.jsonl") for count in ARTICLES}
        write(articles, paths)
        print("| articles | MB | a summary each, s | one of all, s | memory, MB | times the file |")
        print("|--:|--:|--:|--:|--:|--:|")
        for count, path in paths.items():
            command = [zubda, "-q", "-j1", "-w", "120", "-f", "jsonl", path]
            (each, _), (together, memory) = (
                min(measured([*command, *more]) for _ in range(2)) for more in ([], ["--together"])
            )
            size = os.path.getsize(path) / 1e6
            cells = [f"{count:,}", f"{size:.1f}", f"{each:.2f}", f"{together:.2f}", f"{memory:.0f}", f"{memory / size:.1f}"]
            print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
