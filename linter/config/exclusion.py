"""Which files settings speak of: the patterns of ``exclude`` and of ``suppress``."""

import os
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from msgspec import Struct


class Exclusion(Struct, frozen=True):
    """A pattern, and the folder in which it was written (None: the current one)."""

    folder: Path | None
    pattern: str


class PlacedSuppression(Struct, frozen=True):
    """Findings of some rules in some files that do not count, with where that was written."""

    source: str
    """The file of settings as shown to users; empty for settings that come from no file."""
    folder: Path | None
    paths: tuple[str, ...]
    rules: tuple[str, ...]
    reason: str

    def names(self, path: Path) -> bool:
        """Whether it speaks of a file."""
        return excludes((Exclusion(self.folder, pattern) for pattern in self.paths), path)


def excludes(exclusions: Iterable[Exclusion], path: Path) -> bool:
    """Whether any pattern names the file or a folder around it.

    A pattern without ``/`` is a name at any depth; one with ``/`` starts at its own folder.
    ``*`` and ``?`` stay within one name, ``**`` goes through folders.
    """
    absolute = os.path.abspath(path)
    return any(_excludes(exclusion, absolute) for exclusion in exclusions)


def _excludes(exclusion: Exclusion, absolute: str) -> bool:
    folder = os.path.abspath(exclusion.folder or ".")
    try:
        relative = os.path.relpath(absolute, folder)
    except ValueError:  # another drive on Windows
        return False
    parts = unicodedata.normalize("NFC", relative).replace(os.sep, "/").split("/")
    if parts[0] == "..":
        return False
    pattern = _compiled(exclusion.pattern)
    return any(pattern.fullmatch("/".join(parts[:end])) for end in range(1, len(parts) + 1))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    text = unicodedata.normalize("NFC", pattern).replace("\\", "/").rstrip("/")
    anywhere = "/" not in text
    text = text.removeprefix("./").lstrip("/")
    body = "".join(_translate(piece) for piece in re.split(r"(\*\*/|\*\*|\*|\?)", text))
    return re.compile(("(?:.*/)?" if anywhere else "") + body, re.DOTALL)


def _translate(piece: str) -> str:
    return {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}.get(piece, re.escape(piece))
