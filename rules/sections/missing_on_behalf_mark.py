"""Rule sections/missing-on-behalf-mark."""

import re
from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    AuthorityLine,
    Context,
    Finding,
    IssuingBody,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    WholeDocument,
    adapts_decree,
    document_type,
    fold,
    head_of_body,
    is_head_clean,
    lazy_pattern,
    name_key,
    nd30,
    signing_lines,
)

OF_THE_BODY = frozenset({"BC", "TTr", "KH", "CTr", "ĐA", "PA"})
"""Types that a committee issues as a body; its chair may issue the others in person."""
OF_SEVERAL = frozenset({"BB", "HĐ", "BGN", "BTT"})
CHAIR = lazy_pattern(
    r"(?:^|[.;:,]\s)\s*chủ tịch (?:(?:ủy|uỷ) ban nhân dân|ubnd)\s[^.;:]{0,60}?"
    r"\b(?:kính trình|kính đề nghị|báo cáo|trình|ban hành|xây dựng|đề nghị)\b",
    re.MULTILINE,
)
"""A sentence of which the chair in person is the subject."""
COMMITTEE = ("ủy ban nhân dân", "ubnd")


class MissingOnBehalfMark(Rule):
    """Văn bản ký thay mặt tập thể mà không ghi “TM.” trước tên tập thể.

    Ủy ban nhân dân, hội đồng, ban chỉ đạo làm việc theo chế độ tập thể: người đứng đầu ký thay mặt
    thì ghi “TM.” và tên tập thể, rồi mới đến chức vụ. Văn bản do chính Chủ tịch Ủy ban nhân dân
    ban hành (quyết định, chỉ thị, công điện, công văn…) và nghị quyết Hội đồng nhân dân được ký
    chứng thực thì không ghi “TM.”, nên không bị nhắc.
    """

    id = "sections/missing-on-behalf-mark"
    severity = Severity.WARNING
    messages: ClassVar = {
        "named": "Trước tên tập thể “{found}” thiếu chữ “TM.”.",
        "unnamed": "Văn bản của {body} nhưng trên “{found}” không có dòng “TM. {body}”.",
    }
    remedy = "Ghi “{expected}” ở dòng trên chức vụ người ký."
    basis = nd30("Điều 13, khoản 2; Phụ lục I, Phần I, II.7.b")
    requirements = ("K01",)
    element = Signature
    needs = (*LETTERHEAD, AuthorityLine, WholeDocument)
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Find a collective named, or meant, without the mark."""
        lines = signing_lines(element)
        if not lines or any(line.mark in ("TM", "TL", "TUQ") for line in lines):
            return
        kind = document_type(context)
        if adapts_decree(context) or (kind is not None and kind.code in OF_SEVERAL):
            return
        first = lines[0]
        if _names_collective(lines):
            expected = f"TM. {first.words}"
            yield self.at(first.span, found=first.words, expected=expected).saying("named")
        elif _is_of_committee(first, context):
            yield self.at(
                first.span,
                found=" ".join(element.authority[0].text.split()),
                body="ỦY BAN NHÂN DÂN",
                expected="TM. ỦY BAN NHÂN DÂN",
            ).saying("unnamed")


def _names_collective(lines: tuple[SigningLine, ...]) -> bool:
    """Whether a collective stands over the title of one who signs for it."""
    first = lines[0]
    if first.mark or first.office is not None or len(lines) < 2 or lines[1].office is None:
        return False
    led = head_of_body(first.words)
    return led is not None and led.collective


def _is_of_committee(first: SigningLine, context: Context) -> bool:
    """Whether a people's committee issues it as a body and its chair or deputy signs."""
    body, office = context.first(IssuingBody), first.office
    if body is None or office is None or office.head != "chủ tịch":
        return False
    if not name_key(body.text).startswith(COMMITTEE) or len(context.all(Signature)) != 1:
        return False
    decides = context.first(AuthorityLine)
    if decides is not None:
        return name_key(decides.text).startswith(COMMITTEE)
    kind, whole = document_type(context), context.first(WholeDocument)
    if kind is None or kind.code not in OF_THE_BODY or whole is None:
        return False
    return is_head_clean(context) and CHAIR.search(fold(whole.text)) is None
