"""Putting things into a register file, new or old: books, documents, other registers."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from linter.registry.reading import Register
from linter.registry.writing import RegisterWriter, existing_register, new_register

SUFFIXES = frozenset({".sqlite", ".sqlite3", ".db"})
"""The suffixes by which a file is taken for a register."""


@contextmanager
def open_for_adding(
    target: Path, *, name: str | None, day: date, anew: bool
) -> Iterator[RegisterWriter]:
    """A register to add to; made when it is not there, or ``anew``. Raises RegistryError."""
    opened = new_register(target) if anew or not target.exists() else existing_register(target)
    with opened as writer:
        yield writer
        writer.finish(name, day)


def merge(writer: RegisterWriter, registers: Iterable[Path]) -> None:
    """Add registers; what an earlier one has of a number, issuer and year stays."""
    for path in registers:
        register = Register.open(path)
        try:
            writer.put(writer.unknown(register.all()))
            writer.claim(register.claims())
        finally:
            register.close()


def is_register(path: Path) -> bool:
    """Whether a path names a register, by its suffix."""
    return path.suffix.lower() in SUFFIXES
