"""Rule sections/article-without-period."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    MarkerKind,
    OutlineItem,
    Piece,
    ReplaceText,
    Rule,
    Safety,
    Severity,
    Span,
    WholeDocument,
    document_type,
    is_administrative,
    nd30,
    places_of,
    quoted,
)

SIGNS = " :)/-–—"


class ArticleWithoutPeriod(Rule):
    """Sau số thứ tự của Điều không phải dấu chấm.

    Số của Điều là số Ả Rập, sau đó là dấu chấm: “Điều 1.”, không viết “Điều 1:”, “Điều 1 -”, “Điều
    1/”. Trong hợp đồng, thỏa thuận chỉ lưu ý.
    """

    id = "sections/article-without-period"
    severity = Severity.WARNING
    message = "Sau {found} phải là dấu chấm."
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.6.đ")
    requirements = ("I05",)
    element = WholeDocument
    needs = (*LETTERHEAD, OutlineItem)
    gathers = (OutlineItem,)
    fix = Safety.SAFE
    fix_description = "Đặt dấu chấm sau số của Điều: “{expected}”"

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look at the sign behind the number of each article."""
        articles = [i for i in context.all(OutlineItem) if i.kind is MarkerKind.ARTICLE]
        typed = [item.marker for item in articles if not item.generated]
        wrong = [marker for marker in typed if not marker.text.endswith(".")]
        if not wrong or not is_administrative(context):
            return
        signs = [_sign(marker) for marker in wrong]
        edits = [ReplaceText(sign.span, sign.text[0] + ".") for sign in signs]
        finding = self.at(
            places_of(signs),
            found=quoted(marker.text.rstrip() for marker in wrong),
            expected=f"{_bare(wrong[0])}.",
        ).editing(*edits)
        kind = document_type(context)
        loose = kind is not None and kind.is_of_parties
        yield finding.at_most(Severity.INFO) if loose else finding


def _bare(marker: Piece) -> str:
    """The word and its number without the sign."""
    return marker.text.rstrip(SIGNS)


def _sign(marker: Piece) -> Piece:
    """The last figure and the sign behind it."""
    at = len(_bare(marker)) - 1
    return Piece(spans=(Span(marker.span.start + at, marker.span.end),), text=marker.text[at:])
