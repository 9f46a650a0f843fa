"""Stock and flow: what was there and what came in make what is done and what is left.

*Tồn kỳ trước 15 hồ sơ, tiếp nhận 120 hồ sơ; đã giải quyết 110 hồ sơ, đang giải quyết 25 hồ sơ*;
*lũy kế tháng trước 250, trong tháng 30, lũy kế 280*. The words before a figure (or, failing them,
the ones behind its unit) give it a role; a claim needs each role once, of one thing counted.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from linter.document import Span
from linter.numbers.claims.comparison import counts_alike, is_duration, is_usable
from linter.numbers.claims.cues import TARGET, Cue
from linter.numbers.claims.nesting import children_of
from linter.numbers.claims.passages import Passage
from linter.numbers.elements import Claim, ClaimKind, Quantity, QuantityKind
from linter.text.patterns import lazy_pattern

_TERM = r"(?:kỳ|tháng|quý|năm)"
_STOCK = r"(?:tồn|dư|nợ|số dư|dư nợ|quỹ|tiền mặt)"
_DEALT = (
    r"(?:giải quyết|xử lý|xem xét|thụ lý|hòa giải|thi hành|điều tra|xác minh|xét xử|thẩm định"
    r"|rà soát)"
)
ROLE_BEFORE = Cue(
    r"(?P<invalid>\bkhông hợp lệ\b)|(?P<valid>\bhợp lệ\b)|(?P<collected>\bthu (?:về|vào|lại)\b)"
    r"|(?P<before>\b(?:lũy kế|luỹ kế|cộng dồn)\b.*\btrước\b)"
    r"|(?P<cumulative>\b(?:lũy kế|luỹ kế|cộng dồn)\b)"
    rf"|(?P<opening>\b{_STOCK}(?: [^\W\d_]+){{0,3}}? (?:đầu {_TERM}|cũ|{_TERM} trước)"
    rf"|\b{_TERM} trước (?:chuyển|còn|tồn)|\btừ {_TERM} trước"
    r"|\bchuyển tiếp\b|\bđầu kỳ\b|\btồn từ\b|\bcũ chuyển\b)"
    rf"|(?P<pending>\bđang {_DEALT}|\bchưa (?:{_DEALT}|đến hạn|thu)|\bcòn phải [^\W\d_]+"
    rf"|\bcòn tồn\b|\btồn (?:cuối|chuyển)|\b{_STOCK}(?: [^\W\d_]+){{0,3}}? cuối {_TERM}"
    rf"|\bcuối kỳ\b|\bchuyển (?:sang )?{_TERM} sau|\bcòn lại\b)"
    rf"|(?P<done>(?:\bđã (?:{_DEALT}|hoàn thành|trả|thu|chi|nộp|xuất)(?: xong)?|\b{_DEALT} xong"
    rf"|\bhòa giải (?:không )?thành|\bthu nợ|\bchi\b|\bxuất\b|\bhoàn thành\b)"
    rf"(?: trong {_TERM})?)"
    rf"|(?P<total>\btổng (?:số|cộng)?\b|\bphải {_DEALT}\b)"
    rf"|(?P<new>(?:\b(?:tiếp nhận|nhận|nhập|thu|bổ sung|cho vay|thụ lý|phát sinh)(?: mới)?"
    rf"|\bmới (?:tiếp nhận|phát sinh|thụ lý))(?: trong {_TERM})?)"
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
_SO_FAR = lazy_pattern(
    r"(?:lũy kế|luỹ kế|cộng dồn)(?: \d{1,2} tháng| [^\W\d_]+){0,4}, [^,;.()\d]*$"
)
"""A running total whose time stands before a comma: *Lũy kế 9 tháng, trạm khám …*"""
_CLAUSE = lazy_pattern(r"[,;.()]\s|\bvà\b|\bva\b|\n")
_EQUATIONS = (
    (("opening", "new"), ("done", "pending")),
    (("total",), ("done", "pending")),
    (("opening", "new"), ("total",)),
    (("before", "period"), ("cumulative",)),
    (("collected",), ("valid", "invalid")),
    (("new",), ("done", "pending")),
)
"""Which roles make which others."""
_FIRST = ("total", "before", "cumulative")
"""Roles that hold whatever else the words before a figure say."""


class _Named(Struct, frozen=True):
    """A figure with its role."""

    role: str
    words: str
    figure: Quantity


def balance_claims(passages: tuple[Passage, ...], sums: Iterable[Claim] = ()) -> Iterator[Claim]:
    """Yield the balances that paragraphs and lists state; parts of ``sums`` have no role."""
    parts = frozenset(part.span for claim in sums if claim.closed for part in claim.operands)
    for index, passage in enumerate(passages):
        if passage.in_cell:
            continue
        own = list(_named(passage, parts))
        if len(own) > 2:
            yield from _equations(own, passage)
        children = children_of(passages, index)
        if len(children) > 1:
            below = [named for child in children for named in _named(child, parts)]
            joint = [*own, *below]
            if len(joint) > 2 and len({named.role for named in below}) > 1:
                yield from _equations(joint, passage)


def _named(passage: Passage, parts: frozenset[Span]) -> Iterator[_Named]:
    """The figures that have a role, parenthesised details left out."""
    for figure in passage.quantities:
        counted = figure.kind is not QuantityKind.PERCENT and is_usable(figure)
        if (
            not counted
            or is_duration(figure)
            or figure.span in parts
            or figure.span in passage.in_fractions
            or passage.is_difference(figure)
        ):
            continue
        if role := _role(passage, figure):
            yield _Named(*role, figure)


def _role(passage: Passage, figure: Quantity) -> tuple[str, str] | None:
    """The role of a figure, and the words that give it."""
    start, end = figure.span.start, figure.span.end
    lead = passage.words(start - _LEAD, start)
    before = _CLAUSE.split(lead)[-1]
    if running := _SO_FAR.search(lead):
        return "cumulative", running[0]
    found = list(ROLE_BEFORE(passage.damaged).finditer(before))
    if not found and not before.strip(" -–+*"):
        behind = _CLAUSE.split(passage.words(end, end + _LEAD))[0]
        found = list(ROLE_BEHIND(passage.damaged).finditer(behind))[:1]
    for role in _FIRST:  # tổng số … tiếp nhận; lũy kế … đã thu
        chosen = next((match for match in found if match.lastgroup == role), None)
        if chosen:
            return role, chosen[0]
    return (str(found[-1].lastgroup), found[-1][0]) if found else None


def _equations(named: Sequence[_Named], passage: Passage) -> Iterator[Claim]:
    """The equations whose roles are each taken, of the same thing."""
    by_role = _roles(named)
    for left, right in _EQUATIONS:
        sides = [[f for role in side for f in by_role.get(role, ())] for side in (left, right)]
        if not all(by_role.get(role) for role in (*left, *right)):
            continue
        alone = left == ("new",)
        if alone and any(by_role.get(role) for role in ("opening", "total")):
            continue
        operands = (*sides[0], *sides[1])
        if not all(counts_alike(operands[0], other) for other in operands[1:]):
            continue
        yield Claim(
            kind=ClaimKind.BALANCE,
            result=None,
            operands=operands,
            closed=TARGET(passage.damaged).search(passage.plain) is None,
            confidence=_CONFIDENCE,
            needs_slip=alone,
            incoming=len(sides[0]),
        )
        if right == ("done", "pending"):
            return


def _roles(named: Sequence[_Named]) -> dict[str, list[Quantity]]:
    """The figures by role; a role taken twice under one name, or a role for one, is left out.

    Of two running totals around a period the first is the one before it.
    """
    by_role: dict[str, list[_Named]] = {}
    for item in named:
        by_role.setdefault(item.role, []).append(item)
    running = by_role.get("cumulative", [])
    if len(running) == 2 and "before" not in by_role and len(by_role.get("period", ())) == 1:
        by_role["before"], by_role["cumulative"] = running[:1], running[1:]
    return {
        role: [item.figure for item in items]
        for role, items in by_role.items()
        if len(items) == 1 or (role == "done" and len({item.words for item in items}) == len(items))
    }
