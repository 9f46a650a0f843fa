"""Rule header/missing-motto."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    Motto,
    NationalName,
    Rule,
    Severity,
    WholeDocument,
    after,
    doubt,
    is_administrative,
    nd30,
)


class MissingMotto(Rule):
    """Văn bản có Quốc hiệu mà không có Tiêu ngữ.

    Tiêu ngữ “Độc lập - Tự do - Hạnh phúc” luôn đi liền dưới Quốc hiệu. Thiếu cả hai thì chỉ
    header/missing-national-name lên tiếng; Tiêu ngữ viết sai là việc của header/malformed-motto.
    """

    id = "header/missing-motto"
    severity = Severity.ERROR
    message = "Dưới Quốc hiệu không có Tiêu ngữ."
    remedy = "Viết “Độc lập - Tự do - Hạnh phúc” ngay dưới Quốc hiệu."
    basis = nd30("Điều 8, khoản 2, điểm a; Phụ lục I, Phần I, II.1.b")
    requirements = ("A04", "C04")
    element = WholeDocument
    needs = LETTERHEAD
    gathers = (NationalName,)
    misses = (Motto,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the motto under a national name."""
        name = context.first(NationalName)
        if name is None or context.first(Motto) is not None:
            return
        if is_administrative(context):
            yield doubt(self.missing(after(name)), context)
