"""Rule sections/end-mark-in-party-document."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Finding,
    Recipients,
    Regime,
    Rule,
    Safety,
    Severity,
    Signature,
    Span,
    WholeDocument,
    is_under_new_guidance,
    lazy_pattern,
)

MARK = lazy_pattern(r"\.\s?/\s?\.")


class EndMarkInPartyDocument(Rule):
    """Văn bản của Đảng kết thúc bằng dấu “./.”.

    Theo Hướng dẫn 05-HD/VPTW (văn bản từ ngày 27/5/2026), nội dung văn bản của Đảng kết thúc bằng
    dấu chấm. Dấu “./.” là lối của văn bản hành chính nhà nước.
    """

    id = "sections/end-mark-in-party-document"
    severity = Severity.INFO
    message = "Nội dung văn bản của Đảng kết thúc bằng dấu chấm, không dùng “{found}”."
    remedy = "Thay “{found}” bằng dấu chấm."
    basis = Clause("Hướng dẫn 05-HD/VPTW", "Nội dung văn bản")
    requirements = ("P-14",)
    element = WholeDocument
    needs = (Recipients, Signature)
    gathers = (Recipients, Signature)
    regimes = frozenset({Regime.PARTY})
    fix = Safety.SAFE
    fix_description = "Thay “{found}” bằng dấu chấm"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Find the mark at the end of the last sentence above the recipients."""
        tails = [context.first(Recipients), context.first(Signature)]
        starts = [tail.span.start for tail in tails if tail is not None]
        if is_under_new_guidance(context.date) is not True or not starts:
            return
        text = element.text[: min(starts)].rstrip()
        last = text.rfind("\n") + 1
        for match in MARK.finditer(text, last):
            if match.end() == len(text):
                span = Span(match.start(), match.end())
                yield self.at(span, found=match[0]).replacing(".")
