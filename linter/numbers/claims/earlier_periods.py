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
    r"(?:cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?|năm học (?:trước|\d{4}\s?[-–]\s?\d{4})"
    r"|năm (?:liền )?(?:trước|ngoái|\d{4})|đầu năm(?: \d{4})?|tháng trước|tuần trước|vụ trước"
    r"|quý trước|(?:đầu )?kỳ trước|đầu kỳ|đợt trước|đầu nhiệm kỳ|nhiệm kỳ trước"
    r"|tháng \d{1,2}(?:/\d{4})?"
    r"|quý (?:[ivx]+|\d)(?:/\d{4})?|cuối năm(?: \d{4})?|(?:đến|hiện|năm) nay|(?:tháng|quý) này)"
)

PERIOD = Cue(rf"(?P<period>{_PERIOD})")
"""A time, by its name."""

AGAINST = Cue(
    rf"^[^.;()]*?(?:\)\s*)?\bso với (?:thời điểm )?(?P<period>{_PERIOD})"
    rf"|^\s*(?:lần|%)\s+(?P<near>{_PERIOD}|(?:kế hoạch|dự toán|chỉ tiêu)(?: năm| giao| đề ra)*)"
)
"""Behind a change: the time it is compared with."""

EARLIER_BEHIND = Cue(
    r"\s*(?:\d{4})?\s*[,(:]?\s*(?:là|có|đạt|với|cùng kỳ|năm \d{4}|năm trước)?\s*:?\s*"
)
"""Between the name of the earlier time and its figure."""

AGAINST_BEFORE = Cue(
    rf"\bso với (?:thời điểm |mức )?(?:{_PERIOD}|kế hoạch|dự toán)"
    r"(?:\s+(?:là|đạt|có))?\s*[(,]?\s*(?:là|đạt|có)?\s*$"
)
"""Right before the earlier figure, where the change follows: *so với năm 2023 (1.150) tăng …*."""

THEN_CHANGE = Cue(
    r"(?:\s*%|\s*[^\W\d_]+[²³23]?(?:/[^\W\d_]+)?){0,4}\s*\)?\s*,?\s*(?:đã )?"
    r"(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn|gấp)(?: (?:thêm|được|đi|gấp|hơn|là))*\s*\(?\s*"
)
"""Between that earlier figure and the change."""

TIME = Cue(
    rf"(?P<time>{_PERIOD}|\btrước (?:khi|sắp xếp|sáp nhập|đó|đây)|\bsau (?:khi|sắp xếp|sáp nhập|đó)"
    r"|\bban đầu|\bđến nay|\bhiện nay|\bhiện còn|\bnăm nay|\bđến cuối)"
)
"""Says to what time a figure belongs."""

COMPARED = Cue(r"^[^.;]{0,60}?\bso với\b")

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
    told = _told_before(passage, index, change)
    later = told[1] if told else _later(passage, index, change)
    if later is None:
        return
    changes = [change]
    rest = passage.quantities[index + 1 :]
    if rest and CHANGE_TWICE(passage.damaged).fullmatch(
        passage.words(change.span.end, rest[0].span.start)
    ):
        changes.append(rest[0])
    earlier = told[0] if told else _earlier(passage, changes[-1], later)
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


def _told_before(
    passage: Passage, index: int, change: Quantity
) -> tuple[Quantity, Quantity] | None:
    """The earlier figure right before the change, and the later one before it."""
    earlier = passage.quantities[index - 1]
    start = earlier.span.start
    gap = passage.words(earlier.span.end, change.span.start)
    if not (
        THEN_CHANGE(passage.damaged).fullmatch(gap)
        and AGAINST_BEFORE(passage.damaged).search(passage.words(start - _REACH, start))
    ):
        return None
    first = passage.sentences[max(passage.sentence_at(start) - 1, 0)].start
    for figure in reversed(passage.inside(Span(first, start))):
        plain = passage.enclosing(figure.span.start) is None and not passage.is_difference(figure)
        if plain and _alike(earlier, figure) and is_usable(figure):
            return earlier, figure
    return None


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
        compared = COMPARED(passage.damaged).search(passage.words(end, end + _REACH))
        return None if compared else _of_other_time(passage, later)
    start = end + against.end()
    behind = next((q for q in passage.quantities if q.span.start >= start), None)
    if behind is not None and _alike(behind, later):
        gap = passage.words(start, behind.span.start)
        if EARLIER_BEHIND(passage.damaged).fullmatch(gap):
            return _then_of_pair(passage, behind, later)
    return _under_name(passage, against["period"] or against["near"], later)


def _then_of_pair(passage: Passage, figure: Quantity, later: Quantity) -> Quantity | None:
    """The earlier figure where both times stand side by side: *(17/25 vụ)*; else the figure."""
    place = passage.quantities.index(figure)
    after = next(iter(passage.quantities[place + 1 :]), None)
    if after is None or passage.words(figure.span.end, after.span.start).strip() != "/":
        return figure
    return after if figure.value == later.value and is_usable(after) else None


def _of_other_time(passage: Passage, later: Quantity) -> Quantity | None:
    """The figure before the later one, each behind a time of its own: *năm 2023 …, năm 2024 …*."""
    index = passage.sentence_at(later.span.start)
    start = passage.sentences[max(index - 1, 0)].start
    around = passage.enclosing(later.span.start)
    before = [
        figure
        for figure in passage.inside(Span(start, later.span.start))
        if _alike(figure, later) and passage.enclosing(figure.span.start) == around
    ]
    if not before:
        return None
    figure = before[-1]
    sentence = passage.sentences[passage.sentence_at(figure.span.start)]
    lead = passage.words(max(sentence.start, figure.span.start - _REACH), figure.span.start)
    own = passage.words(figure.span.end, later.span.start)
    times = [[m["time"] for m in TIME(passage.damaged).finditer(words)] for words in (lead, own)]
    if not all(times) or times[0][-1] == times[1][-1] or passage.is_difference(figure):
        return None
    return figure


def _under_name(passage: Passage, period: str, later: Quantity) -> Quantity | None:
    """The one figure before the later one that stands in a clause with the name of the time."""
    index = passage.sentence_at(later.span.start)
    sentence = passage.sentences[index]
    found = []
    first = passage.sentences[max(index - 1, 0)].start
    for figure in passage.inside(Span(first, later.span.start)):
        its = passage.sentences[passage.sentence_at(figure.span.start)]
        lead = passage.words(max(its.start, figure.span.start - _REACH), figure.span.start)
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
