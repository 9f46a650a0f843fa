"""Registers that packs bring as objects (hook ``soat_registries``): asked with care.

What a pack's register raises must cost no document its check: it becomes a RegistryError, so that
the register is left out and named, like a file that cannot be read.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from msgspec.structs import replace

from linter.errors import RegistryError
from linter.language import mark
from linter.references.registry import Registry, RegistryEntry, SeriesClaim
from linter.registry.remedies import ASK_PACK

T = TypeVar("T")

FAILED = mark("Không tra được sổ văn bản của gói “{path}”: {reason}.")


class PackRegister:
    """A pack's register under the name of its pack."""

    def __init__(self, pack: str, registry: Registry) -> None:
        self.name = pack
        self._registry = registry

    def find(self, key: str) -> Sequence[RegistryEntry]:
        """The documents under a ``number_key``. Raises RegistryError."""
        return self._named(lambda: self._registry.find(key))

    def find_law(self, name: str) -> Sequence[RegistryEntry]:
        """The laws under a ``law_key``. Raises RegistryError."""
        return self._named(lambda: self._registry.find_law(name))

    def claims(self) -> Sequence[SeriesClaim]:
        """The series that are said to be complete. Raises RegistryError."""
        found = self._asked(lambda: tuple(self._registry.claims()))
        return [replace(claim, register=claim.register or self.name) for claim in found]

    def described(self) -> Mapping[str, Any]:
        """Its name, its date (ISO) and how many documents it has. Raises RegistryError."""
        parts = self._asked(lambda: tuple(self._registry.described()))
        dates = [part["date"] for part in parts if part.get("date")]
        entries = sum(int(part.get("entries") or 0) for part in parts)
        names = ", ".join(str(part["name"]) for part in parts if part.get("name"))
        return {"name": names or self.name, "date": max(dates, default=None), "entries": entries}

    def _named(self, ask: Callable[[], Sequence[RegistryEntry]]) -> Sequence[RegistryEntry]:
        found = self._asked(lambda: tuple(ask()))
        return [replace(entry, register=entry.register or self.name) for entry in found]

    def _asked(self, ask: Callable[[], T]) -> T:
        try:
            return ask()
        except Exception as error:
            reason = f"{type(error).__name__}: {error}"
            raise RegistryError(FAILED, ASK_PACK, path=self.name, reason=reason) from error
