"""Rule sections/stand-in-not-deputy."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    Context,
    Evidence,
    Finding,
    IssuingBody,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    lazy_pattern,
    name_key,
    nd30,
    signing_lines,
)

ADVISORY = (
    "trưởng ban",
    "trưởng tiểu",
    "trưởng đoàn",
    "trưởng tổ",
    "trưởng nhóm",
    "thủ trưởng",
    "kế toán trưởng",
)
"""Heads of bodies whose deputies may be named by their offices elsewhere (II.7.c)."""
COUNCIL = lazy_pattern(r"(?:hội đồng|ban)\b(?! nhân dân)")


class StandInNotDeputy(Rule):
    """Người ký dưới “KT.” không phải là cấp phó của người được ký thay.

    Chỉ cấp phó mới ký thay (KT.) người đứng đầu; trưởng đơn vị cấp dưới ký thì ghi “TL.” (thừa
    lệnh) hoặc “TUQ.” (thừa ủy quyền). Hội đồng, ban chỉ đạo, đoàn kiểm tra gồm người của nhiều cơ
    quan nên không xét. Lặp lại chức vụ người đứng đầu là việc của sections/signer-title-repeated.
    """

    id = "sections/stand-in-not-deputy"
    severity = Severity.WARNING
    messages: ClassVar = {
        "other": "“{found}” không phải cấp phó nên không ký thay (KT.) {head}.",
        "foreign": "“{found}” không phải cấp phó của {head}.",
    }
    remedy = "Sửa lại chức vụ cho khớp; trưởng đơn vị cấp dưới ký thì ghi “TL.” hoặc “TUQ.”."
    basis = nd30("Điều 13, khoản 1; Phụ lục I, Phần I, II.7.b")
    requirements = ("K03",)
    element = Signature
    needs = (IssuingBody,)
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Compare the head's title with the first title below it."""
        lines = signing_lines(element)
        issuer = context.first(IssuingBody)
        if issuer is not None and COUNCIL.match(name_key(issuer.text)):
            return
        if any(line.mark == "TM" and _is_advisory(line) for line in lines):
            return
        for index, above in enumerate(lines):
            office = above.office
            if above.mark != "KT" or office is None or office.deputy or office.head in ADVISORY:
                continue
            if COUNCIL.match(office.rest):
                continue
            titles = [line for line in lines[index + 1 :] if not line.mark and line.office]
            if not titles or any(_is_deputy(line, above) for line in titles):
                continue
            below = titles[0]
            key = _fault(above, below)
            if key:
                finding = self.at(below.span, found=below.words, head=above.words).saying(key)
                yield finding.because(Evidence("Người được ký thay", above.span, "contradicts"))


def _is_advisory(line: SigningLine) -> bool:
    key = name_key(line.words)
    return line.body is None or (line.body.collective and not line.body.titles) or "hội đồng" in key


def _is_deputy(line: SigningLine, head: SigningLine) -> bool:
    """Whether a title is of the head's deputy: *BỘ TRƯỞNG, CHỦ NHIỆM* has two offices."""
    office = line.office
    if office is None or not office.deputy:
        return False
    return head.office is None or office.head == head.office.head or office.head in name_key(
        head.words
    )  # fmt: skip


def _fault(above: SigningLine, below: SigningLine) -> str:
    first, second = above.office, below.office
    if first is None or second is None:
        return ""
    if second.deputy:
        return "foreign"
    return "" if first.head == second.head else "other"
