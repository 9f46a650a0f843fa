"""Effective formatting: what a character or a paragraph looks like once every style is resolved.

Lengths are in points. None means that the source does not say (plain text), never "default".
"""

from enum import Enum
from typing import NamedTuple

from msgspec import Struct

from linter.document.span import Span


class Alignment(Enum):
    """How the lines of a paragraph stand between its margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"
    DISTRIBUTE = "distribute"


class CharacterFormat(Struct, frozen=True):
    """How characters look."""

    font: str | None = None
    """The font family by which Latin letters (and so Vietnamese ones) are shown."""
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    underline: str | None = None
    strike: bool | None = None
    caps: bool | None = None
    """Shown in capitals although the text may be in lower case."""
    small_caps: bool | None = None
    color: str | None = None
    """``RRGGBB``, or ``auto``."""
    highlight: str | None = None
    vertical: str | None = None
    """``superscript`` or ``subscript``."""


class ParagraphFormat(Struct, frozen=True):
    """How a paragraph stands on the page."""

    style: str | None = None
    alignment: Alignment | None = None
    indent_left: float | None = None
    indent_right: float | None = None
    indent_first: float | None = None
    """Added to the left indent on the first line; negative for a hanging indent."""
    space_before: float | None = None
    space_after: float | None = None
    line_spacing: float | None = None
    """Times the single line when ``line_rule`` is ``multiple``, else points."""
    line_rule: str | None = None
    """``multiple``, ``exact`` or ``at_least``."""
    outline_level: int | None = None
    bottom_border: bool | None = None
    page_break_before: bool | None = None


class FormatRun(NamedTuple):
    """A stretch of text in one format."""

    span: Span
    format: CharacterFormat
