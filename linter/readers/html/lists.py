"""Numbers and bullets that a browser shows before list items."""

from typing import TYPE_CHECKING

from linter.readers.docx.number_formats import format_number

if TYPE_CHECKING:
    from lxml import etree

_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BULLET = "•"


def is_list(element: "etree._Element") -> bool:
    """Whether an element holds list items."""
    return element.tag in _LISTS


class ListItems:
    """The lists around the place that has been reached, and how far each has counted."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = []
        self.labelled = 0
        """Characters of the label that the open paragraph begins with."""

    @property
    def depth(self) -> int:
        """How many lists stand around."""
        return len(self._open)

    def enter(self, element: "etree._Element") -> None:
        """A list begins."""
        kind = element.get("type", "1") if element.tag == "ol" else ""
        self._open.append((kind, _integer(element.get("start"), 1) - 1))

    def leave(self) -> None:
        """The innermost list ends."""
        self._open.pop()

    def next_label(self, item: "etree._Element") -> str:
        """The label of an item and the space after it; empty outside a list."""
        if not self._open:
            return ""
        kind, last = self._open[-1]
        number = _integer(item.get("value"), last + 1)
        self._open[-1] = (kind, number)
        label = f"{_shown(number, kind)}." if kind else _BULLET
        if "list-style:none" in item.get("style", "").replace(" ", ""):
            return ""
        self.labelled = len(label)
        return f"{label} "


def _shown(number: int, kind: str) -> str:
    name = _KINDS.get(kind)
    return str(number) if name is None or number < 1 else format_number(number, name)


def _integer(text: str | None, default: int) -> int:
    plain = (text or "").strip()
    return int(plain) if plain.lstrip("-").isdigit() and len(plain) < 9 else default
