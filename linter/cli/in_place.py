"""A document's own text on a terminal, line by line, with something shown in its place."""

import io
import unicodedata
from collections.abc import Iterator

from rich.console import Console


def text_console(width: int, color: bool) -> Console:
    """A console that keeps what it is given, and takes nothing in it for markup."""
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        highlight=False,
        emoji=False,
        markup=False,
    )


def written(console: Console) -> str:
    """What a ``text_console`` was given, without blanks at the ends of lines."""
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().split("\n"))


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text, each with the offset of its start."""
    start = 0
    for line in text.split("\n"):
        yield start, line
        start += len(line) + 1


def shown(text: str) -> str:
    """The text without what could steer a terminal; as long as it was, so that spans still fit."""
    if text.isprintable():
        return text
    return "".join(
        " " if unicodedata.category(sign) in ("Cc", "Cf", "Cs") else sign for sign in text
    )
