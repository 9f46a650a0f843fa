"""Standard output and error: encodings, colour, width, messages."""

import os
import sys

TYPE_CHECKING = False  # this module is imported for --help, which must cost next to nothing
if TYPE_CHECKING:
    from typing import TextIO

PIPE_WIDTH = 100
"""Columns of a report that goes to a file or another program."""
NARROWEST = 40
COLOR_CHOICES = ("auto", "always", "never")


def prepare_streams() -> None:
    """Let no character that the console lacks end the run.

    Where the encoding was not asked for and cannot write Vietnamese (a pipe on Windows), UTF-8 is
    used; else what cannot be written becomes ``?``.
    """
    for stream in (sys.stdout, sys.stderr):
        if not hasattr(stream, "reconfigure"):
            continue
        stream.reconfigure(errors="replace")
        if not (
            os.environ.get("PYTHONIOENCODING") or stream.isatty() or _writes_vietnamese(stream)
        ):
            stream.reconfigure(encoding="utf-8")


def use_utf8(stream: "TextIO") -> None:
    """Write what programs read in UTF-8, whatever the console's encoding."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="replace")


def _writes_vietnamese(stream: "TextIO") -> bool:
    try:
        "Ộ".encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def say(message: str) -> None:
    """A message to the person at the console, on standard error."""
    sys.stderr.write(f"soat: {message}\n")


def wants_color(choice: str | None, stream: "TextIO") -> bool:
    """Whether to colour what goes to a stream: ``--color``, then NO_COLOR, then the terminal."""
    if choice in ("always", "never"):
        return choice == "always"
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def width_of(stream: "TextIO") -> int:
    """Columns to write in: COLUMNS, the terminal's own, or a fixed number for files and pipes."""
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given) > 0:
        return max(int(given), NARROWEST)
    if stream.isatty():
        try:
            return max(os.get_terminal_size(stream.fileno()).columns, NARROWEST)
        except OSError:
            return PIPE_WIDTH
    return PIPE_WIDTH
