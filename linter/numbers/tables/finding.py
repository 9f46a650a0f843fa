"""All that the tables of a document claim."""

from collections.abc import Iterator

from linter.document import Document, Span
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.tables.changes import balance_claims, difference_claims, product_claims
from linter.numbers.tables.column_formulas import formula_claims
from linter.numbers.tables.column_sums import column_sums
from linter.numbers.tables.grid import Table, tables_of
from linter.numbers.tables.row_sums import row_sums
from linter.numbers.tables.shares import share_claims
from linter.numbers.tables.sums import adds_up


def table_claims(document: Document, quantities: tuple[Quantity, ...]) -> Iterator[Claim]:
    """Yield what the tables say, each computation once: written formulas before what is told."""
    for table in tables_of(document, quantities):
        found: dict[tuple[Span, ...], Claim] = {}
        for claim in _claims(table):
            found.setdefault(tuple(sorted(figure.span for figure in claim.figures)), claim)
        shares = {c.result.span for c in found.values() if c.kind is ClaimKind.RATIO and c.result}
        for claim in found.values():
            if not _repeats(claim, shares):
                yield claim


def _repeats(claim: Claim, shares: set[Span]) -> bool:
    """Whether percentages miss 100 because one of them, which is a claim of its own, is wrong."""
    if claim.kind is not ClaimKind.SUM or claim.result is None:
        return False
    if claim.result.kind is not QuantityKind.PERCENT or adds_up(claim.result, claim.operands):
        return False
    return any(part.span in shares for part in claim.operands)


def _claims(table: Table) -> Iterator[Claim]:
    yield from formula_claims(table)
    yield from column_sums(table)
    yield from row_sums(table)
    yield from share_claims(table)
    yield from difference_claims(table)
    yield from product_claims(table)
    yield from balance_claims(table)
