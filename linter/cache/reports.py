"""Reports of earlier runs, by what they were made from: an SQLite file in the cache folder.

A report is found again only under the very same key, which stands for everything a verdict
depends on. What is stored carries a checksum; whatever cannot be read is as good as absent. A file
that is damaged is made anew, a folder that cannot be written to is told once, and neither changes
a verdict. Several processes may use one file.
"""

import os
import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from linter.language import mark

T = TypeVar("T")

FORMAT = 4
"""Changes with the table below or with the shape of a report."""
LARGEST = 64 * 2**20
"""Bytes beyond which the reports that were not asked for longest are dropped."""
PATIENCE = 2.0
"""Seconds to wait for another process."""
ROWS = 500
"""Keys asked for in one question."""
BATCH = 200
"""Reports written in one transaction."""
SECONDS_PER_DAY = 86_400

UNUSABLE = mark(
    "Không dùng được bộ nhớ đệm {path}: {reason}. Kết quả soát không đổi, chỉ chậm hơn; "
    "thêm --no-cache để không dùng bộ nhớ đệm."
)
REMADE = mark("Bộ nhớ đệm {path} bị hỏng ({reason}) và được làm lại. Kết quả soát không đổi.")

_TABLES = """
CREATE TABLE IF NOT EXISTS reports (
    key BLOB PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contents (
    path BLOB PRIMARY KEY, stamp BLOB NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
"""


class CacheProblem(msgspec.Struct, frozen=True):
    """Why the cache could not be used as it stands: a template and its values."""

    message: str
    values: dict[str, str]


class ReportCache:
    """Reports under keys. No method raises for what is wrong with the file."""

    def __init__(self, folder: Path, *, largest: int = LARGEST) -> None:
        self.problem: CacheProblem | None = None
        self._path = folder / f"reports-{FORMAT}.sqlite"
        self._largest = largest
        self._connection: sqlite3.Connection | None = None
        self._disabled = False
        self._waiting: list[tuple[bytes, bytes, int, int]] = []
        self._contents: list[tuple[bytes, bytes, bytes]] = []
        self._today = int(time.time()) // SECONDS_PER_DAY

    def get(self, key: bytes, kind: type[T]) -> T | None:
        """What was put under a key; None when there is none that can be read.

        ``kind`` is a report, or a type with some of its fields.
        """
        row = self._attempt(lambda c: c.execute(_FIND, (key,)).fetchone(), default=None)
        if row is None:
            return None
        body, checksum, used = row
        if zlib.crc32(body) != checksum:
            return None
        try:
            report = msgspec.msgpack.decode(zlib.decompress(body), type=kind)
        except (msgspec.DecodeError, zlib.error):
            return None
        if used != self._today:
            self._queue(key, body, checksum)
        return report

    def known(self, keys: Iterable[bytes]) -> set[bytes]:
        """Those of the keys under which something is kept."""
        every = [key for key in keys if key]
        found: set[bytes] = set()
        for start in range(0, len(every), ROWS):
            asked = partial(_find_among, keys=every[start : start + ROWS])
            found.update(self._attempt(asked, default=[]))
        return found

    def content(self, path: bytes, stamp: bytes) -> bytes | None:
        """The digest of a file that looked like this."""
        row = self._attempt(lambda c: c.execute(_CONTENT, (path, stamp)).fetchone(), default=None)
        return None if row is None else row[0]

    def put_content(self, path: bytes, stamp: bytes, digest: bytes) -> None:
        """Keep the digest of a file; it is written with others, at the latest by ``close``."""
        self._contents.append((path, stamp, digest))

    def put(self, key: bytes, report: msgspec.Struct) -> None:
        """Keep a report; it is written with others, at the latest by ``close``."""
        body = zlib.compress(msgspec.msgpack.encode(report), 1)
        self._queue(key, body, zlib.crc32(body))

    def close(self) -> None:
        """Write what is waiting and let go of the file."""
        self._write()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _queue(self, key: bytes, body: bytes, checksum: int) -> None:
        self._waiting.append((key, body, checksum, self._today))
        if len(self._waiting) >= BATCH:
            self._write()

    def _write(self) -> None:
        rows, self._waiting = self._waiting, []
        contents, self._contents = self._contents, []
        if rows or contents:
            self._attempt(lambda connection: self._store(connection, rows, contents), default=None)

    def _store(
        self,
        connection: sqlite3.Connection,
        rows: list[tuple[bytes, bytes, int, int]],
        contents: list[tuple[bytes, bytes, bytes]],
    ) -> None:
        with connection:
            connection.executemany("INSERT OR REPLACE INTO contents VALUES (?, ?, ?)", contents)
            connection.executemany("INSERT OR REPLACE INTO reports VALUES (?, ?, ?, ?)", rows)
            (size,) = connection.execute("SELECT sum(length(body)) FROM reports").fetchone()
            if size is not None and size > self._largest:
                connection.execute(_DROP_OLDEST)
                connection.execute("DELETE FROM contents")

    def _attempt(self, action: Callable[[sqlite3.Connection], T], default: T) -> T:
        """Do something with the file; ``default`` when that is not possible."""
        if self._disabled:
            return default
        try:
            return action(self._open())
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                self._give_up(error)
        except OSError as error:
            self._give_up(error)
        except sqlite3.DatabaseError as error:
            self._make_anew(error)
        return default

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self._path.exists():  # quotes from documents: nobody else's to read
                os.close(os.open(self._path, os.O_CREAT | os.O_WRONLY, 0o600))
            connection = sqlite3.connect(self._path, timeout=PATIENCE)
            self._connection = connection
            connection.execute("PRAGMA synchronous = OFF")  # a lost cache is no loss
            connection.executescript(_TABLES)
        return self._connection

    def _give_up(self, error: Exception) -> None:
        self._disabled = True
        self._tell(UNUSABLE, error)

    def _make_anew(self, error: Exception) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        try:
            self._path.unlink(missing_ok=True)
        except OSError as failure:
            self._give_up(failure)
        else:
            self._disabled = True  # for this run; the next one starts with an empty file
            self._tell(REMADE, error)

    def _tell(self, message: str, error: Exception) -> None:
        reason = getattr(error, "strerror", None) or str(error)
        self.problem = CacheProblem(message, {"path": str(self._path), "reason": reason})


_FIND = "SELECT body, checksum, used FROM reports WHERE key = ?"
_CONTENT = "SELECT digest FROM contents WHERE path = ? AND stamp = ?"
_DROP_OLDEST = """
DELETE FROM reports WHERE key IN (
    SELECT key FROM reports ORDER BY used LIMIT (SELECT count(*) / 2 FROM reports)
)
"""


def _find_among(connection: sqlite3.Connection, keys: list[bytes]) -> list[bytes]:
    marks = ", ".join("?" * len(keys))
    rows = connection.execute(f"SELECT key FROM reports WHERE key IN ({marks})", keys)
    return [key for (key,) in rows]


def _is_busy(error: sqlite3.OperationalError) -> bool:
    """Whether another process holds the file for longer than our patience."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
