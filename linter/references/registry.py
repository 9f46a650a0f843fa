"""What a register (*sổ văn bản*) knows of documents, and how it is asked.

The protocol alone: where the knowledge is kept is nothing to this layer. Rules never ask a
register; ``facts`` does, and hands them resolved citations.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol
from unicodedata import normalize

from msgspec import Struct

from linter.text.folding import name_key, unify_dashes
from linter.text.patterns import lazy_pattern

HIGHEST = "A"
"""The confidence of what was confirmed at an official source: only it may lead to an error."""
_LEVELLED = str.maketrans("ðÐƉ⁄∕", "đĐĐ//")
_LAW = lazy_pattern(r"^(?:bộ luật|luật|pháp lệnh)\s+")
LAW_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
"""Types that are cited by name and date, without their number (Nghị định 30/2020/NĐ-CP)."""
LOWEST = "C"
"""The confidence of general knowledge: nothing is held against it but what it calls ended."""


def number_key(text: str) -> str:
    """A number and symbol in the form under which two ways of writing them are equal.

    Spaces, kinds of dashes, leading zeros, case and the bar of Đ are levelled.

    >>> number_key("Số 05 /QĐ–TTg".removeprefix("Số "))
    '5/QD-TTG'
    """
    compact = "".join(text.split()).lstrip("0")
    if not compact.isascii():
        compact = normalize("NFC", unify_dashes(compact)).translate(_LEVELLED)
    return compact.upper().replace("Đ", "D")


def law_key(name: str) -> str:
    """The name of a law without the word *Luật*, in the form under which registers have it.

    >>> law_key("Luật  Đất đai") == law_key("Đất đai")
    True
    """
    return _LAW.sub("", name_key(name), count=1)


class RegistryEntry(Struct, frozen=True, kw_only=True):
    """A document as a register has it; what the register does not tell is None or empty."""

    number: str
    """Number and symbol as written: ``30/2020/NĐ-CP``."""
    type: str = ""
    issuer: str = ""
    issued: date | None = None
    title: str = ""
    """The *trích yếu*; in registers made by hand often only what the document is about."""
    effective_from: date | None = None
    effective_to: date | None = None
    """The first day on which it is no longer in force."""
    amended_by: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    """Numbers and symbols of what came in its place."""
    draft: bool = False
    """Whether the register has it as a draft that is not issued yet."""
    source: str = ""
    confidence: str = HIGHEST
    """``A`` confirmed at an official source or the user's own register, ``B`` public secondary
    sources, ``C`` general knowledge."""
    unsure: tuple[str, ...] = ()
    """The fields that its source does not vouch for: ``issued``, ``title``, ``from`` …"""
    register: str = ""
    """The name of the register that has it."""

    @property
    def key(self) -> str:
        """What it is looked up by."""
        return number_key(self.number)

    def vouches_for(self, field: str) -> bool:
        """Whether something may be held against what the register says in a field."""
        return self.confidence != LOWEST and field not in self.unsure


class SeriesClaim(Struct, frozen=True):
    """The statement that a register has every document of a series."""

    issuer: str
    type: str
    """The name of the type; empty for every type."""
    year: int
    register: str = ""


class Registry(Protocol):
    """One or more registers, asked as one."""

    def find(self, key: str) -> Sequence[RegistryEntry]:
        """The documents under a ``number_key``; those of the nearer register come first."""
        ...

    def find_law(self, name: str) -> Sequence[RegistryEntry]:
        """The laws under a ``law_key``."""
        ...

    def claims(self) -> Sequence[SeriesClaim]:
        """The series that are said to be complete."""
        ...

    def described(self) -> Sequence[Mapping[str, Any]]:
        """The registers by ``name``, ``date`` (ISO) and ``entries``, for the report."""
        ...


class EntryList:
    """A register in memory: for tests, and for documents that cite each other."""

    def __init__(
        self, entries: Iterable[RegistryEntry], claims: Iterable[SeriesClaim] = ()
    ) -> None:
        self._entries: dict[str, list[RegistryEntry]] = {}
        for entry in entries:
            self._entries.setdefault(entry.key, []).append(entry)
        self._claims = tuple(claims)
        self._laws: dict[str, list[RegistryEntry]] = {}
        for entry in (entry for under in self._entries.values() for entry in under):
            if entry.type in LAW_TYPES:
                self._laws.setdefault(law_key(entry.title), []).append(entry)

    def find(self, key: str) -> Sequence[RegistryEntry]:
        """The documents under a ``number_key``."""
        return self._entries.get(key, ())

    def find_law(self, name: str) -> Sequence[RegistryEntry]:
        """The laws under a ``law_key``."""
        return self._laws.get(name, ())

    def claims(self) -> Sequence[SeriesClaim]:
        """The series that are said to be complete."""
        return self._claims

    def described(self) -> Sequence[Mapping[str, Any]]:
        """One register without a name."""
        count = sum(map(len, self._entries.values()))
        return ({"name": "", "date": None, "entries": count},)
