"""The command ``soat``. Only this front-end reads arguments, prints and chooses an exit code.

``main`` answers ``--version`` and ``--help`` before anything else is imported; each command is a
module of its own, imported when it is asked for.
"""

import os
import sys

COLLECT_EVERY = 200_000
"""Objects made between two looks of the garbage collector."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn


def run_process() -> "NoReturn":
    """``soat`` as a process of its own: the entry point of the installed command.

    A run builds much that lives to its end and few cycles, so the garbage collector is asked to
    look less often than every 700 objects. At the end all is written, and the process ends at
    once: taking every object apart first would take longer than checking a short document.
    """
    import gc  # noqa: PLC0415  (start-up)

    gc.set_threshold(COLLECT_EVERY)
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main(argv: "Sequence[str] | None" = None) -> int:
    """Run the command; return its exit code (see ``linter.errors.ExitCode``)."""
    args = list(sys.argv[1:] if argv is None else argv)
    if args in (["--version"], ["-V"]):
        from linter import __version__  # noqa: PLC0415  (start-up, here and below)

        sys.stdout.write(f"soat {__version__}\n")
        return 0
    if args in (["--help"], ["-h"]) and not os.environ.get("SOAT_LANG"):
        from linter.cli.console import prepare_streams  # noqa: PLC0415
        from linter.cli.overview import overview  # noqa: PLC0415

        prepare_streams()
        sys.stdout.write(overview(str))
        return 0
    from linter.cli.dispatch import run  # noqa: PLC0415

    return run(args)
