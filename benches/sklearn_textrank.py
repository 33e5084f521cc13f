"""TextRank as a data scientist would write it for speed: scikit-learn's sparse TF-IDF, and PageRank by multiplying with
the sparse matrix twice, so that the n x n similarities are never formed. It knows no Arabic beyond the marks that end
a sentence.

usage: sklearn_textrank.py PATH    (a text, or a folder of .txt, one summary of three sentences each)
"""
import pathlib
import re
import sys

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+|\n+")


def summarize(text, count=3, damping=0.85, rounds=50, tolerance=1e-6):
    sentences = [s for s in SENTENCE_END.split(text) if re.search(r"\w", s)]
    if len(sentences) <= count:
        return sentences
    weights = TfidfVectorizer(token_pattern=r"\w+").fit_transform(sentences)
    own = np.asarray(weights.multiply(weights).sum(axis=1)).ravel()  # a sentence does not vote for itself
    votes = lambda v: weights @ (weights.T @ v) - own * v
    degree = np.maximum(votes(np.ones(len(sentences))), 1e-12)
    rank = np.full(len(sentences), 1 / len(sentences))
    for _ in range(rounds):
        before, rank = rank, (1 - damping) / len(sentences) + damping * votes(rank / degree)
        if np.abs(rank - before).sum() < tolerance:
            break
    return [sentences[i] for i in sorted(np.argsort(-rank)[:count])]


path = pathlib.Path(sys.argv[1])
for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
    print("\n".join(summarize(file.read_text(encoding="utf-8"))), end="\n\n")
