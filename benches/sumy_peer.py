"""sumy as its own documentation has it, on a text or a folder of .txt, three sentences each.

usage: sumy_peer.py TextRank|LexRank PATH FILE    (the microseconds it took, imports left out, go to FILE)
"""
import pathlib
import sys
import time

from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.parsers.plaintext import PlaintextParser
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

method, path, result = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
summarizer = {"TextRank": TextRankSummarizer, "LexRank": LexRankSummarizer}[method](Stemmer("arabic"))
summarizer.stop_words = get_stop_words("arabic")
tokenizer = Tokenizer("arabic")
start = time.perf_counter()
for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
    parser = PlaintextParser.from_string(file.read_text(encoding="utf-8"), tokenizer)
    print(*summarizer(parser.document, 3), sep="\n")
result.write_text(str(round((time.perf_counter() - start) * 1e6)))
