"""Changes against a figure of an earlier time that is named behind them or before.

*500 hộ nghèo, giảm 50 hộ so với năm 2023 (550 hộ)*; *năm 2023 thu 1.200 triệu đồng, năm 2024 thu
1.500 triệu đồng, tăng 25% so với năm 2023*. The later figure is the one that the change is said
of; the earlier one must stand under the very name with which the change is compared.
"""

from collections.abc import Iterator

from linter.document import Span
from linter.numbers.claims.comparison import in_unit_of, is_usable, key_of
from linter.numbers.claims.cues import TARGET, Cue
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind

CHANGE_OF = Cue(
    r"\b(?:(?P<rise>tăng|cao hơn|nhiều hơn|vượt|gấp)|(?P<fall>giảm|thấp hơn|ít hơn))"
    r"(?: (?:thêm|được|đi|gấp|hơn|khoảng|tới|đến|là))*\s*\(?\s*$"
)
"""Right before the figure of a change, with its direction."""

LEADS_CHANGE = Cue(
    r"\s*%?(?:\s*[^\W\d_%](?:[^;:.()–%\d]|(?<=m)[23]){0,60})?\s*[,(–-]?\s*"
    r"(?:đã |tức |tức là |tương ứng )?(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|vượt|gấp)"
    r"(?: (?:thêm|được|đi|gấp|hơn|khoảng|tới|đến|là))*\s*\(?\s*"
)
"""Between the figure that a change is said of and the change."""

CHANGE_TWICE = Cue(
    r"(?:\s*%|\s*[^\W\d_]+){0,4}\s*[,(/;]?\s*"
    r"(?:tương ứng|tương đương|tức|hay|bằng|=|tăng|giảm)?(?: (?:là|với|tăng|giảm|khoảng))*\s*"
)
"""Between a change and the same change said again in another unit."""

_PERIOD = (
    r"(?:cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?|năm (?:trước|ngoái|\d{4})|đầu năm|tháng trước"
    r"|quý trước|kỳ trước|đầu nhiệm kỳ|nhiệm kỳ trước|tháng \d{1,2}(?:/\d{4})?"
    r"|quý (?:[ivx]+|\d)(?:/\d{4})?|cuối năm(?: \d{4})?|(?:đến|hiện|năm) nay|(?:tháng|quý) này)"
)

PERIOD = Cue(rf"(?P<period>{_PERIOD})")
"""A time, by its name."""

AGAINST = Cue(rf"^[^.;()]*?(?:\)\s*)?\bso với (?:thời điểm )?(?P<period>{_PERIOD})")
"""Behind a change: the time it is compared with."""

EARLIER_BEHIND = Cue(
    r"\s*(?:\d{4})?\s*[,(:]?\s*(?:là|có|đạt|với|cùng kỳ|năm \d{4}|năm trước)?\s*:?\s*"
)
"""Between the name of the earlier time and its figure."""

OTHER_BASE_YEARLY = Cue(r"\bbình quân\b|\btrung bình\b|\bmỗi năm\b|\bhằng năm\b|\bhàng năm\b|/năm")
"""Says that a change is reckoned for each year."""

_LEAD = 30
_REACH = 90
_CONFIDENCE = 0.9


def earlier_period_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield what the paragraphs say of changes against another time."""
    for passage in passages:
        if passage.in_cell or len(passage.quantities) < 3:
            continue
        for index, change in enumerate(passage.quantities):
            direction = _direction(passage, change)
            if direction and index and is_usable(change):
                yield from _claims(passage, index, change, direction)


def _direction(passage: Passage, change: Quantity) -> int:
    """1 for a rise, -1 for a fall, 0 when the figure is said to be neither."""
    start = change.span.start
    found = CHANGE_OF(passage.damaged).search(passage.words(start - _LEAD, start))
    if found is None:
        return 0
    return -1 if found["fall"] else 1


def _claims(passage: Passage, index: int, change: Quantity, direction: int) -> Iterator[Claim]:
    later = _later(passage, index, change)
    if later is None:
        return
    changes = [change]
    rest = passage.quantities[index + 1 :]
    if rest and CHANGE_TWICE(passage.damaged).fullmatch(
        passage.words(change.span.end, rest[0].span.start)
    ):
        changes.append(rest[0])
    earlier = _earlier(passage, changes[-1], later)
    if earlier is None:
        return
    sentence = passage.sentences[passage.sentence_at(change.span.start)]
    words = passage.words(sentence.start, sentence.end)
    closed = not (
        TARGET(passage.damaged).search(words) or OTHER_BASE_YEARLY(passage.damaged).search(words)
    )
    for stated in changes:
        kind = _kind(stated, later)
        if kind is not None and is_usable(stated):
            yield Claim(
                kind=kind,
                result=stated,
                operands=(in_unit_of(later, earlier), later),
                closed=closed,
                confidence=_CONFIDENCE,
                direction=direction,
            )


def _later(passage: Passage, index: int, change: Quantity) -> Quantity | None:
    """The figure that the change is said of: the last one before it in its sentence."""
    sentence = passage.sentences[passage.sentence_at(change.span.start)]
    around = passage.enclosing(change.span.start)
    for figure in reversed(passage.quantities[:index]):
        if figure.span.start < sentence.start:
            return None
        outside = around is not None and figure.span.end <= around.start
        if passage.enclosing(figure.span.start) == around or outside:
            gap = passage.words(figure.span.end, change.span.start)
            said = LEADS_CHANGE(passage.damaged).fullmatch(gap) is not None
            usable = is_usable(figure) and not passage.is_difference(figure)
            return figure if said and usable else None
    return None


def _earlier(passage: Passage, change: Quantity, later: Quantity) -> Quantity | None:
    """The figure of the time that the change is compared with."""
    end = change.span.end
    against = AGAINST(passage.damaged).search(passage.words(end, end + _REACH))
    if against is None:
        return None
    start = end + against.end()
    behind = next((q for q in passage.quantities if q.span.start >= start), None)
    if behind is not None and _alike(behind, later):
        gap = passage.words(start, behind.span.start)
        if EARLIER_BEHIND(passage.damaged).fullmatch(gap):
            return behind
    return _under_name(passage, against["period"], later)


def _under_name(passage: Passage, period: str, later: Quantity) -> Quantity | None:
    """The one figure before the later one that stands in a clause with the name of the time."""
    sentence = passage.sentences[passage.sentence_at(later.span.start)]
    found = []
    for figure in passage.inside(Span(sentence.start, later.span.start)):
        lead = passage.words(max(sentence.start, figure.span.start - _REACH), figure.span.start)
        names = [match["period"] for match in PERIOD(passage.damaged).finditer(lead)]
        if names and names[-1] == period and _alike(figure, later) and is_usable(figure):
            found.append(figure)
    own = passage.words(sentence.start, later.span.start)
    names = [match["period"] for match in PERIOD(passage.damaged).finditer(own)]
    other = bool(names) and names[-1] != period
    return found[0] if len(found) == 1 and other else None


def _alike(one: Quantity, other: Quantity) -> bool:
    return is_usable(one) and key_of(in_unit_of(other, one)) == key_of(other)


def _kind(change: Quantity, later: Quantity) -> ClaimKind | None:
    """What a change is said in: the unit itself, per cent, points, times."""
    shares = later.kind is QuantityKind.PERCENT
    if change.kind is QuantityKind.PERCENT:
        return ClaimKind.DIFFERENCE if shares else ClaimKind.GROWTH
    if change.unit == "lần":
        return ClaimKind.MULTIPLE
    if shares:
        points = (change.noun or "").lower().startswith("điểm")
        return ClaimKind.DIFFERENCE if points else None
    return ClaimKind.DIFFERENCE if key_of(change) in (key_of(later), "") else None
