"""Text for XML: escaped, and without the characters that no XML document may hold."""

import re
from functools import cache

from linter.report.escaping import visible

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


@cache
def _special() -> re.Pattern[str]:
    return re.compile('[&<>"\n\t\ufffe\uffff]')


def attribute(text: object) -> str:
    """The text as the value of an attribute, with its quotation marks."""
    return f'"{_special().sub(_entity, _shown(str(text)))}"'


def content(text: str) -> str:
    """The text between tags; lines stay lines."""
    return re.sub("[&<>\ufffe\uffff]", _entity, _shown(text))


def _shown(text: str) -> str:
    """The text with every control character shown, but for line ends."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _entity(match: re.Match[str]) -> str:
    return _ENTITIES.get(match[0], f"‹U+{ord(match[0]):04X}›")
