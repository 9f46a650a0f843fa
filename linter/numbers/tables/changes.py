"""Columns that tell a difference or a product of two others: *Tăng, giảm*, *Thành tiền*."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from msgspec.structs import replace

from linter.numbers.elements import Claim, ClaimKind, Place, Quantity, QuantityKind
from linter.numbers.formula import TIMES, Formula
from linter.numbers.formula_fits import formula_bounds, formula_fit
from linter.numbers.intervals import stated, total
from linter.numbers.percentages import Fit
from linter.numbers.quantities.units import base_of
from linter.numbers.tables.cells import is_signed
from linter.numbers.tables.grid import Row, Table
from linter.numbers.tables.readings import Reading, Said, judged, near
from linter.numbers.verdicts.changes import difference_holds
from linter.text.patterns import lazy_pattern

CONFIDENCE = 0.9
_DIFFERENCE = lazy_pattern(
    r"\b(?:tăng|giảm|chênh lệch|so với|so sánh|còn lại|còn|chưa|thừa|thiếu|tồn|vượt|hụt)\b"
    r"|\+\s?/\s?-|±"
)
_STOCK = lazy_pattern(r"\b(?:tồn|dư|chuyển sang|kỳ trước|đầu kỳ|năm trước)\b")
_LEFT = lazy_pattern(r"\b(?:tồn|dư|còn|đang|chuyển|cuối kỳ|chưa)\b")
_PRODUCT = lazy_pattern(
    r"\b(?:thành tiền|sản lượng|số tiền|kinh phí|tổng tiền|giá trị|tổng giá|tổng mức|tổng cộng)\b"
)
_PRODUCT_OF = Formula((0, 1, TIMES))
_POWERS = (0, -1, -2, -3, -6, 1, 3)


def difference_claims(table: Table) -> Iterator[Claim]:
    """Yield what the columns of differences say."""
    columns = [c for c in table.columns if c in table.headings and c != table.number_column]
    for column in columns:
        if not _DIFFERENCE.search(table.headings[column].text):
            continue
        others = near(column, columns)
        pairs = [(a, b) for a in others for b in others if a != b]
        left = [c for c in others if c < column][-2:]
        readings = [
            Reading(_difference(column, first, last), named=[first, last] == left)
            for first, last in pairs
            if first < last
        ]
        yield from judged(readings, table.body)


def product_claims(table: Table) -> Iterator[Claim]:
    """Yield what the columns of products say."""
    columns = [c for c in table.columns if c in table.headings and c != table.number_column]
    for column in columns:
        if not _PRODUCT.search(table.headings[column].own):
            continue
        others = near(column, columns)
        readings = [
            Reading(_product(column, one, other, Decimal(1).scaleb(power)))
            for place, one in enumerate(others)
            for other in others[place + 1 :]
            for power in _POWERS
        ]
        yield from judged(readings, table.body)


def balance_claims(table: Table) -> Iterator[Claim]:
    """Yield what four columns of stock and flow say: what was there and came in, went and is left.

    *Tồn kỳ trước + tiếp nhận = đã giải quyết + đang giải quyết.*
    """
    columns = [c for c in table.columns if c in table.headings and c != table.number_column]
    for place in range(len(columns) - 3):
        four = columns[place : place + 4]
        first, last = table.headings[four[0]].text, table.headings[four[3]].text
        if _STOCK.search(first) and _LEFT.search(last):
            yield from judged([Reading(_balance(tuple(four)), named=True)], table.body)


def _balance(four: tuple[int, ...]) -> Callable[[Row], Said | None]:
    def read(row: Row) -> Said | None:
        figures = tuple(row.figures[c] for c in four if c in row.figures)
        if len(figures) < len(four):
            return None
        claim = Claim(
            kind=ClaimKind.BALANCE,
            result=None,
            operands=figures,
            incoming=2,
            confidence=CONFIDENCE,
            place=Place.TABLE,
        )
        left, right = (total(map(stated, side)) for side in (figures[:2], figures[2:]))
        trivial = sum(bool(figure.value) for figure in figures) < 3
        return Said(claim, left.overlaps(right), row.label.is_total, trivial)

    return read


def _difference(column: int, first: int, last: int) -> Callable[[Row], Said | None]:
    def read(row: Row) -> Said | None:
        figures = [row.figures.get(c) for c in (column, first, last)]
        said, earlier, later = figures
        if said is None or earlier is None or later is None or said.value is None:
            return None
        if len({base_of(figure.unit) for figure in (said, earlier, later)}) > 1:
            return None
        direction = _direction(row.texts[column], said)
        change = replace(said, value=abs(said.value))
        claim = Claim(
            kind=ClaimKind.DIFFERENCE,
            result=change,
            operands=(earlier, later),
            direction=direction,
            confidence=CONFIDENCE,
            place=Place.TABLE,
        )
        trivial = not all(figure.value for figure in (said, earlier, later))
        return Said(claim, difference_holds(claim), row.label.is_total, trivial)

    return read


def _direction(text: str, said: Quantity) -> int:
    """What the sign of a difference says: a rise, a fall, nothing."""
    if not is_signed(text) or said.value is None:
        return 0
    return -1 if said.value < 0 else 1


def _product(column: int, one: int, other: int, factor: Decimal) -> Callable[[Row], Said | None]:
    def read(row: Row) -> Said | None:
        said, first, second = (row.figures.get(c) for c in (column, one, other))
        if said is None or first is None or second is None:
            return None
        if QuantityKind.PERCENT in (said.kind, first.kind, second.kind):
            return None
        claim = Claim(
            kind=ClaimKind.FORMULA,
            result=said,
            operands=(first, second),
            formula=_PRODUCT_OF,
            factor=factor,
            confidence=CONFIDENCE,
            place=Place.TABLE,
        )
        actual = formula_bounds(claim)
        holds = actual is not None and formula_fit(claim, actual) in (Fit.ROUNDED, Fit.TRUNCATED)
        trivial = not said.value or bool({first.value, second.value} & {Decimal(0), Decimal(1)})
        return Said(claim, holds, row.label.is_total, trivial)

    return read
