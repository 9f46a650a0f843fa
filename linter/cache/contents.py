"""What is in files, known by what the system tells of them: size, times, inode.

A file that was changed within the same tick of the clock in which it was read looks unchanged. What
was read is therefore only remembered of files whose last change lay some time back (git calls the
others racy); these are read again each time, which costs little.
"""

import os
import time
from hashlib import sha256
from pathlib import Path

from linter.cache.reports import ReportCache

SETTLED_NS = 2_000_000_000
"""Nanoseconds after which a change shows in the times of a file: some systems count by 2 s."""


class Contents:
    """Digests of files."""

    def __init__(self, cache: ReportCache) -> None:
        self._cache = cache

    def digest(self, path: Path) -> bytes | None:
        """The digest of a file that has not changed since; None when that is not known."""
        stamp = _stamp(path)
        return self._cache.content(_name(path), stamp[0]) if stamp is not None else None

    def digest_of(self, path: Path, data: bytes) -> bytes:
        """The digest of what was just read from a file, which is remembered if it is safe."""
        digest = sha256(data).digest()
        stamp = _stamp(path)
        if stamp is not None and time.time_ns() - stamp[1] > SETTLED_NS:
            self._cache.put_content(_name(path), stamp[0], digest)
        return digest


def _name(path: Path) -> bytes:
    return os.fsencode(os.path.abspath(path))


def _stamp(path: Path) -> tuple[bytes, int] | None:
    """What the system tells of a file, and the time of its last change in nanoseconds."""
    try:
        state = os.stat(path)
    except OSError:
        return None
    told = (state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino, state.st_dev)
    return repr(told).encode(), max(state.st_mtime_ns, state.st_ctime_ns)
