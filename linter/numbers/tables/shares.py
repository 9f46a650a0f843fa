"""Columns of percentages: of two other columns, of a total, or by how much one column grew."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from linter.numbers.elements import Claim, ClaimKind, Place, Quantity, QuantityKind
from linter.numbers.percentages import holds_as_share
from linter.numbers.tables.cells import is_signed
from linter.numbers.tables.grid import Row, Table
from linter.numbers.tables.heads import Heading
from linter.numbers.tables.readings import Reading, Said, judged, near
from linter.numbers.verdicts.changes import growth_holds
from linter.text.patterns import lazy_pattern

CONFIDENCE = 0.9
_SHARE = lazy_pattern(
    r"%|\b(?:tỷ lệ|tỉ lệ|cơ cấu|tỷ trọng|tỉ trọng|so với|so sánh|hoàn thành|đạt|tốc độ)\b"
)
_GROWTH = lazy_pattern(r"\b(?:tăng|giảm|tốc độ|so với|so sánh)\b|\+/-|±")
_PLAN = lazy_pattern(r"\b(?:kế hoạch|kh|chỉ tiêu|dự toán|giao)\b")


def share_claims(table: Table) -> Iterator[Claim]:
    """Yield what the columns of percentages say."""
    columns = [c for c in table.columns if c in table.headings and c != table.number_column]
    shares = [c for c in columns if _is_share(table, c)]
    whole = next((row.figures for row in table.body if row.label.is_total), {})
    for column in shares:
        others = near(column, [c for c in columns if c not in shares])
        readings = _readings(table.headings, column, others, whole)
        yield from judged(readings, table.body)


def _is_share(table: Table, column: int) -> bool:
    heading = table.headings[column].text
    if _SHARE.search(heading):
        figures = [row.figures[column] for row in table.body if column in row.figures]
        percent = sum(figure.kind is QuantityKind.PERCENT for figure in figures)
        bare = sum(figure.unit is None for figure in figures)
        return percent + bare > len(figures) / 2
    figures = [row.figures[column] for row in table.body[:20] if column in row.figures]
    return bool(figures) and all(figure.kind is QuantityKind.PERCENT for figure in figures)


def _readings(
    headings: dict[int, Heading], column: int, others: Sequence[int], whole: dict[int, Quantity]
) -> Iterator[Reading]:
    heading = headings[column].text
    for base in others:
        named = _names(heading, headings[base].text)
        for part in others:
            if part != base:
                yield Reading(_share(column, part, _figure_in(base)), named)
    for part in others:
        if part in whole:
            yield Reading(_share(column, part, _always(whole[part])))
    if _GROWTH.search(heading):
        for earlier in others:
            for later in others:
                if later != earlier:
                    yield Reading(_growth(column, earlier, later))


def _figure_in(column: int) -> Callable[[Row], Quantity | None]:
    return lambda row: row.figures.get(column)


def _always(figure: Quantity) -> Callable[[Row], Quantity | None]:
    return lambda _row: figure


def _names(share: str, base: str) -> bool:
    """Whether the head of a percentage names its base: *So với KH (%)* and *Kế hoạch*."""
    return bool(_PLAN.search(share)) and bool(_PLAN.search(base))


def _share(
    column: int, part: int, base_of: Callable[[Row], Quantity | None]
) -> Callable[[Row], Said | None]:
    def read(row: Row) -> Said | None:
        said, upper, lower = row.figures.get(column), row.figures.get(part), base_of(row)
        if said is None or upper is None or lower is None or not lower.value:
            return None
        if is_signed(row.texts[column]):
            return None
        percent = _percent(said)
        claim = Claim(
            kind=ClaimKind.RATIO,
            result=percent,
            operands=(upper, lower),
            confidence=CONFIDENCE,
            place=Place.TABLE,
        )
        holds = holds_as_share(percent, upper, lower)
        trivial = upper.span == lower.span or not upper.value or not said.value
        return Said(claim, holds, row.label.is_total, trivial)

    return read


def _growth(column: int, earlier: int, later: int) -> Callable[[Row], Said | None]:
    def read(row: Row) -> Said | None:
        said, first, last = (row.figures.get(c) for c in (column, earlier, later))
        if said is None or first is None or last is None or not first.value or said.value is None:
            return None
        percent = _percent(said)
        direction = (-1 if said.value < 0 else 1) if is_signed(row.texts[column]) else 0
        claim = Claim(
            kind=ClaimKind.GROWTH,
            result=replace(percent, value=abs(said.value)),
            operands=(first, last),
            direction=direction,
            confidence=CONFIDENCE,
            place=Place.TABLE,
        )
        return Said(claim, growth_holds(claim), row.label.is_total, not said.value)

    return read


def _percent(said: Quantity) -> Quantity:
    return replace(said, kind=QuantityKind.PERCENT, unit="%")
