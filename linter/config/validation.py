"""Whether a table of settings is right: quickly, and at leisure when it is not.

The quick way converts to typed settings. Only when it refuses something is the JSON Schema asked
what is wrong, because jsonschema is slow to import; a test proves that both agree.
"""

from collections.abc import Mapping
from typing import Any

from msgspec import ValidationError, convert

from linter.config.known_rules import KnownRules
from linter.config.settings import Settings
from linter.errors import ConfigError


class InvalidSettingsError(ConfigError):
    """A file of settings with mistakes; the error itself is the first of ``problems``."""

    def __init__(self, message: str, remedy: str = "", **values: Any) -> None:
        super().__init__(message, remedy, **values)
        self.problems: tuple[ConfigError, ...] = (ConfigError(message, remedy, **values),)

    @classmethod
    def of(cls, problems: tuple[ConfigError, ...]) -> "InvalidSettingsError":
        """One error for all the mistakes of a file."""
        first = problems[0]
        error = cls(first.message, first.remedy, **first.values)
        error.problems = problems
        return error


def convert_settings(table: Mapping[str, Any], known: KnownRules) -> Settings:
    """The settings in a table. Raises msgspec.ValidationError, without much of an explanation."""
    settings = convert(table, Settings)
    named = (settings.select, settings.ignore, settings.extend_select, settings.extend_ignore)
    suppressed = (entry.rules for entry in settings.suppress)
    for selectors in (*named, *suppressed, settings.severity):
        for selector in selectors:
            if not known.allows(selector):
                raise ValidationError(f"no rule or pack {selector!r}")
    for rule, options in settings.rules.items():
        if rule not in known.options:
            raise ValidationError(f"no rule {rule!r}")
        convert(options, known.options[rule])
    return settings


def check_table(table: Mapping[str, Any], known: KnownRules, *, file: str, text: str) -> None:
    """Raise InvalidSettingsError when a table read from ``text`` has mistakes.

    ``file`` is the name by which the user knows the source. For ``pyproject.toml`` the table is
    the one below ``tool.soat``, and ``text`` the whole file.
    """
    try:
        convert_settings(table, known)
    except ValidationError as error:
        from linter.config.mistakes import explain  # noqa: PLC0415  (imports jsonschema)

        problems = explain(table, known, file=file, text=text, refusal=str(error))
        raise InvalidSettingsError.of(problems) from None
