"""So much for each: means, densities, yields, with the whole and the count they come from.

*6.000 người, 12 thôn, bình quân 500 người/thôn*; *diện tích 120 ha, năng suất 55 tạ/ha, sản lượng
660 tấn*. Units say what belongs together: a figure in *a/b* needs a whole in *a* and a count in
*b*, each in a unit that can be turned into the other. Where a sentence has several of one kind,
the reading that holds is taken, and none contradicts.
"""

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from linter.document import Span
from linter.numbers.claims.comparison import is_of_people, is_usable, key_of
from linter.numbers.claims.cues import TARGET, Cue
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.means import holds_as_mean
from linter.numbers.quantities.units import base_of
from linter.text.folding import strip_marks

MEAN = Cue(
    r"\b(?:bình quân|trung bình|mật độ|bq)\b(?!.*\d)(?:[^;.]*?\b(?:mỗi|một|1|01)\s+"
    r"(?P<each>người|hộ|thôn|xã|lớp|trường|em|học sinh|đơn vị|cơ sở|tháng|ngày|giáo viên|ha|km2))?"
    r"[^;.]*$"
)
"""Before a figure that is a mean, with what it is for when that stands before it."""

EACH_ONE = Cue(
    r"\bmỗi\s+(?P<each>[^\W\d_]+(?: [^\W\d_]+)?)"
    r"(?:\s+(?:được|nhận|hỗ trợ|trị giá|là|có|với|mức|số tiền|tương ứng))*\s*$"
)
"""Right before a figure that is the same for each: *mỗi suất 500.000 đồng*."""

EACH = Cue(
    r"\s*(?:[^\W\d_]+\s+){0,3}?(?:trên|mỗi|cho|trong)\s+(?:mỗi|một|1|01)?\s*"
    r"(?P<each>người|hộ|thôn|xã|lớp|trường|em|đơn vị|cơ sở|tháng|ngày|giáo viên|ha|km2)\b"
)
"""Behind a mean: what it is for."""

NORM = Cue(r"\b(?:định mức|quy định|quy chuẩn|tiêu chuẩn|không quá|tối đa|tối thiểu)\b[^.;]*$")
"""Before a figure for each that is a norm and no mean."""

OTHER_SEASON = Cue(
    r"\bcả năm\b|\blũy kế\b|\bcộng dồn\b|\b(?:hai|ba|các|cả|0?[23]) vụ\b"
    r"|\bvụ (?P<season>đông|xuân|hè|thu|mùa|chiêm)\b.*\bvụ (?!(?P=season))"
    r"(?:đông|xuân|hè|thu|mùa|chiêm)"
)
"""Says that an output may come from more than one harvest."""

_LEAD = 60
_REACH = 400
"""Characters around a rate within which its whole and its count stand."""
_CONFIDENCE = 0.9


class _Rate(Struct, frozen=True):
    """A figure for each of something."""

    figure: Quantity
    of: str
    """What it counts."""
    each: str
    """What for."""


def average_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield what the paragraphs say of so much for each."""
    for passage in passages:
        if not passage.in_cell and len(passage.quantities) > 2:
            for rate in _rates(passage):
                yield from _claim(passage, rate)


def _rates(passage: Passage) -> Iterator[_Rate]:
    for figure in passage.quantities:
        if not is_usable(figure) or figure.kind is QuantityKind.PERCENT:
            continue
        start = figure.span.start
        if NORM(passage.damaged).search(passage.words(start - _LEAD, start)):
            continue
        unit = base_of(figure.unit)
        if unit.count("/") == 1 and not any(sign.isdecimal() for sign in unit.replace("m2", "")):
            of, each = (strip_marks(side.strip()) for side in unit.split("/"))
            yield _Rate(figure, of, each)
        elif "/" not in unit and (named := _each(passage, figure)):
            yield _Rate(figure, key_of(figure), named)


def _each(passage: Passage, figure: Quantity) -> str | None:
    """What a mean is for, when words say it: *bình quân mỗi lớp 35 trẻ*, *35 trẻ trên một lớp*."""
    start, end = figure.span.start, figure.span.end
    if same := EACH_ONE(passage.damaged).search(passage.words(start - _LEAD, start)):
        words = strip_marks(same["each"]).split()
        keys = {key_of(other) for other in passage.quantities}
        return " ".join(words) if " ".join(words) in keys else words[0]
    if before := MEAN(passage.damaged).search(passage.words(start - _LEAD, start)):
        if before["each"]:
            return strip_marks(before["each"])
        if behind := EACH(passage.damaged).match(passage.words(end, end + 40)):
            return strip_marks(behind["each"])
    return None


def _claim(passage: Passage, rate: _Rate) -> Iterator[Claim]:
    start = rate.figure.span.start
    sentence = passage.sentences[passage.sentence_at(start)]
    low, high = max(sentence.start, start - _REACH), min(sentence.end, start + _REACH)
    low, high = _own_clause(passage, rate, low, high)
    near = [
        figure
        for figure in passage.inside(Span(low, high))
        if figure is not rate.figure
        and is_usable(figure)
        and figure.span not in passage.in_fractions
        and not passage.is_difference(figure)
    ]
    wholes = [(figure, factor) for figure in near if (factor := _factor(key_of(figure), rate.of))]
    counts = [(figure, factor) for figure in near if (factor := _factor(key_of(figure), rate.each))]
    pairs = [
        (whole, count, top / bottom)
        for whole, top in wholes
        for count, bottom in counts
        if whole is not count
    ]
    holding = [pair for pair in pairs if holds_as_mean(rate.figure, *pair)]
    single = len(wholes) == 1 and len(counts) == 1
    words = passage.words(low, high)
    doubtful = TARGET(passage.damaged).search(words) or OTHER_SEASON(passage.damaged).search(words)
    for whole, count, factor in holding[:1] or (pairs if single else []):
        yield Claim(
            kind=ClaimKind.AVERAGE,
            result=rate.figure,
            operands=(whole, count),
            closed=bool(holding) or not doubtful,
            confidence=_CONFIDENCE,
            factor=factor,
        )


def _own_clause(passage: Passage, rate: _Rate, low: int, high: int) -> tuple[int, int]:
    """The clause of a rate between semicolons, where it has a whole and a count of its own."""
    start, end = rate.figure.span
    opening = passage.words(low, start).rfind(";")
    closing = passage.words(end, high).find(";")
    clause = (low + opening + 1, high if closing < 0 else end + closing)
    inside = [q for q in passage.inside(Span(*clause)) if q is not rate.figure]
    full = all(any(_factor(key_of(q), side) for q in inside) for side in (rate.of, rate.each))
    return clause if full else (low, high)


_UNITS = {
    "kg": ("mass", 1), "yen": ("mass", 10), "ta": ("mass", 100), "tan": ("mass", 1000),
    "m2": ("area", 1), "ha": ("area", 10_000), "km2": ("area", 1_000_000),
    "m": ("length", 1), "km": ("length", 1000),
}  # fmt: skip
_SAME = {"km²": "km2", "m²": "m2", "dan": "nguoi", "nhan khau": "nguoi", "khau": "nguoi"}


def _factor(unit: str, wanted: str) -> Decimal | None:
    """By what a figure in one unit is multiplied to be in another; None when it cannot be."""
    unit, wanted = (_SAME.get(name, name) for name in (unit, wanted))
    people = wanted == "nguoi" and is_of_people(unit)
    if (
        unit == wanted or unit.startswith(f"{wanted} ") or people
    ):  # "đối tượng" in "5 triệu đồng/đối tượng"
        return Decimal(1)
    one, other = _UNITS.get(unit), _UNITS.get(wanted)
    if one is None or other is None or one[0] != other[0]:
        return None
    return Decimal(one[1]) / other[1]
