"""Rule sections/deputy-without-kt."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    IssuingBody,
    Rule,
    Severity,
    Signature,
    SigningLine,
    Trust,
    adapts_decree,
    document_type,
    head_of_body,
    name_key,
    nd30,
    signing_lines,
)

OF_SEVERAL = frozenset({"BB", "HĐ", "BGN", "BTT", "GUQ"})
IN_CHARGE = ("phụ trách", "điều hành")
COMMITTEE = ("ủy ban nhân dân", "ubnd")


class DeputyWithoutKt(Rule):
    """Cấp phó ký mà phía trên không có dòng “KT.” và chức vụ người đứng đầu.

    Cấp phó ký thay thì dòng trên ghi “KT. GIÁM ĐỐC”, dòng dưới ghi “PHÓ GIÁM ĐỐC”. Thừa lệnh cũng
    vậy: người được giao ký là trưởng đơn vị, nên cấp phó của đơn vị ký thì phải thêm dòng “KT.”
    (TL. CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG). Biên bản, hợp đồng và văn bản của hội
    đồng, ban chỉ đạo, đoàn thể không xét; cấp phó phụ trách là việc của sections/informal-title.
    """

    id = "sections/deputy-without-kt"
    severity = Severity.WARNING
    messages: ClassVar = {
        "alone": "“{found}” ký mà không ghi ký thay người đứng đầu.",
        "order": "Dưới “TL. {head}” là cấp phó “{found}” mà không có dòng “KT.”.",
        "own": "“{found}” là cấp phó của {head} nên ký thay (KT.), không ký thừa lệnh (TL.).",
    }
    remedy = "Thêm dòng “{expected}” phía trên “{found}”."
    basis = nd30("Điều 13, khoản 1 và khoản 4; Phụ lục I, Phần I, II.7.b")
    requirements = ("K03", "K04", "K09")
    element = Signature
    needs = LETTERHEAD
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Look at what stands over the first deputy's title."""
        lines = signing_lines(element)
        kind = document_type(context)
        if adapts_decree(context) or (kind is not None and kind.code in OF_SEVERAL):
            return
        place = next((i for i, line in enumerate(lines) if _is_deputy(line)), None)
        if place is None or any(line.mark in ("KT", "TUQ") for line in lines):
            return
        line, above = lines[place], lines[place - 1] if place else None
        office = line.office
        head = office.head.upper() if office is not None and " " in office.head else "…"
        finding = self.at(line.span, found=line.words, expected=f"KT. {head}")
        if above is not None and above.mark == "TL" and above.office is not None:
            same = office is not None and office.head == above.office.head
            key = "own" if same and not above.office.deputy else "order"
            values = {**finding.values, "head": above.words}
            yield self.at(line.span, **values).saying(key)
        elif _is_by_one_head(above, line, context):
            yield finding.saying("alone")


def _is_deputy(line: SigningLine) -> bool:
    office = line.office
    return office is not None and office.deputy and not line.mark and not office.rest.startswith(
        IN_CHARGE
    )  # fmt: skip


def _is_by_one_head(above: SigningLine | None, line: SigningLine, context: Context) -> bool:
    """Whether the deputy's own body is one in whose name only the head signs."""
    office, body = line.office, context.first(IssuingBody)
    if office is None:
        return False
    if above is not None:
        committee = above.mark == "TM" and name_key(above.words).startswith(COMMITTEE)
        return committee and office.head == "chủ tịch"
    if body is None or len(context.all(Signature)) != 1:
        return False
    led = head_of_body(body.text)
    if led is None or "hội đồng" in name_key(body.text):
        return False
    return office.head in led.titles
