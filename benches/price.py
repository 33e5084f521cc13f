#!/usr/bin/env python3
"""What zubda costs beside counting the words with `wc -w`: processor time, in turns, and how fast it reads pages.

usage: benches/price.py [zubda]        (default: target/release/zubda; data from ../shared/data, or $DATA; GNU time)

Prints Markdown. A time is the median of RUNS runs of whole processes, taken in turns, so that a busy moment of the
machine strikes everyone: user and system, which hardly depend on who else is there, and for two threads the clock, which
does. The pages are those of the fixtures, what is in their body over and over up to PAGE bytes each.
"""

import gzip
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

RUNS = 11
PAGE = 10_000_000
PAGES = pathlib.Path(__file__).parent.parent / "fixtures/pages"


def run(command):
    """Processor seconds, seconds by the clock and megabytes of one run."""
    timed = ["/usr/bin/time", "-f", "%U %S %e %M", *command]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}  # in the C locale wc sees no Arabic words
    done = subprocess.run(timed, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    user, system, clock, kilobytes = map(float, done.stderr.split()[-4:])
    return user + system, clock, kilobytes * 1024 / 1e6


def medians(*commands):
    """The medians of each command, run in turns."""
    runs = [[run(command) for command in commands] for _ in range(RUNS)]
    return [[statistics.median(column) for column in zip(*those)] for those in zip(*runs)]


def unpacked(name, folder):
    """A file of the measuring data; nothing, and a word about it, if it is not there."""
    packed = pathlib.Path(os.environ.get("DATA", "../shared/data")) / f"{name}.gz"
    if not packed.exists():
        print(f"not measured: {packed} is not there", file=sys.stderr)
        return []
    path = folder / name
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return [path]


def repeated(page, folder):
    """A page with what is in its body over and over."""
    text = page.read_text("utf-8")
    start, end = re.search(r"<body[^>]*>(.*)</body>", text, re.S).span(1)
    body = text[start:end]
    path = folder / page.name
    path.write_text(text[:start] + body * (PAGE // len(body.encode())) + text[end:], "utf-8")
    return path


def main():
    zubda = sys.argv[1] if len(sys.argv) > 1 else "target/release/zubda"
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        print("| input | `wc -w`, s | zubda -j1, s | `wc -w` / zubda | -j1 / -j2, by the clock | memory, MB |")
        print("|---|--:|--:|--:|--:|--:|")
        for path in unpacked("bench-news.jsonl", folder) + unpacked("bench-book.txt", folder):
            forms = ["-f", "jsonl"] if path.suffix == ".jsonl" else []
            words, one, two = medians(["wc", "-w", path], *([zubda, j, *forms, path] for j in ["-j1", "-j2"]))
            threads = f"{one[1] / two[1]:.2f}" if forms else ""
            ratio = words[0] / one[0]
            print(f"| {path.name} | {words[0]:.2f} | {one[0]:.2f} | {ratio:.2f} | {threads} | {one[2]:.0f} |", flush=True)
        print("\n| page | MB/s | memory, MB |\n|---|--:|--:|")
        for page in sorted(PAGES.glob("*.html")):
            if "1256" not in page.name:
                path = repeated(page, folder)
                [[seconds, _, megabytes]] = medians([zubda, "-j1", path])
                print(f"| {page.stem} | {path.stat().st_size / 1e6 / seconds:.1f} | {megabytes:.0f} |", flush=True)


if __name__ == "__main__":
    main()
