"""Asking one register: by number, by words of the title, for its size and its claims."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from linter.errors import RegistryError
from linter.language import mark
from linter.references.registry import RegistryEntry, SeriesClaim, number_key
from linter.registry.remedies import CHECK_PATH, CLOSE_OTHER, MAKE_ANEW, UPDATE
from linter.registry.schema import APPLICATION, COLUMNS, PATIENCE, VERSION, folded
from linter.text.folding import fold
from linter.text.patterns import lazy_pattern

SEPARATOR = ", "
_ESCAPED = frozenset(b" %?#")
_WORD = lazy_pattern(r"\w+")
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM entries"
_BY_KEY = f"{_SELECT} WHERE key = ? ORDER BY issued DESC, id"
_BY_LAW = f"{_SELECT} WHERE id IN (SELECT entry FROM laws WHERE name = ?) ORDER BY issued DESC"
_BY_TITLE = (
    f"SELECT {', '.join(f'e.{name}' for name in COLUMNS)} FROM titles JOIN entries e "
    "ON e.id = titles.rowid WHERE titles MATCH ? ORDER BY rank, e.issued DESC LIMIT ?"
)

MISSING = mark("Không tra được sổ văn bản “{path}”: không có tệp này.")
FOREIGN = mark("Không tra được sổ văn bản “{path}”: đây không phải là sổ do soát lập.")
OLDER = mark("Không tra được sổ văn bản “{path}”: sổ do phiên bản soát cũ hơn lập.")
NEWER = mark("Không tra được sổ văn bản “{path}”: sổ do phiên bản soát mới hơn lập.")
LOCKED = mark("Không tra được sổ văn bản “{path}”: một chương trình khác đang ghi vào sổ.")
CORRUPT = mark("Không tra được sổ văn bản “{path}”: tệp bị hỏng hoặc không phải là sổ văn bản.")
CLOSED = mark("Không tra được sổ văn bản “{path}”: không mở được tệp.")
OTHERWISE = mark("Không tra được sổ văn bản “{path}”: {reason}.")


class Register:
    """One register, open for reading. Raises RegistryError when it cannot be used."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self.name = name
        self._connection = connection

    @classmethod
    def open(cls, path: Path, name: str | None = None) -> "Register":
        """Open a file. Raises RegistryError, in words, for what is no register of ours."""
        shown = name or str(path)
        if not path.is_file():
            raise RegistryError(MISSING, CHECK_PATH, path=shown)
        try:
            connection = sqlite3.connect(
                f"file:{_uri_path(path)}?mode=ro", uri=True, timeout=PATIENCE
            )
            _refuse_others(connection, shown)
        except sqlite3.Error as error:
            raise problem_of(shown, error) from None
        return cls(connection, shown)

    def find(self, key: str) -> list[RegistryEntry]:
        """The documents under a ``number_key``, the latest first."""
        return [self._entry(row) for row in self._rows(_BY_KEY, (key,))]

    def find_law(self, name: str) -> list[RegistryEntry]:
        """The laws under a ``law_key``, the latest first."""
        return [self._entry(row) for row in self._rows(_BY_LAW, (name,))]

    def search(self, text: str, limit: int) -> list[RegistryEntry]:
        """The documents of a number, else those whose title has all these words, marks aside."""
        found = self.find(number_key(text))
        words = [f'"{word}"' for word in _WORD.findall(folded(text))]
        if found or not words:
            return found[:limit]
        phrase = '"' + " ".join(_WORD.findall(folded(text))) + '"'
        rows = self._rows(_BY_TITLE, (f"{phrase} OR ({' '.join(words)})", limit))
        wanted = fold(" ".join(text.split()))
        # What has the very words, marks and all, goes before what is only spelt alike without.
        return sorted(map(self._entry, rows), key=lambda entry: wanted not in fold(entry.title))

    def all(self) -> Iterator[RegistryEntry]:
        """Every document, in the order of issue."""
        for row in self._rows(f"{_SELECT} ORDER BY issued, id", ()):
            yield self._entry(row)

    def claims(self) -> list[SeriesClaim]:
        """The series that are said to be complete."""
        rows = self._rows("SELECT issuer, type, year FROM claims", ())
        return [SeriesClaim(issuer, kind, year, self.name) for issuer, kind, year in rows]

    def counts(self, column: str) -> list[tuple[str, int]]:
        """How many documents there are by type or by issuer, the most first."""
        name = {"type": "type", "issuer": "issuer", "confidence": "confidence"}[column]
        return list(
            self._rows(f"SELECT {name}, count(*) FROM entries GROUP BY 1 ORDER BY 2 DESC, 1", ())
        )

    def years(self) -> list[tuple[str, int]]:
        """How many documents there are by year of issue."""
        return list(self._rows("SELECT substr(issued, 1, 4), count(*) FROM entries GROUP BY 1", ()))

    def described(self) -> Mapping[str, Any]:
        """Its name, its date (ISO) and how many documents it has."""
        facts = dict(self._rows("SELECT name, value FROM facts", ()))
        return {
            "name": facts.get("name") or self.name,
            "date": facts.get("date") or None,
            "entries": int(facts.get("entries", 0)),
        }

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _rows(self, statement: str, values: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise problem_of(self.name, error) from None

    def _entry(self, row: Sequence[Any]) -> RegistryEntry:
        try:
            return self._read(row)
        except (ValueError, TypeError, AttributeError):
            raise RegistryError(CORRUPT, MAKE_ANEW, path=self.name) from None

    def _read(self, row: Sequence[Any]) -> RegistryEntry:
        fields = dict(zip(COLUMNS, row, strict=True))
        for name in ("issued", "effective_from", "effective_to"):
            fields[name] = date.fromisoformat(fields[name]) if fields[name] else None
        for name in ("amended_by", "replaced_by", "unsure"):
            fields[name] = tuple(fields[name].split(SEPARATOR)) if fields[name] else ()
        fields["draft"] = bool(fields["draft"])
        return RegistryEntry(**fields, register=self.name)


def _uri_path(path: Path) -> str:
    """The path with what has a meaning in a URI written as its bytes."""
    written = path.absolute().as_posix().encode("utf-8", "surrogateescape")
    return "".join(
        f"%{byte:02X}" if byte >= 0x7F or byte in _ESCAPED else chr(byte) for byte in written
    )


def _refuse_others(connection: sqlite3.Connection, shown: str) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")  # a register may come from anyone
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    if application != APPLICATION:
        raise RegistryError(FOREIGN, MAKE_ANEW, path=shown)
    if version < VERSION:
        raise RegistryError(OLDER, MAKE_ANEW, path=shown)
    if version > VERSION:
        raise RegistryError(NEWER, UPDATE, path=shown)


def problem_of(shown: str, error: sqlite3.Error) -> RegistryError:
    """The error for a register that cannot be used, from what SQLite says."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RegistryError(LOCKED, CLOSE_OTHER, path=shown)
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_ERROR):
        return RegistryError(CORRUPT, MAKE_ANEW, path=shown)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return RegistryError(CLOSED, CHECK_PATH, path=shown)
    return RegistryError(OTHERWISE, MAKE_ANEW, path=shown, reason=str(error))
