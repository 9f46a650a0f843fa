"""Regular expressions compiled by earlier processes.

``re`` parses and compiles a pattern in Python, which takes a hundred times as long as handing the
resulting program, a list of integers, to its matcher. The programs of all patterns that checks
have needed are therefore kept in the user's cache folder, one file for each build of Python, as
Python keeps compiled modules. Nothing depends on that file: whatever is missing, damaged, of
another build or writable by others is compiled by ``re``. See docs/decisions/0011.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from zlib import crc32

import msgspec

from linter.cache.files import read_own, write_own
from linter.text.patterns import compile_with

FORMAT = 1
"""Changes with the shape of the file."""
LARGEST = 8 * 2**20
"""Bytes of programs beyond which the file is begun anew; those of a check take 0.2 MB."""
_WORD: Literal["I"] = "I"
"""How a program's integers are written: as C does, in the byte order of the machine."""
_WORD_SIZE = 4


class Program(msgspec.Struct, array_like=True, frozen=True):
    """A compiled pattern as ``re`` hands it to its matcher."""

    flags: int
    groups: int
    names: dict[str, int]
    start: int
    """Where its integers begin among those of all programs, in bytes."""
    end: int


class _Contents(msgspec.Struct, array_like=True):
    """The file: a head by which it is believed, the programs, and behind them their integers."""

    build: str
    checksum: int
    programs: dict[str, Program]
    code: bytes


class ProgramCache:
    """Programs by source and flags. No method raises but for a mistake in a pattern."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"patterns-{FORMAT}-{crc32(BUILD.encode()):08x}.bin"
        self._programs: dict[str, Program] = {}
        self._code = b""
        self._new: dict[str, tuple[Program, bytes]] = {}
        self._recall()

    def compile(self, source: str, flags: int = 0) -> re.Pattern[str]:
        """The pattern, from its kept program or else by ``re``. Raises ``re.error``."""
        key = f"{int(flags)} {source}"
        program = self._programs.get(key)
        if program is not None:
            code = memoryview(self._code)[program.start : program.end]
            pattern = restored(source, program, code)
            if pattern is not None:
                return pattern
        pattern = re.compile(source, flags)
        made = program_of(source, flags)
        if made is not None and restored(source, *made) == pattern:
            self._new[key] = made
        return pattern

    def save(self) -> None:
        """Keep what was compiled anew, with what was kept before."""
        if not self._new:
            return
        programs, code = dict(self._programs), bytearray(self._code)
        if len(code) > LARGEST:
            programs, code = {}, bytearray()
        for key, (program, integers) in self._new.items():
            start = len(code)
            code += integers
            programs[key] = msgspec.structs.replace(program, start=start, end=len(code))
        contents = _Contents(BUILD, crc32(code), programs, bytes(code))
        write_own(self._path, msgspec.msgpack.encode(contents))

    def _recall(self) -> None:
        try:
            contents = msgspec.msgpack.decode(read_own(self._path), type=_Contents)
        except (OSError, msgspec.DecodeError):
            return
        if contents.build == BUILD and crc32(contents.code) == contents.checksum:
            self._programs, self._code = contents.programs, contents.code


def keep_patterns(folder: Path) -> ProgramCache:
    """Let this process compile its patterns by way of the cache in a folder."""
    cache = ProgramCache(folder)
    compile_with(cache.compile)
    return cache


def restored(source: str, program: Program, code: Any) -> re.Pattern[str] | None:
    """The pattern of a program and its integers as bytes; None when ``re`` does not take it."""
    try:
        indexes: list[str | None] = [None] * (program.groups + 1)
        for name, index in program.names.items():
            indexes[index] = name
        integers = memoryview(code).cast(_WORD).tolist()
        return _matcher()(
            source, program.flags, integers, program.groups, program.names, tuple(indexes)
        )
    except Exception:  # private to ``re``: any doubt, and it is asked itself
        return None


def program_of(source: str, flags: int) -> tuple[Program, bytes] | None:
    """What ``re`` makes of a pattern, by the steps of ``re.compile``; None when it has others."""
    try:
        from array import array  # noqa: PLC0415  (only for a pattern never seen before)
        from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415

        parsed = _parser.parse(source, int(flags))
        code = array(_WORD, _compiler._code(parsed, int(flags))).tobytes()
        state = parsed.state
        whole = int(flags) | state.flags
        return Program(whole, state.groups - 1, dict(state.groupdict), 0, len(code)), code
    except Exception:
        return None


def _matcher() -> Callable[..., "re.Pattern[str]"]:
    from _sre import compile as make  # type: ignore[import-not-found]  # noqa: PLC0415

    return make  # type: ignore[no-any-return]


def _build() -> str:
    """The build of Python and of its matcher; empty when it is not one that we know."""
    try:
        import _sre  # noqa: PLC0415

        known = sys.implementation.name == "cpython" and _sre.CODESIZE == _WORD_SIZE
        return f"{sys.version} {_sre.MAGIC} {sys.byteorder} {sys.maxsize}" if known else ""
    except (ImportError, AttributeError):
        return ""


BUILD = _build()
