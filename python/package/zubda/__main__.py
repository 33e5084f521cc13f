"""`python -m zubda`: the command, where scripts are not on the path."""

import sys

from zubda._command import main

sys.exit(main())
