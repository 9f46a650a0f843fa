"""Stock and flow: what was there and what came in make what is done and what is left.

*Tồn kỳ trước 15 hồ sơ, tiếp nhận 120 hồ sơ; đã giải quyết 110 hồ sơ, đang giải quyết 25 hồ sơ*;
*lũy kế tháng trước 250, trong tháng 30, lũy kế 280*. The words before a figure (or, failing them,
the ones behind its unit) give it a role; a claim needs each role once, of one thing counted.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from linter.numbers.claims.comparison import counts_alike, is_usable
from linter.numbers.claims.cues import TARGET, Cue
from linter.numbers.claims.nesting import children_of
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.text.patterns import lazy_pattern

ROLE_BEFORE = Cue(
    r"(?P<before>\b(?:lũy kế|luỹ kế|cộng dồn)\b.*\btrước\b)"
    r"|(?P<cumulative>\b(?:lũy kế|luỹ kế|cộng dồn)\b)"
    r"|(?P<opening>\b(?:tồn|dư|nợ)(?: nợ)? (?:đầu|cũ|kỳ trước|năm trước|tháng trước|quý trước)"
    r"|\b(?:kỳ|năm|tháng|quý) trước (?:chuyển|còn|tồn)|\btừ (?:kỳ|năm|tháng|quý) trước"
    r"|\bchuyển tiếp\b|\bđầu kỳ\b|\btồn từ\b|\bcũ chuyển\b)"
    r"|(?P<pending>\bđang (?:giải quyết|xử lý|xem xét|thụ lý)|\bchưa (?:giải quyết|xử lý|đến hạn)"
    r"|\bcòn tồn\b|\btồn (?:cuối|chuyển)|\bcuối kỳ\b|\bchuyển (?:kỳ|sang kỳ|tháng|quý|năm) sau"
    r"|\bcòn lại\b)"
    r"|(?P<done>(?:\bđã (?:giải quyết|xử lý|hoàn thành|trả|thu)|\bgiải quyết xong|\bxử lý xong"
    r"|\bhoàn thành\b)(?: trong (?:kỳ|tháng|quý|năm))?)"
    r"|(?P<total>\btổng (?:số|cộng)?\b|\bphải (?:giải quyết|xử lý)\b)"
    r"|(?P<new>\b(?:tiếp nhận|nhận)(?: mới)?(?: trong (?:kỳ|tháng|quý|năm))?"
    r"|\bmới (?:tiếp nhận|phát sinh|thụ lý)"
    r"|\bphát sinh\b(?: mới)?(?: trong (?:kỳ|tháng|quý|năm))?|\bthụ lý mới\b|\bnhận trong kỳ\b)"
    r"|(?P<period>\b(?:trong|tháng|quý|kỳ) (?:tháng|quý|kỳ|tuần|này)\b)"
)
"""Before a figure: its role in a balance."""

ROLE_BEHIND = Cue(
    r"(?P<opening>\b(?:tồn|chuyển)\b.*\btrước\b|\b(?:kỳ|năm|tháng|quý) trước\b)"
    r"|(?P<pending>\bđang (?:giải quyết|xử lý|xem xét|thụ lý)|\bchưa (?:giải quyết|xử lý)"
    r"|\bcòn tồn\b|\btồn cuối)"
    r"|(?P<done>\bđã (?:được )?(?:giải quyết|xử lý|hoàn thành)|\bgiải quyết xong)"
    r"|(?P<new>\b(?:tiếp nhận|phát sinh) (?:mới|trong)|\bmới (?:tiếp nhận|phát sinh))"
)
"""Behind a figure and its unit, where nothing stands before it: its role in a balance."""

_LEAD = 60
_CONFIDENCE = 0.9
_CLAUSE = lazy_pattern(r"[,;.()]\s|\bvà\b|\bva\b|\n")
_EQUATIONS = (
    (("opening", "new"), ("done", "pending")),
    (("total",), ("done", "pending")),
    (("opening", "new"), ("total",)),
    (("before", "period"), ("cumulative",)),
)
"""Which roles make which others."""


class _Named(Struct, frozen=True):
    """A figure with its role."""

    role: str
    figure: Quantity


def balance_claims(passages: tuple[Passage, ...]) -> Iterator[Claim]:
    """Yield the balances that paragraphs and lists state."""
    for index, passage in enumerate(passages):
        if passage.in_cell:
            continue
        own = list(_named(passage))
        if len(own) > 2:
            yield from _equations(own, passage)
        children = children_of(passages, index)
        if len(children) > 1:
            below = [named for child in children for named in _named(child)]
            joint = [*own, *below]
            if len(joint) > 2 and len({named.role for named in below}) > 1:
                yield from _equations(joint, passage)


def _named(passage: Passage) -> Iterator[_Named]:
    """The figures that have a role, parenthesised details left out."""
    for figure in passage.quantities:
        counted = figure.kind is not QuantityKind.PERCENT and is_usable(figure)
        if not counted or figure.span in passage.in_fractions or passage.is_difference(figure):
            continue
        role = _role(passage, figure)
        if role:
            yield _Named(role, figure)


def _role(passage: Passage, figure: Quantity) -> str | None:
    start, end = figure.span.start, figure.span.end
    before = _CLAUSE.split(passage.words(start - _LEAD, start))[-1]
    labels = [match.lastgroup for match in ROLE_BEFORE(passage.damaged).finditer(before)]
    if not labels and not before.strip(" -–+*"):
        behind = _CLAUSE.split(passage.words(end, end + _LEAD))[0]
        labels = [match.lastgroup for match in ROLE_BEHIND(passage.damaged).finditer(behind)][:1]
    if "total" in labels:  # tổng số … tiếp nhận
        return "total"
    return labels[-1] if labels else None


def _equations(named: Sequence[_Named], passage: Passage) -> Iterator[Claim]:
    """The equations whose roles are each taken by one figure of the same thing."""
    by_role: dict[str, list[Quantity]] = {}
    for item in named:
        by_role.setdefault(item.role, []).append(item.figure)
    for left, right in _EQUATIONS:
        figures = [by_role.get(role, []) for role in (*left, *right)]
        if any(len(found) != 1 for found in figures):
            continue
        operands = tuple(found[0] for found in figures)
        if not all(counts_alike(operands[0], other) for other in operands[1:]):
            continue
        yield Claim(
            kind=ClaimKind.BALANCE,
            result=None,
            operands=operands,
            closed=TARGET(passage.damaged).search(passage.plain) is None,
            confidence=_CONFIDENCE,
            incoming=len(left),
        )
        if right == ("done", "pending"):
            return
