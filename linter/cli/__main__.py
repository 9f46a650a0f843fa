"""``python -m linter.cli`` is ``soat``."""

import sys

from linter.cli import run_process

sys.exit(run_process())
