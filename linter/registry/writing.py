"""Making a register, and adding to one: whole or not at all."""

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import islice
from pathlib import Path

from linter.errors import RegistryError
from linter.language import mark
from linter.references.registry import LAW_TYPES, RegistryEntry, SeriesClaim, law_key
from linter.registry.reading import SEPARATOR, Register, problem_of
from linter.registry.remedies import MAKE_ANEW
from linter.registry.schema import APPLICATION, COLUMNS, PATIENCE, TABLES, VERSION, folded

BATCH = 5_000
_FIELDS = ("key", *COLUMNS)
_INSERT = (
    f"INSERT INTO entries ({', '.join(_FIELDS)}) VALUES ({', '.join('?' * len(_FIELDS))}) "
    "ON CONFLICT DO NOTHING"
)
_OLD = "SELECT id, title FROM entries WHERE key = ? AND issued = ? AND issuer = ?"
_KNOWN = "SELECT 1 FROM entries WHERE key = ? AND issuer = ? AND id <= ? AND issued LIKE ?"
_REPLACE = f"UPDATE entries SET {', '.join(f'{name} = ?' for name in _FIELDS)} WHERE id = ?"
_FORGET_TITLE = "INSERT INTO titles (titles, rowid, title) VALUES ('delete', ?, ?)"
_PUT_TITLE = "INSERT INTO titles (rowid, title) VALUES (?, ?)"

UNWRITABLE = mark("Không ghi được sổ văn bản “{path}”: {reason}.")
BUSY = mark("Không ghi được sổ văn bản “{path}”: một chương trình khác đang dùng sổ.")
READ_ONLY = mark("Không ghi được sổ văn bản “{path}”: tệp chỉ cho đọc.")
CHECK_WRITING = mark("Hãy kiểm tra quyền ghi, hoặc đóng chương trình đang dùng sổ rồi chạy lại.")


class Counts:
    """What became of the documents that were put into a register."""

    def __init__(self) -> None:
        self.added = 0
        self.replaced = 0


class RegisterWriter:
    """Puts documents into a register; a document that is there already is replaced."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.counts = Counts()

    def put(self, entries: Iterable[RegistryEntry]) -> None:
        """Put documents in; one of the same number, date and issuer takes the other's place."""
        rest = iter(entries)
        while batch := list(islice(rest, BATCH)):
            rows = [_row(entry) for entry in batch]
            before = self._last()
            self._connection.executemany(_INSERT, rows)
            added = self._titles_after(before)
            self.counts.added += added
            if added < len(rows):
                self._replace(rows, before)

    def unknown(self, entries: Iterable[RegistryEntry]) -> Iterator[RegistryEntry]:
        """Those that the register has not, under their number, issuer and year."""
        before = self._last()
        for entry in entries:
            year = entry.issued.year if entry.issued else ""
            values = (entry.key, entry.issuer, before, f"{year}%")
            if self._connection.execute(_KNOWN, values).fetchone() is None:
                yield entry

    def claim(self, claims: Iterable[SeriesClaim]) -> None:
        """State that series are complete."""
        rows = [(claim.issuer, claim.type, claim.year) for claim in claims]
        self._connection.executemany("INSERT OR IGNORE INTO claims VALUES (?, ?, ?)", rows)

    def finish(self, name: str | None, day: date) -> None:
        """Write down the name, the date and the size."""
        (size,) = self._connection.execute("SELECT count(*) FROM entries").fetchone()
        facts = {"date": day.isoformat(), "entries": str(size)}
        if name:
            facts["name"] = name
        self._connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())

    def _last(self) -> int:
        (last,) = self._connection.execute("SELECT coalesce(max(id), 0) FROM entries").fetchone()
        return int(last)

    def _titles_after(self, last: int) -> int:
        """Index the titles of what was added behind a row; how many there were."""
        rows = self._connection.execute(
            "SELECT id, title FROM entries WHERE id > ?", (last,)
        ).fetchall()
        self._connection.execute("DELETE FROM laws WHERE entry > ?", (last,))
        self._name_laws("id > ?", last)
        self._connection.executemany(
            _PUT_TITLE, ((number, folded(title)) for number, title in rows)
        )
        return len(rows)

    def _name_laws(self, where: str, value: int) -> None:
        """Put laws under their names."""
        found = self._connection.execute(
            f"SELECT title, id FROM entries WHERE {where} AND type IN (?, ?, ?)",
            (value, *sorted(LAW_TYPES)),
        ).fetchall()
        names = ((law_key(title), number) for title, number in found)
        self._connection.executemany("INSERT OR IGNORE INTO laws VALUES (?, ?)", names)

    def _replace(self, rows: list[tuple[str | int, ...]], before: int) -> None:
        """Put what was there already in its new form; the last of several in a batch stays."""
        issued, issuer = _FIELDS.index("issued"), _FIELDS.index("issuer")
        title = _FIELDS.index("title")
        for row in rows:
            place, old = self._connection.execute(
                _OLD, (row[0], row[issued], row[issuer])
            ).fetchone()
            if place > before and old == row[title]:
                continue
            self.counts.replaced += 1
            self._connection.execute(_FORGET_TITLE, (place, folded(old)))
            self._connection.execute(_REPLACE, (*row, place))
            self._connection.execute(_PUT_TITLE, (place, folded(str(row[title]))))
            self._connection.execute("DELETE FROM laws WHERE entry = ?", (place,))
            self._name_laws("id = ?", place)


def _row(entry: RegistryEntry) -> tuple[str | int, ...]:
    days = entry.issued, entry.effective_from, entry.effective_to
    issued, start, end = (day.isoformat() if day else "" for day in days)
    return (
        entry.key, entry.number, entry.type, entry.issuer, issued, entry.title, start, end,
        SEPARATOR.join(entry.amended_by), SEPARATOR.join(entry.replaced_by), int(entry.draft),
        entry.source, entry.confidence, SEPARATOR.join(entry.unsure),
    )  # fmt: skip


def make_tables(connection: sqlite3.Connection) -> None:
    """Turn an empty file into an empty register."""
    connection.executescript(TABLES)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


@contextmanager
def new_register(target: Path) -> Iterator[RegisterWriter]:
    """Write a register that appears in its place when all is well. Raises RegistryError."""
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
        os.close(handle)
    except OSError as error:
        raise unwritable(target, error.strerror or str(error)) from None
    try:
        connection = sqlite3.connect(name, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            make_tables(connection)
            connection.execute("BEGIN")
            yield RegisterWriter(connection)
            connection.execute("COMMIT")
        finally:
            connection.close()
        os.chmod(name, 0o666 & ~_mask())
        os.replace(name, target)
    except sqlite3.Error as error:
        raise unwritable(target, str(error)) from None
    except OSError as error:
        raise unwritable(target, error.strerror or str(error)) from None
    finally:
        Path(name).unlink(missing_ok=True)


@contextmanager
def existing_register(target: Path) -> Iterator[RegisterWriter]:
    """Add to a register in one transaction. Raises RegistryError."""
    Register.open(target).close()  # tells what is wrong with it
    try:
        connection = sqlite3.connect(target, timeout=PATIENCE, isolation_level=None)
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield RegisterWriter(connection)
            connection.execute("COMMIT")
        finally:
            connection.close()  # what was not committed is undone
    except sqlite3.OperationalError as error:
        raise _problem_of(target, error) from None
    except sqlite3.DatabaseError as error:
        raise RegistryError(UNWRITABLE, MAKE_ANEW, path=target, reason=str(error)) from None


def _problem_of(target: Path, error: sqlite3.OperationalError) -> RegistryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RegistryError(BUSY, CHECK_WRITING, path=target)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
        return RegistryError(READ_ONLY, CHECK_WRITING, path=target)
    if code == sqlite3.SQLITE_ERROR:  # a table is not there
        return problem_of(str(target), error)
    return unwritable(target, str(error))


def unwritable(target: Path, reason: str) -> RegistryError:
    """The error for a place where no register can be written."""
    return RegistryError(UNWRITABLE, CHECK_WRITING, path=target, reason=reason)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
