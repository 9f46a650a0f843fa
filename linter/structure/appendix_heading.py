"""How an appendix is headed: *Phụ lục*, with or without a number, on its own line.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, III.1.
"""

from msgspec import Struct

from linter.structure.lines import Line, is_capital, pattern
from linter.text.numerals import from_roman

_HEADING = (
    r"^\W{0,2}phu luc"
    r"(?:\s*(?:so\s*)?(?P<number>[ivxl]{1,7}|\d{1,3}|[a-z])(?P<suffix>[a-z])?(?![\w/]))?"
    r"\s*(?P<mark>[.:)]|-(?=\s)|)\s*"
)


class AppendixHeading(Struct, frozen=True):
    """The number of an appendix, and where on the line its heading ends."""

    ordinal: int | None
    length: int


def read_heading(line: Line) -> AppendixHeading | None:
    """The heading that a line is, or None: a sentence about an appendix is no heading."""
    if not line.key.startswith("phu luc") and "phu luc" not in line.key[:12]:
        return None
    match = pattern(_HEADING).match(line.key)
    if match is None:
        return None
    rest = line.text[match.end() :].strip()
    number = match["number"]
    if rest and not rest.startswith("("):
        titled = is_capital(rest) or (match["mark"] and number and is_capital(line.text[:7]))
        if not titled:
            return None
    return AppendixHeading(_ordinal(number), match.end())


def opens_appendix(line: Line) -> bool:
    """Whether a line is the heading of an appendix."""
    return read_heading(line) is not None


def _ordinal(number: str | None) -> int | None:
    if number is None:
        return None
    return int(number) if number.isdecimal() else from_roman(number.upper())
