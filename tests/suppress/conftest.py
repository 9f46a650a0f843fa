"""A rule that finds every “SAI”, and documents checked with it and with the rules of directives."""

from collections.abc import Callable, Iterator

import pytest

from linter.catalogue import Regime, Stage
from linter.config.profile import ActiveRule, Profile
from linter.document import Document
from linter.engine import check_document
from linter.findings import DocumentReport
from linter.plugins import load_plugins
from linter.rulekit import SOAT_ADVICE, Context, Finding, Rule, Severity, Span, Trust, WholeDocument
from linter.session import RECOGNISERS, read


class Word(Rule):
    """Có chữ “SAI”."""

    id = "sample/word"
    severity = Severity.ERROR
    message = "Không viết “{found}”."
    remedy = "Viết khác đi."
    basis = SOAT_ADVICE
    element = WholeDocument
    regimes = frozenset(Regime)
    trusts = frozenset(Trust)
    word = "SAI"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Every place of the word."""
        start = element.text.find(self.word)
        while start >= 0:
            yield self.at(Span(start, start + len(self.word)), found=self.word)
            start = element.text.find(self.word, start + 1)


class Doubt(Word):
    """Có chữ “NGỜ”."""

    id = "sample/doubt"
    severity = Severity.WARNING
    word = "NGỜ"


class Other(Word):
    """Có chữ “KHÁC”."""

    id = "other/word"
    word = "KHÁC"


SAMPLES = (Word, Doubt, Other)
Check = Callable[..., DocumentReport]


def profile(*, directives: bool = True, without: str = "") -> Profile:
    """The sample rules, and those that speak of directives."""
    own = [rule for rule in load_plugins().rules if rule.id.startswith("suppress/")]
    rules = [*SAMPLES, *own]
    return Profile(
        rules=tuple(ActiveRule(rule, rule.Options()) for rule in rules if rule.id != without),
        stage=Stage.ISSUED,
        directives=directives,
        known=frozenset(rule.id for rule in rules),
    )


@pytest.fixture
def check() -> Check:
    """Check a text, or a document that was read, under a name."""

    def run(content: str | Document, name: str = "a.txt", **options: object) -> DocumentReport:
        document = content if isinstance(content, Document) else read(name, content.encode())
        return check_document(document, profile(**options), RECOGNISERS)  # type: ignore[arg-type]

    return run
