"""The rule files of a folder, remembered in checked form.

Parsing and checking a file costs more than checking a short document by it. What was read is kept
in the user's cache folder under the name, size and time of each file; mistakes are never kept. A
memory that is missing, broken or not writable is never an error.
"""

import contextlib
import os
import time
from binascii import crc32
from pathlib import Path

import msgspec

from linter.cache.folder import cache_folder
from linter.errors import ConfigError
from linter.rule_data.compiled import Compiled

SUFFIX = ".toml"
SETTLED = 2.0
"""Seconds after which a file's time can be trusted to change with the next change."""


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """What shows that a file is still the same."""

    name: str
    size: int
    changed: int
    """Time of its last change, in nanoseconds."""


class FolderRules(msgspec.Struct, frozen=True):
    """The rule files of a folder: those that can be used, and what is wrong with the others."""

    compiled: dict[str, Compiled]
    """By name of the file without its ending."""
    mistakes: dict[str, ConfigError]
    """By name of the file."""
    stamps: tuple[Stamp, ...]


class _Memory(msgspec.Struct):
    code: tuple[Stamp, ...]
    """The modules that read, check and compile."""
    folder: str
    stamps: tuple[Stamp, ...]
    compiled: dict[str, Compiled]


def rules_of_folder(folder: str, shown: str | None = None) -> FolderRules:
    """Read the rule files that stand in a folder itself. Raises OSError when there is no folder.

    ``shown`` is the folder as its author knows it, for messages.
    """
    stamps = stamps_of(folder)
    if not stamps:
        return FolderRules({}, {}, ())
    path = _memory_file(folder)
    memory = _recall(path)
    expected = (stamps_of(os.path.dirname(__file__), ".py"), folder, stamps)
    if memory is not None and (memory.code, memory.folder, memory.stamps) == expected:
        return FolderRules(memory.compiled, {}, stamps)
    found = _read(folder, shown or folder, stamps)
    if not found.mistakes:
        _remember(path, _Memory(*expected, compiled=found.compiled))
    return found


def stamps_of(folder: str, suffix: str = SUFFIX) -> tuple[Stamp, ...]:
    """The rule files of a folder, by name. Raises OSError."""
    with os.scandir(folder) as entries:
        files = [entry for entry in entries if entry.name.endswith(suffix) and entry.is_file()]
        states = [(entry.name, entry.stat()) for entry in files if not entry.name.startswith(".")]
    return tuple(Stamp(name, state.st_size, state.st_mtime_ns) for name, state in sorted(states))


def _read(folder: str, shown: str, stamps: tuple[Stamp, ...]) -> FolderRules:
    from linter.rule_data.files import read_rule_file  # noqa: PLC0415  (what memory is there to spare)

    compiled: dict[str, Compiled] = {}
    mistakes: dict[str, ConfigError] = {}
    for stamp in stamps:
        try:
            rule = read_rule_file(os.path.join(folder, stamp.name), os.path.join(shown, stamp.name))
        except ConfigError as error:
            mistakes[stamp.name] = error
        else:
            compiled[stamp.name.removesuffix(SUFFIX)] = rule
    return FolderRules(compiled, mistakes, stamps)


def _memory_file(folder: str) -> Path:
    return cache_folder() / f"rules-{crc32(os.fsencode(folder)):08x}.json"


def _recall(path: Path) -> _Memory | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Memory)
    except (OSError, msgspec.DecodeError):
        return None


def _remember(path: Path, memory: _Memory) -> None:
    newest = max(stamp.changed for stamp in memory.stamps)
    if time.time() - newest / 1e9 < SETTLED:
        return
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(msgspec.json.encode(memory))
        draft.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
