"""How legal bases begin; known apart from their recogniser, because the head ends there."""

from linter.structure.lines import pattern

_FIRST = r"^\W{0,3}(?:can cu|xet to trinh|xet de nghi|theo de nghi cua)\b"


def opens_basis(words: str) -> bool:
    """Whether the key of a line opens the first of the bases."""
    return pattern(_FIRST).match(words) is not None
