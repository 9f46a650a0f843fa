"""The language of the reader: templates are written in Vietnamese and rendered late.

The catalogues are gettext's; Vietnamese is the source and needs none. Nothing of gettext is
imported until a text is asked for in another language.
"""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from linter.errors import UsageError

SOURCE = "vi"
"""The language in which every template is written."""
LANGUAGES = (SOURCE, "en")
LOCALE = Path(__file__).with_name("locale")
DOMAIN = "soat"


def mark(template: str) -> str:
    """The template itself; marks a text of the interface for the catalogues."""
    return template


class Language:
    """Looks templates up and fills them in.

    >>> Language("vi").render("dòng {line}", {"line": 3})
    'dòng 3'
    """

    def __init__(self, code: str = SOURCE) -> None:
        if code not in LANGUAGES:
            raise UsageError(
                "Không có ngôn ngữ “{code}”.",
                "Hãy chọn một trong: {known}.",
                code=code,
                known=", ".join(LANGUAGES),
            )
        self.code = code

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    def text(self, template: str) -> str:
        """The template in this language; a text without a translation stays Vietnamese."""
        if self.code == SOURCE or not template:
            return template
        return _look_up(self.code)(template)

    def render(self, template: str, values: Mapping[str, Any]) -> str:
        """The template in this language with its values.

        A value that is not given leaves its ``{name}`` visible, and a template that cannot be
        filled in is shown as it is: a slip in a message must not hide the finding.
        """
        text = self.text(template)
        try:
            return text.format_map(_Values(values))
        except (ValueError, TypeError, LookupError, AttributeError):
            return text


class _Values(dict[str, Any]):
    def __missing__(self, name: str) -> "_Gap":
        return _Gap(name)


class _Gap:
    """Stands for a value that was not given, and shows its own placeholder."""

    def __init__(self, field: str) -> None:
        self._field = field

    def __getattr__(self, name: str) -> "_Gap":
        return _Gap(f"{self._field}.{name}")

    def __getitem__(self, key: object) -> "_Gap":
        return _Gap(f"{self._field}[{key}]")

    def __str__(self) -> str:
        return f"{{{self._field}}}"

    __repr__ = __str__

    def __format__(self, spec: str) -> str:
        return f"{{{self._field}:{spec}}}" if spec else str(self)


@cache
def _look_up(code: str) -> Callable[[str], str]:
    """How a language looks texts up; it changes none when its catalogue is not installed."""
    from gettext import GNUTranslations, NullTranslations  # noqa: PLC0415  (not for Vietnamese)

    path = LOCALE / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    if not path.exists():
        return NullTranslations().gettext
    with path.open("rb") as file:
        return GNUTranslations(file).gettext
