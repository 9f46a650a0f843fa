"""Which list items stand under which paragraph, told by their markers and levels."""

from linter.numbers.claims.passages import Passage

_RANK = {"I": 1, "1": 2, "a": 3}
"""Headings never stand under what they head; dashes and signs may stand under anything."""


def children_of(passages: tuple[Passage, ...], index: int) -> tuple[Passage, ...]:
    """The list items that stand directly under a passage; deeper ones are left out."""
    if index + 1 >= len(passages) or not _opens_below(passages[index], passages[index + 1]):
        return ()
    parent, first = passages[index], passages[index + 1]
    children = []
    for item in passages[index + 1 :]:
        if _closes(parent, first, item):
            break
        if item.marker == first.marker and item.level == first.level:
            children.append(item)
    return tuple(children)


def _opens_below(parent: Passage, child: Passage) -> bool:
    if parent.in_cell or child.in_cell or not child.is_item:
        return False
    if parent.level is not None and child.level is not None and parent.level != child.level:
        return child.level > parent.level
    if _rank(child) < _rank(parent) and parent.is_item:
        return False
    return child.marker != parent.marker


def _closes(parent: Passage, first: Passage, item: Passage) -> bool:
    if item.in_cell or not item.is_item:
        return True
    if item.level is not None and parent.level is not None and item.level != parent.level:
        return item.level < parent.level
    return (item.marker == parent.marker and parent.is_item) or _rank(item) < _rank(first)


def _rank(passage: Passage) -> int:
    return _RANK.get(passage.marker[:1], 9)
