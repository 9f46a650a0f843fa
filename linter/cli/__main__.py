"""``python -m linter.cli`` is ``soat``."""

from linter.cli import run_process

run_process()
