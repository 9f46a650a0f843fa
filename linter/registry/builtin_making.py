"""Making the register that soát ships out of its table."""

import csv
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from linter.references.registry import RegistryEntry
from linter.registry.reading import Register
from linter.registry.writing import RegisterWriter, make_tables, new_register


def make(path: Path, table: Path, name: str, day: date) -> None:
    """Make the register in a file. Raises RegistryError."""
    with new_register(path) as writer:
        _fill(writer, table, name, day)


def make_in_memory(table: Path, name: str, day: date) -> Register:
    """Make the register for this process alone."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    make_tables(connection)
    _fill(RegisterWriter(connection), table, name, day)
    return Register(connection, name)


def _fill(writer: RegisterWriter, table: Path, name: str, day: date) -> None:
    writer.put(entries(table))
    writer.finish(name, day)


def entries(table: Path) -> Iterator[RegistryEntry]:
    """The documents of the table."""
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield RegistryEntry(
                number=row["number"],
                type=row["type"],
                issuer=row["issuer"],
                issued=_day(row["issued"]),
                title=row["title"],
                effective_from=_day(row["from"]),
                effective_to=_day(row["to"]),
                amended_by=_listed(row["amended"], ", "),
                replaced_by=_listed(row["replaced"], ", "),
                source=row["source"],
                confidence=row["confidence"],
                unsure=_listed(row["unsure"], " "),
            )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _listed(text: str, separator: str) -> tuple[str, ...]:
    return tuple(text.split(separator)) if text else ()
