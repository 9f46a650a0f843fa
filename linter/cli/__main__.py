"""``python -m linter.cli`` is ``soat``."""

import sys

from linter.cli import main

sys.exit(main())
