"""Rule header/superior-without-place."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    UNIT_FACTS,
    Context,
    Finding,
    IssuingBody,
    Rule,
    Severity,
    Span,
    SuperiorBody,
    UnitMention,
    UnitRole,
    WholeDocument,
    is_administrative,
    lazy_pattern,
    nd30,
)

LOCAL = lazy_pattern(
    r"^(?P<whole>ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)"
    r"(?:\s+(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu))?\W*$"
)
"""A council or committee, with nothing but a common noun for its place."""

BLANKS = frozenset("…._{<[")
OTHER_BODY = lazy_pattern(
    r"(?:sở|phòng|văn phòng|ban|chi cục|trung tâm|trường|thanh tra|bệnh viện|trạm)\s"
)


class SuperiorWithoutPlace(Rule):
    """Tên cơ quan chủ quản ở địa phương không kèm tên tỉnh, thành phố hoặc xã, phường.

    “ỦY BAN NHÂN DÂN” hay “UBND TỈNH” đứng trên tên cơ quan ban hành thì chưa biết là của nơi nào.
    Chỉ xét Ủy ban nhân dân và Hội đồng nhân dân; khi tên nơi ấy đã có ở dòng dưới (SỞ Y TẾ TỈNH
    …) thì chỉ nhắc nhẹ. Chỗ còn để chấm chờ điền không bị xét.
    """

    id = "header/superior-without-place"
    severity = Severity.WARNING
    message = "Tên cơ quan chủ quản “{found}” không kèm tên đơn vị hành chính."
    remedy = "Viết đủ tên, như “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.2.a")
    requirements = ("D03",)
    element = WholeDocument
    needs = (*LETTERHEAD, *UNIT_FACTS)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look for a unit's name in the superior's."""
        below = [m for m in context.all(UnitMention) if m.role == UnitRole.ISSUER]
        name = next((link.text for m in below for link in m.links if link.name), None)
        for span in _superiors(element.text, context):
            words = " ".join(span.of(element.text).split())
            found = LOCAL.match(words.lower())
            if found is None or set(words) & BLANKS or not is_administrative(context):
                continue
            whole = words[: found.end("whole")]
            noun = name or f"{words[len(whole) :].strip() or 'TỈNH'} QUẢNG NGÃI"
            finding = self.at(span, found=words, expected=f"{whole} {noun}")
            yield finding.at_most(Severity.INFO) if name else finding


def _superiors(text: str, context: Context) -> Iterator[Span]:
    """The superior bodies, and a first line of the issuer above the name of another body."""
    for superior in context.all(SuperiorBody):
        yield superior.span
    for issuer in context.all(IssuingBody):
        if len(issuer.spans) > 1 and OTHER_BODY.match(issuer.spans[1].of(text).lower()):
            yield issuer.spans[0]
