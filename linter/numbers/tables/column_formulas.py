"""Formulas that a table writes over its columns: *(1) (2) (3)=(1)+(2)*, *5=4/3*, *3=4+5+6*."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from linter.numbers.elements import Claim, ClaimKind, Place
from linter.numbers.formula import MINUS, OVER, PLUS, TIMES, Formula
from linter.numbers.formula_fits import formula_bounds, formula_fit
from linter.numbers.percentages import Fit
from linter.numbers.tables.grid import Row, Table
from linter.numbers.tables.readings import Reading, Said, judged
from linter.numbers.tables.sums import adds_up, claim_of
from linter.text.patterns import lazy_pattern

_WRITTEN = lazy_pattern(r"[(\[]?\s*(?P<label>\d{1,2}|[A-HĐ])\s*[)\]]?\s*=\s*(?P<sum>[^=]*\d[^=]*)")
_AT_END = lazy_pattern(
    r"(?:^|[\s(])[(\[]?(?P<label>\d{1,2})[)\]]?\s*=\s*(?P<sum>[\d\s()\[\]+\-–−x×*:/.%]*\d[\d\s()\[\]%]*)\)?$"
)
_LABEL = lazy_pattern(r"[(\[]?\s*(\d{1,2}|[A-HĐ])\s*[)\]]?")
_BRACKETED = lazy_pattern(r"[(\[]\s*(\d{1,2}|[A-HĐ])\s*[)\]]")
_TOKEN = lazy_pattern(r"[(\[]\s*(?:\d{1,2}|[A-HĐ])\s*[)\]]|\d+|[A-HĐ]|[()\[\]]|[+\-–−x×*:/%]")
_SIGNS = {"-": MINUS, "–": MINUS, "−": MINUS, "x": TIMES, "×": TIMES, "*": TIMES, ":": OVER,
          "/": OVER, "+": PLUS}  # fmt: skip
_STRENGTH = {PLUS: 1, MINUS: 1, TIMES: 2, OVER: 2}
_POWERS = (0, 2, -2, 3, -3, -1, 1, 6, -6)
_CONFIDENCE = 1.0
_CONSTANTS = ("100", "1000")
"""What a formula may take besides columns that it names without brackets."""


class _Written:
    """A formula as written, with the columns that it takes."""

    def __init__(self, column: int, formula: Formula, columns: tuple[int, ...], text: str) -> None:
        self.column = column
        self.formula = formula
        self.columns = columns
        self.text = text


def formula_claims(table: Table) -> Iterator[Claim]:
    """Yield what the written formulas say of each row; nothing where most rows do otherwise."""
    for written in _formulas(table):
        powers = _POWERS if written.formula.signs & {TIMES, OVER} else (0,)
        readings = [
            Reading(_reader(written, Decimal(1).scaleb(power)), named=True) for power in powers
        ]
        yield from judged(readings, table.body)


def _formulas(table: Table) -> Iterator[_Written]:
    labels = {
        match[1]: column
        for row in table.numbered
        for column, text in row.texts.items()
        if (match := _LABEL.match(text))
    }
    for row in (*table.numbered, *table.header):
        pattern = _WRITTEN if row in table.numbered else _AT_END
        for column, text in row.texts.items():
            match = pattern.search(text)
            if match is None:
                continue
            found = _parsed(match["sum"], labels)
            at = labels.get(match["label"], column)
            if found is not None and at == column and column not in found[1]:
                yield _Written(column, *found, text)


def _parsed(text: str, labels: dict[str, int]) -> tuple[Formula, tuple[int, ...]] | None:
    """A formula from its words, its operands and the columns they are; None when it has none."""
    steps: list[int | Decimal | str] = []
    waiting: list[str] = []
    columns: list[int] = []
    bracketed = _BRACKETED.search(text) is not None
    for token in _TOKEN.findall(text):
        named = token.strip("()[] ") if bracketed == (token[-1] in ")]") else ""
        if named in labels:
            steps.append(len(columns))
            columns.append(labels[named])
        elif token in "([":
            waiting.append("(")
        elif token in _SIGNS or token in ")]":
            sign = _SIGNS.get(token, "")
            while waiting and _STRENGTH.get(waiting[-1], 0) >= _STRENGTH.get(sign, 1):
                steps.append(waiting.pop())
            if sign:
                waiting.append(sign)
            elif waiting:
                waiting.pop()
        elif token.isdecimal() and (bracketed or token in _CONSTANTS):
            steps.append(Decimal(token))
        elif token != "%":
            return None
    steps.extend(reversed(waiting))
    return _sound(steps, columns)


def _sound(
    steps: Sequence[int | Decimal | str], columns: Sequence[int]
) -> tuple[Formula, tuple[int, ...]] | None:
    """The formula, if every sign has its two sides."""
    depth = 0
    for step in steps:
        if step == "(":
            return None
        depth += -1 if isinstance(step, str) else 1
        if depth < 1:
            return None
    return (Formula(tuple(steps)), tuple(columns)) if depth == 1 and len(columns) > 1 else None


def _reader(written: _Written, factor: Decimal) -> Callable[[Row], Said | None]:
    def read(row: Row) -> Said | None:
        said = row.figures.get(written.column)
        columns = written.columns
        adds = written.formula.signs == {PLUS}
        if said is None or any(row.is_open(c) for c in columns):
            return None
        figures = tuple(row.figures[c] for c in columns if c in row.figures)
        if adds and len(figures) > 1:
            claim = claim_of(said, figures, closed=True, stated_formula=written.text)
            return Said(claim, adds_up(said, figures), row.label.is_total, not said.value)
        if len(figures) < len(columns):
            return None
        claim = Claim(
            kind=ClaimKind.FORMULA,
            result=said,
            operands=figures,
            formula=written.formula,
            stated_formula=written.text,
            factor=factor,
            confidence=_CONFIDENCE,
            place=Place.TABLE,
        )
        return Said(claim, _holds(claim), row.label.is_total, not said.value)

    return read


def _holds(claim: Claim) -> bool:
    actual = formula_bounds(claim)
    return actual is not None and formula_fit(claim, actual) in (Fit.ROUNDED, Fit.TRUNCATED)
