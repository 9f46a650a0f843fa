"""Places that are still to be filled in: dots, lines, brackets, a template's fields.

``Số: {{so_ky_hieu}}``, ``[…], ngày ____ tháng ____`` and ``SỞ ……`` are blanks, not words: a
number or a date that stands in one is not there yet.
"""

from linter.structure.lines import pattern

_FIELD = (
    r"\{\{[^{}\n]{1,60}\}\}|\$\{[^{}\n]{1,60}\}|<<[^<>\n]{1,60}>>|«[^«»\n]{1,60}»"
    r"|<(?=[^<>\n]*[^\W\d])[^<>\n/]{2,40}>|\[(?:[^\[\]\n\d/]{1,40}|\s*)\]"
)
_BLANKS = ("…", "..", "__", "._", "_.")


def masked(text: str) -> str:
    """The text with dots in place of a template's fields, one character per character."""
    if not any(sign in text for sign in "{<«["):
        return text
    return pattern(_FIELD).sub(lambda match: "." * len(match[0]), text)


def is_blank(text: str) -> bool:
    """Whether nothing but a blank stands there."""
    return bool(text) and not masked(text).strip(" \t\u00a0.…_,")


def ends_blank(text: str) -> bool:
    """Whether the last word is a blank."""
    last = masked(text).rsplit(maxsplit=1)[-1:]
    return bool(last) and any(blank in last[0] for blank in _BLANKS)
