"""Rules made up for these tests, so that they do not change with the packs."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

import pytest
from msgspec import Meta

from linter.config.known_rules import KnownRules
from linter.rulekit import SOAT_ADVICE, Context, Finding, Rule, Severity, WholeDocument


class Sample(Rule):
    """Quy tắc mẫu."""

    id = "sample/plain"
    severity = Severity.ERROR
    message = "Sai."
    remedy = "Sửa."
    basis = SOAT_ADVICE
    element = WholeDocument

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        yield self.at(element)


class Optioned(Sample):
    """Quy tắc mẫu có tùy chọn."""

    id = "sample/optioned"

    class Options(Sample.Options, frozen=True):
        words: tuple[str, ...] = ("a",)
        """Các từ."""
        at_most: Annotated[int, Meta(ge=0, le=9)] = 3
        share: float = 0.5
        style: Literal["old", "new"] = "old"
        strict: bool = False
        name: str | None = None
        nested: Mapping[str, int] = {}


class Other(Sample):
    """Quy tắc của gói khác."""

    id = "other/plain"


@pytest.fixture(scope="session")
def rules() -> tuple[type[Rule], ...]:
    return (Other, Optioned, Sample)


@pytest.fixture(scope="session")
def known(rules: tuple[type[Rule], ...]) -> KnownRules:
    return KnownRules.of(rules)
