"""The inputs of compare.sh; prints the name and bytes of each that the data folder allows.

usage: compare_inputs.py DATA WORK ZUBDA SAMPLE

news/     8,000 articles, a file each
records/  the same as they come: one file of JSON lines
sample/   SAMPLE of them, spread over the whole collection, as its sources differ
book.txt  one book
long.txt  5.1 MB: the book's first 20,000 sentences (or all), over and over. Each is a paragraph of its own, so that
          all tools see the same sentences; in a later copy each ends with the copy's number, as some drop what is
          repeated and would have less to do
"""
import gzip
import itertools
import json
import pathlib
import subprocess
import sys

LONG_BYTES = 5_100_000

data, work, zubda, sample = *map(pathlib.Path, sys.argv[1:4]), int(sys.argv[4])
if (data / "bench-news.jsonl.gz").exists():
    records = gzip.open(data / "bench-news.jsonl.gz").read()
    (work / "records").mkdir()
    (work / "records" / "news.jsonl").write_bytes(records)
    print("records", len(records))
    articles = [json.loads(line)["text"].encode() + b"\n" for line in records.splitlines()]
    every = max(1, len(articles) // sample)
    for folder, texts in ("news", articles), ("sample", articles[::every][:sample]):
        (work / folder).mkdir()
        for i, text in enumerate(texts):
            (work / folder / f"{i:05}.txt").write_bytes(text)
        print(folder, sum(map(len, texts)))
if (data / "bench-book.txt.gz").exists():
    book = gzip.open(data / "bench-book.txt.gz").read()
    (work / "book.txt").write_bytes(book)
    sentences = subprocess.run([zubda, "split", work / "book.txt"], capture_output=True, check=True).stdout.splitlines()
    copies = (s + b" %d\n\n" % n if n else s + b"\n\n" for n in itertools.count() for s in sentences[:20_000])
    ends, lines = itertools.tee(copies)
    fitting = itertools.takewhile(lambda end: end <= LONG_BYTES, itertools.accumulate(map(len, ends)))
    long = b"".join(line for line, _ in zip(lines, fitting))
    (work / "long.txt").write_bytes(long)
    print("book", len(book))
    print("long", len(long))
