"""What an editor may set: everything else stands in ``soat.toml``."""

from typing import Any

from msgspec import Struct, ValidationError, convert

from linter.language import LANGUAGES, SOURCE, Language


class Options(Struct, frozen=True, rename="camel"):
    """Settings of the editor, under the section ``soat``; unknown ones are left to it."""

    lang: str = SOURCE
    """The language of messages."""
    debounce: int = 300
    """Milliseconds of rest after a keystroke before the text is checked."""
    inlay_hints: bool = True
    """Whether recomputed totals bear a tick in the line."""

    @property
    def language(self) -> Language:
        """The language of messages; Vietnamese when it is none that soát speaks."""
        return Language(self.lang if self.lang in LANGUAGES else SOURCE)

    @property
    def pause(self) -> float:
        """``debounce`` in seconds, at most ten."""
        return min(max(self.debounce, 0), 10_000) / 1000


def read_options(given: Any) -> Options:
    """The settings that an editor sent; what it sent wrongly is as if it were not there."""
    table = given.get("soat", given) if isinstance(given, dict) else None
    try:
        return convert(table or {}, Options, strict=False)
    except ValidationError:
        return Options()
