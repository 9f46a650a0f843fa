"""Registers and entries for the tests."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from linter.references.registry import RegistryEntry, SeriesClaim
from linter.registry.writing import new_register

TODAY = date(2026, 1, 5)


def entry(number: str, issued: date | None = date(2025, 3, 5), **fields: Any) -> RegistryEntry:
    return RegistryEntry(number=number, issued=issued, **fields)


def make(
    path: Path, *entries: RegistryEntry, claims: Iterable[SeriesClaim] = (), name: str | None = None
) -> Path:
    """A register file with these documents."""
    with new_register(path) as writer:
        writer.put(entries)
        writer.claim(claims)
        writer.finish(name, TODAY)
    return path
