"""How much of a plan was done, where plan and result are both stated.

*Thu ngân sách 4.250 triệu đồng, đạt 85% kế hoạch (5.000 triệu đồng)*; *kế hoạch giao 5.000 triệu
đồng, thực hiện 4.250 triệu đồng, đạt 85%*. A fraction (``4.250/5.000``) with its percentage is a
ratio. A percentage of another year or of a superior's plan is none of these figures'.
"""

from collections.abc import Iterator

from linter.document import Span
from linter.numbers.claims.attachment import is_aside, is_attached, part_before
from linter.numbers.claims.comparison import in_unit_of, is_usable, key_of
from linter.numbers.claims.cues import TARGET, Cue
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.numbers.percentages import holds_as_share

COMPLETION = Cue(
    r"\b(?:đạt|bằng|hoàn thành|tương ứng|tương đương|ước đạt|chiếm|đạt được|tỷ lệ|tỉ lệ)"
    r"(?:\s+(?:tỷ lệ|tỉ lệ|khoảng|gần|hơn|trên|được|là))*\s*:?\s*$|\(\s*$"
)
"""Right before the percentage of a plan that was done."""

PLAN_BEHIND = Cue(
    r"\s*%\s*(?:so với |của |trên |theo )?(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết)"
    r"(?:\s+(?!\d)[^\s,;.()]+){0,6}?\s*(?:\(|là|:|\bgiao\b|\bvới\b|\bđề ra\b|\bnăm\b)*\s*"
    r"(?:,\s*(?=(?:kế hoạch|kh|dự toán|chỉ tiêu)\b))?"
    r"(?:(?:kế hoạch|kh|dự toán|chỉ tiêu|giao|là)\s*:?\s*){0,3}"
)
"""Between the percentage of a plan and the plan's own figure."""

PLAN_LABEL = Cue(
    r"\b(?:kế hoạch|kh|dự toán|chỉ tiêu)"
    r"(?:\s+(?:năm \d{4}|(?!\d|đạt|bằng)[^\s,;.()%]+)){0,10}?\s*[:(]?\s*$"
)
"""Right before a figure that is a plan's."""

AND_ALSO = Cue(r"(?:\bvà|[,;])\s+(?:bằng|đạt|tương đương|hoàn thành)\s+(?:tỷ lệ )?$")
"""Between two percentages of one figure."""

_LEAD = 40
_REACH = 160
"""Characters from a percentage to the plan that stands before it, at most."""
_ATTACHED, _LOOSE = 0.95, 0.7


def completion_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield what the paragraphs say of how much of a plan was done."""
    for passage in passages:
        if passage.in_cell or len(passage.quantities) < 3:
            continue
        for percent in passage.quantities:
            if percent.kind is QuantityKind.PERCENT and is_usable(percent):
                yield from _claim(passage, percent)


def _claim(passage: Passage, percent: Quantity) -> Iterator[Claim]:
    start = percent.span.start
    if not COMPLETION(passage.damaged).search(passage.words(start - _LEAD, start)):
        return
    first = part_before(passage, percent)
    done = first or _done_before(passage, percent)
    if done is None or done.span in passage.in_fractions:
        return
    behind = _plan_behind(passage, percent)
    plan = behind or _plan_before(passage, percent, done)
    if plan is None or plan is done or not plan.value:
        return
    plan = in_unit_of(done, plan)
    done = in_unit_of(plan, done)
    if key_of(plan) != key_of(done):
        return
    plain = first is None or is_attached(passage, done, percent)
    holds = holds_as_share(percent, done, plan)
    target = TARGET(passage.damaged).search(passage.words(done.span.start - _LEAD, start))
    yield Claim(
        kind=ClaimKind.COMPLETION,
        result=percent,
        operands=(done, plan),
        closed=holds or (plain and not target),
        confidence=_ATTACHED if behind else _LOOSE,
    )


def _done_before(passage: Passage, percent: Quantity) -> Quantity | None:
    """What an earlier percentage was said of: *đạt 51% dự toán tỉnh giao và bằng 47% dự toán …*."""
    before = [
        figure
        for figure in passage.quantities
        if figure.span.end <= percent.span.start and not is_aside(passage, figure, percent)
    ]
    if not before or before[-1].kind is not QuantityKind.PERCENT:
        return None
    gap = passage.words(before[-1].span.end, percent.span.start)
    return part_before(passage, before[-1]) if AND_ALSO(passage.damaged).search(gap) else None


def _plan_behind(passage: Passage, percent: Quantity) -> Quantity | None:
    """The plan's figure right after its name: *85% kế hoạch (5.000 triệu đồng)*."""
    for figure in passage.quantities:
        if figure.span.start > percent.span.end:
            gap = passage.words(percent.span.end, figure.span.start)
            found = PLAN_BEHIND(passage.damaged).fullmatch(gap)
            counted = figure.kind is not QuantityKind.PERCENT and is_usable(figure)
            return figure if found and counted and figure.span not in passage.bases else None
    return None


def _plan_before(passage: Passage, percent: Quantity, done: Quantity) -> Quantity | None:
    """The only figure of the sentence that is called the plan, before what was done."""
    sentence = passage.sentences[passage.sentence_at(percent.span.start)]
    low = max(sentence.start, percent.span.start - _REACH)
    named = [
        figure
        for figure in passage.inside(Span(low, done.span.start))
        if figure.kind is not QuantityKind.PERCENT
        and is_usable(figure)
        and PLAN_LABEL(passage.damaged).search(
            passage.words(figure.span.start - 2 * _LEAD, figure.span.start)
        )
    ]
    return named[0] if len(named) == 1 else None
