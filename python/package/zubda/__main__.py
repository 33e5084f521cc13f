"""`python -m zubda`: the command, where scripts are not on the path."""

import sys

from zubda._command import main

if __name__ == "__main__":
    sys.exit(main())
