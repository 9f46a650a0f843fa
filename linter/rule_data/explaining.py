"""Says what is wrong in a rule file of the wrong shape. Imported only when something is."""

from collections.abc import Iterator, Mapping
from typing import Any

from linter.config.mistakes import MISSING, WRONG_VALUE, TomlValidator, explain_error, unexplained
from linter.config.placing import ALLOWED, Mistake, placed, with_suggestion, written
from linter.errors import ConfigError
from linter.rule_data.model import KINDS
from linter.rule_data.schema import kind_schema


def explain(
    table: Mapping[str, Any], refusal: str, *, file: str, text: str
) -> tuple[ConfigError, ...]:
    """Every mistake in the order of the file; ``refusal`` is what the quick loader said."""
    found = tuple(_mistakes(table)) or (unexplained(refusal),)
    return placed(found, file=file, text=text)


def _mistakes(table: Mapping[str, Any]) -> Iterator[Mistake]:
    kind = table.get("kind")
    if kind is None:
        values = {"name": "kind", "allowed": ", ".join(KINDS)}
        yield Mistake((), MISSING, ALLOWED, values)
        return
    if not isinstance(kind, str) or kind not in KINDS:
        values = {"value": written(kind), "allowed": ", ".join(KINDS)}
        yield with_suggestion(Mistake(("kind",), WRONG_VALUE, ALLOWED, values), list(KINDS), kind)
        return
    for error in TomlValidator(kind_schema(kind)).iter_errors(table):
        yield from explain_error(error)
