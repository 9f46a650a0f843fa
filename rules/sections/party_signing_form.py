"""Rule sections/party-signing-form."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Rule,
    Safety,
    Severity,
    Signature,
    Span,
    doubt,
    lazy_pattern,
    nd30,
)

FORM = lazy_pattern(r"(?P<first>T|K)\s?/\s?(?P<second>M|T|L|UQ)\.?(?=\s|[A-ZÀ-ỸĐ])\s*")
PAIRS = frozenset({"TM", "KT", "TL", "TUQ"})


class PartySigningForm(Rule):
    """Văn bản hành chính ghi quyền hạn người ký theo lối văn bản của Đảng (T/M, K/T, T/L).

    Văn bản hành chính viết tắt có dấu chấm: TM., KT., TL., TUQ. Lối gạch chéo là của văn bản Đảng,
    ở đó viết TM., KT. mới sai (sections/state-signing-form). Thiếu dấu chấm hay khoảng trắng là
    việc của sections/malformed-signing-form.
    """

    id = "sections/party-signing-form"
    severity = Severity.ERROR
    message = "“{found}” là lối viết của văn bản Đảng; văn bản hành chính viết “{expected}”."
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.7.b")
    requirements = ("K06",)
    element = Signature
    needs = LETTERHEAD
    fix = Safety.SAFE
    fix_description = "Thay “{found}” bằng “{expected}”"

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Find a slash in the abbreviation that opens a line of authority."""
        for piece in element.authority:
            match = FORM.match(piece.text) if "/" in piece.text else None
            if match is None or match["first"] + match["second"] not in PAIRS:
                continue
            start = piece.span.start
            found = match[0].rstrip()
            expected = f"{match['first']}{match['second']}."
            gap = "" if match[0] != found else " "
            span = Span(start, start + len(found))
            finding = self.at(span, found=found, expected=expected).replacing(expected + gap)
            yield doubt(finding, context)
