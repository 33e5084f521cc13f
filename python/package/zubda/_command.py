"""The command `zubda`, which the package installs: the program, without a Rust of one's own."""

from __future__ import annotations

import signal
import sys

from zubda import _zubda


def main() -> int:
    """Runs the program on the command line of this process; answers the exit code."""
    # Python would only take a note of Ctrl-C until the program returns. Where it is ignored it stays ignored.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _zubda.program(["zubda", *sys.argv[1:]])
