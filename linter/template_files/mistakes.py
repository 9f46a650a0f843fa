"""Explains what is wrong in a template by its schema. Imported only when something is."""

from collections.abc import Mapping
from typing import Any

from linter.config.mistakes import TomlValidator, explain_error, unexplained
from linter.config.placing import placed
from linter.errors import ConfigError
from linter.template_files.schema import template_schema


def explain(
    table: Mapping[str, Any], *, file: str, text: str, refusal: str
) -> tuple[ConfigError, ...]:
    """Every mistake in the order of the file; ``refusal`` is what the quick loader said."""
    validator = TomlValidator(template_schema())
    found = [mistake for error in validator.iter_errors(table) for mistake in explain_error(error)]
    return placed(found or (unexplained(refusal),), file=file, text=text)
