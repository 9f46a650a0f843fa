"""Values of attributes: switches, integers, lengths. Nonsense reads as absent, not as an error."""

from typing import TYPE_CHECKING

from linter.readers.docx.names import VAL

if TYPE_CHECKING:
    from lxml import etree

_POINTS_PER_UNIT = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "pi": 12.0}
_OFF = frozenset({"0", "false", "off"})


def is_on(element: "etree._Element | None") -> bool:
    """Whether a switch such as ``w:b`` is there and not switched off."""
    return element is not None and element.get(VAL) not in _OFF


def switched_on(value: str | None) -> bool:
    """Whether the attribute of a switch says yes; an absent one says no."""
    return value is not None and value not in _OFF


def integer(value: str | None) -> int | None:
    """A whole number, or None."""
    try:
        return int(value) if value is not None and len(value) <= 12 else None
    except ValueError:
        return None


def points(value: str | None, per_point: int = 20) -> float | None:
    """A length in points; a number without a unit counts twips, ``per_point`` to a point."""
    if value is None or len(value) > 24:
        return None
    try:
        if value[-2:] in _POINTS_PER_UNIT:
            length = float(value[:-2]) * _POINTS_PER_UNIT[value[-2:]]
        else:
            length = float(value) / per_point
    except ValueError:
        return None
    return length if abs(length) < 1e6 else None
