"""All that the tables of a document claim."""

from collections.abc import Iterator

from linter.document import Document
from linter.numbers.elements import Claim, Quantity
from linter.numbers.tables.changes import balance_claims, difference_claims, product_claims
from linter.numbers.tables.column_formulas import formula_claims
from linter.numbers.tables.column_sums import column_sums
from linter.numbers.tables.grid import Table, tables_of
from linter.numbers.tables.row_sums import row_sums
from linter.numbers.tables.shares import share_claims


def table_claims(document: Document, quantities: tuple[Quantity, ...]) -> Iterator[Claim]:
    """Yield what the tables say, each computation once: written formulas before what is told."""
    for table in tables_of(document, quantities):
        seen: set[tuple[object, ...]] = set()
        for claim in _claims(table):
            places = (claim.kind, *sorted(figure.span for figure in claim.figures))
            if places not in seen:
                seen.add(places)
                yield claim


def _claims(table: Table) -> Iterator[Claim]:
    yield from formula_claims(table)
    yield from column_sums(table)
    yield from row_sums(table)
    yield from share_claims(table)
    yield from difference_claims(table)
    yield from product_claims(table)
    yield from balance_claims(table)
