"""Which packs are installed: the ``soat`` entry points of every distribution on the path.

Asking ``importlib.metadata`` reads a file of every installed distribution and costs more than a
whole check of a document. Installing or removing a distribution changes the time stamp of the
folder it lies in, so the answer is remembered under the folders of ``sys.path`` and their stamps,
in the user's cache folder. A cache that is missing, broken or not writable is never an error.
"""

import contextlib
import os
import sys
import time
from binascii import crc32
from pathlib import Path

import msgspec

from linter.cache.folder import cache_folder
from linter.cache.stamps import stamped_folders

GROUP = "soat"
"""The entry-point group, and the name of the project for pluggy."""
DISTRIBUTION = "soat"
"""The distribution whose packs soát ships."""
SETTLED = 2.0
"""Seconds after which a folder's time stamp can be trusted to change with the next change."""


class FoundPack(msgspec.Struct, frozen=True, order=True, array_like=True):
    """An entry point of the group, not yet imported."""

    name: str
    module: str
    distribution: str
    version: str


class _Memory(msgspec.Struct):
    """What is remembered: the answer, and what it was an answer to."""

    group: str
    folders: list[tuple[str, int]]
    packs: list[FoundPack]


def find_packs(group: str = GROUP) -> tuple[FoundPack, ...]:
    """Every installed pack of the group, by name."""
    folders = stamped_folders()
    path = _cache_file(group)
    memory = _recall(path)
    if memory is not None and (memory.group, memory.folders) == (group, folders):
        return tuple(memory.packs)
    packs = _scan(group)
    _remember(path, _Memory(group, folders, list(packs)))
    return packs


def _scan(group: str) -> tuple[FoundPack, ...]:
    from importlib.metadata import entry_points  # noqa: PLC0415  (what the memory is there to spare)

    return tuple(
        sorted(
            FoundPack(
                point.name,
                point.value,
                point.dist.name if point.dist else "",
                point.dist.version if point.dist else "",
            )
            for point in entry_points(group=group)
        )
    )


def _cache_file(group: str) -> Path:
    """One file for each Python environment, so that two of them do not undo each other's."""
    return cache_folder() / f"packs-{group}-{environment_name()}.json"


def environment_name() -> str:
    """A short name of this Python environment, for names of files."""
    version = "".join(map(str, sys.version_info[:2]))
    return f"{version}-{crc32(os.fsencode(sys.prefix)):08x}"


def _recall(path: Path) -> _Memory | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Memory)
    except (OSError, msgspec.DecodeError):
        return None


def _remember(path: Path, memory: _Memory) -> None:
    newest = max((stamp for _, stamp in memory.folders), default=0)
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
