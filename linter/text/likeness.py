"""How alike two short texts are: for words misspelt or misread in a few letters."""

from collections import Counter


def are_alike(one: str, other: str, least: float) -> bool:
    """Whether the share of letters in common blocks reaches ``least`` (0 to 1).

    The letters are counted first, whatever their order: that settles nearly every pair, and
    difflib, which costs more to import than a line to read, is seldom needed.
    """
    total = len(one) + len(other)
    common = (Counter(one) & Counter(other)).total()
    if total == 0 or 2 * common < least * total:
        return total == 0
    from difflib import SequenceMatcher  # noqa: PLC0415

    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
