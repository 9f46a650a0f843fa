"""A mistake in a TOML file: what is wrong, and on which line; for settings and for rule files."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from linter.config.nearest import nearest
from linter.config.toml_lines import Path, key_lines, line_of
from linter.errors import ConfigError
from linter.language import mark

MOST_LISTED = 20
"""More allowed names than this are not listed: nobody reads them."""

DID_YOU_MEAN = mark("Có phải ý bạn là “{suggestion}”?")
ALLOWED = mark("Dùng được: {allowed}.")
DID_YOU_MEAN_OF = mark("Có phải ý bạn là “{suggestion}”? Dùng được: {allowed}.")


class Mistake(NamedTuple):
    """One thing that is wrong, and where."""

    path: Path
    message: str
    """A template that may name ``file``, ``line``, ``key`` and its own values."""
    remedy: str = ""
    values: Mapping[str, Any] = {}


def placed(
    mistakes: Iterable[Mistake], *, file: str, text: str, top: Path = ()
) -> tuple[ConfigError, ...]:
    """The mistakes in the order of the file, each with its line; paths are those below ``top``."""
    lines = key_lines(text)
    found = sorted(
        ((line_of(lines, (*top, *mistake.path)), mistake) for mistake in mistakes),
        key=lambda pair: (pair[0], [str(part) for part in pair[1].path]),
    )
    return tuple(
        ConfigError(
            mistake.message,
            mistake.remedy,
            **{"file": file, "line": line, "key": dotted(mistake.path), **mistake.values},
        )
        for line, mistake in found
    )


def with_suggestion(mistake: Mistake, allowed: list[str], name: object = None) -> Mistake:
    """The mistake with the nearest right name, or else with all of them, in its remedy."""
    suggestion = nearest(str(mistake.values.get("name", name)), allowed)
    if suggestion is not None:
        values = {**mistake.values, "suggestion": suggestion}
        remedy = DID_YOU_MEAN_OF if mistake.remedy == ALLOWED else DID_YOU_MEAN
        return mistake._replace(remedy=remedy, values=values)
    if not mistake.remedy and 0 < len(allowed) <= MOST_LISTED:
        values = {**mistake.values, "allowed": ", ".join(allowed)}
        return mistake._replace(remedy=ALLOWED, values=values)
    return mistake


def written(value: object) -> str:
    """A value roughly as TOML writes it, cut when it is long."""
    if isinstance(value, bool):
        text = str(value).lower()
    elif isinstance(value, str):
        text = f"“{value}”"
    elif isinstance(value, Mapping):
        text = "bảng"
    elif isinstance(value, list):
        text = f"[{', '.join(written(item) for item in value)}]"
    else:
        text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def dotted(path: Path) -> str:
    """The key as the user would write it, without the place in a list."""
    parts = [str(part) for part in path if isinstance(part, str)]
    return ".".join(f'"{part}"' if "/" in part or "." in part else part for part in parts)
