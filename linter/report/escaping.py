"""Text of a document made harmless for a terminal, and visible.

A document may hold characters that move a cursor, colour a screen or turn the direction of
reading. None of them may reach the reader's terminal, and none may hide in a quotation.
"""

import re
from functools import cache

_HARMFUL = (
    r"[\x00-\x1f\x7f-\x9f"  # C0, DEL, C1: terminal sequences
    r"\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U000e0000-\U000e007f"  # invisible, or turning the direction of reading
    r"\ud800-\udfff]"  # half characters, which no output can encode
)
_PICTURES = 0x2400
"""Unicode has a picture for each C0 control: ``␛`` for ESC."""
_DELETE = 0x7F
_DELETE_PICTURE = "␡"
_NO_BREAK_SPACE = 0xA0


@cache
def _harmful() -> re.Pattern[str]:
    return re.compile(_HARMFUL)


def visible(text: str) -> str:
    """The text with every control character shown: ESC as ``␛``, U+202E as ``‹U+202E›``.

    >>> visible("a\\x1b[31mb")
    'a␛[31mb'
    """
    if text.isascii() and text.isprintable():
        return text
    return _harmful().sub(_show, text).replace(chr(_NO_BREAK_SPACE), " ")


def _show(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    if code == _DELETE:
        return _DELETE_PICTURE
    return f"‹U+{code:04X}›"
