"""Where each key and value of a TOML text stands; tomllib gives no positions.

The text must be one that tomllib has accepted: this is a walk over correct TOML, not a second
parser. Values themselves are never interpreted.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from linter.text.patterns import lazy_pattern

Path: TypeAlias = tuple[str | int, ...]
"""Keys from the top of the file, and indices inside arrays."""

_BLANK = lazy_pattern(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = lazy_pattern(r"[ \t]*")
_BARE_KEY = lazy_pattern(r"[A-Za-z0-9_-]+")
_STRING = lazy_pattern(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = lazy_pattern(r"[^,\]}#\n\r]+")


def key_lines(text: str) -> Mapping[Path, int]:
    """The line, from 1, of every table, key and array item."""
    return _Walk(text).run()


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of a path, or of the nearest thing around it; 1 when nothing is."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return 1


class _Walk:
    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n")
        self._at = 0
        self._lines: dict[Path, int] = {}
        self._array_sizes: dict[Path, int] = {}
        """How many tables each array of tables holds so far."""
        self._line = 1
        self._counted = 0

    def run(self) -> Mapping[Path, int]:
        table: Path = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text.startswith("[", self._at):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)
        return self._lines

    def _skip(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match.group()

    def _take(self, sign: str) -> bool:
        if not self._text.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True

    def _note(self, path: Path) -> None:
        """Remember that ``path`` begins here, unless it was begun before."""
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        self._lines.setdefault(path, self._line)

    def _header(self) -> Path:
        is_array = self._take("[[")
        if not is_array:
            self._take("[")
        start = self._at
        *around, name = self._key()
        path = (*self._resolved(around), name)
        if is_array:
            count = self._array_sizes.get(path, 0)
            self._array_sizes[path] = count + 1
            path = (*path, count)
        end, self._at = self._at, start
        for length in range(1, len(path) + 1):
            self._note(path[:length])
        self._at = end
        self._skip(_SPACE)
        self._take("]]" if is_array else "]")
        return path

    def _resolved(self, keys: list[str]) -> Path:
        """Keys of a header, with the index of the last table of each array on the way."""
        path: Path = ()
        for key in keys:
            path = (*path, key)
            if path in self._array_sizes:
                path = (*path, self._array_sizes[path] - 1)
        return path

    def _key(self) -> list[str]:
        return list(self._key_parts())

    def _key_parts(self) -> Iterator[str]:
        while True:
            self._skip(_SPACE)
            quoted = self._skip(_STRING)
            yield tomllib.loads(f"key = {quoted}")["key"] if quoted else self._skip(_BARE_KEY)
            self._skip(_SPACE)
            if not self._take("."):
                return

    def _pair(self, table: Path) -> None:
        start = self._at
        path = table
        keys = self._key()
        end, self._at = self._at, start
        for key in keys:
            path = (*path, key)
            self._note(path)
        self._at = end
        self._take("=")
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: Path) -> None:
        if self._take("["):
            self._array(path)
        elif self._take("{"):
            self._inline_table(path)
        elif not self._skip(_STRING):
            self._skip(_SCALAR)

    def _array(self, path: Path) -> None:
        index = 0
        self._skip(_BLANK)
        while not self._take("]"):
            self._note((*path, index))
            self._value((*path, index))
            index += 1
            self._skip(_BLANK)
            self._take(",")
            self._skip(_BLANK)

    def _inline_table(self, path: Path) -> None:
        self._skip(_BLANK)
        while not self._take("}"):
            self._pair(path)
            self._skip(_BLANK)
            self._take(",")
            self._skip(_BLANK)
