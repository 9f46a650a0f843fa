"""What shows that installed code is still the same: names, sizes and times of its files."""

import os
import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import PathFinder

Stamp = tuple[str, int, int]
"""A file, its size in bytes and the time of its last change in nanoseconds."""


def stamped_folders() -> list[tuple[str, int]]:
    """The folders of ``sys.path`` with the time of their last change in nanoseconds.

    Installing or removing a distribution changes the time of the folder it lies in.
    """
    stamped = []
    for folder in dict.fromkeys(sys.path):
        try:
            stamped.append((folder, os.stat(folder or os.curdir).st_mtime_ns))
        except OSError:
            continue
    return stamped


def code_stamps(packages: Iterable[str]) -> list[Stamp]:
    """The files of top-level packages or modules, found without importing them."""
    return sorted(stamp for package in packages for stamp in _files_of(package))


def _files_of(package: str) -> Iterator[Stamp]:
    spec = PathFinder.find_spec(package)
    if spec is None:
        return
    if spec.submodule_search_locations:
        for folder in spec.submodule_search_locations:
            yield from _files_below(folder)
    elif spec.origin and os.path.exists(spec.origin):
        state = os.stat(spec.origin)
        yield spec.origin, state.st_size, state.st_mtime_ns


def _files_below(folder: str) -> Iterator[Stamp]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files_below(entry.path)
            elif not entry.name.endswith((".po", ".pyc")):
                state = entry.stat()
                yield entry.path, state.st_size, state.st_mtime_ns
