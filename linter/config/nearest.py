"""The name that someone who mistyped most likely meant."""

from collections.abc import Iterable

CLOSENESS = 0.6


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name closest to a mistyped one; None when none is close.

    Case, ``_`` for ``-``, and a missing pack (``sum-mismatch`` for ``numbers/sum-mismatch``)
    count for nothing.
    """
    from difflib import get_close_matches  # noqa: PLC0415  (only mistakes need it)

    spellings: dict[str, str] = {}
    for candidate in known:
        spellings.setdefault(_key(candidate), candidate)
    for candidate in tuple(spellings.values()):
        spellings.setdefault(_key(candidate.rpartition("/")[2]), candidate)
    found = get_close_matches(_key(name), spellings, n=1, cutoff=CLOSENESS)
    return spellings[found[0]] if found else None


def _key(name: str) -> str:
    return name.casefold().replace("_", "-").strip()
