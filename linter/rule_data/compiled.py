"""A rule file as it is remembered between runs: checked, and ready to become a rule."""

from typing import Any

from msgspec import Struct


class Compiled(Struct, frozen=True, omit_defaults=True):
    """What a rule needs to know of its file before there is a document."""

    id: str
    doc: str
    severity: str
    message: str
    remedy: str
    basis: tuple[str, str | None]
    table: dict[str, Any]
    """The file itself."""
    always: bool = True
    """Whether to look into every document; else only where one of the next two shows."""
    signs: tuple[str, ...] = ()
    """Whole words in lower case."""
    traces: tuple[str, ...] = ()
    """Letters in lower case, anywhere."""
    requirements: tuple[str, ...] = ()
    regimes: tuple[str, ...] = ()
    trusts: tuple[str, ...] = ()
    fix: str | None = None
    fix_description: str = ""
