"""Verdicts on everything that a document claims of its quantities."""

from collections.abc import Iterator
from typing import ClassVar

from linter.document import Document, Element
from linter.document.element import Facts
from linter.numbers.claims.finding import find_claims
from linter.numbers.elements import Quantity, Verdict
from linter.numbers.verdicts.judgement import judge_claim


class Verdicts:
    """The recogniser of verdicts."""

    provides: ClassVar[tuple[type[Element], ...]] = (Verdict,)
    needs: ClassVar[tuple[type[Element], ...]] = (Quantity,)

    def recognise(self, document: Document, facts: Facts) -> Iterator[Verdict]:
        """Yield a verdict on each claim, in reading order."""
        claims = find_claims(document, facts.all(Quantity))
        yield from sorted(map(judge_claim, claims), key=lambda verdict: verdict.span)
