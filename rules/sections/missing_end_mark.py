"""Rule sections/missing-end-mark."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Closing,
    Context,
    Finding,
    Recipients,
    Rule,
    Severity,
    Signature,
    Trust,
    WholeDocument,
    adapts_decree,
    document_type,
    is_administrative,
    is_head_clean,
    lazy_pattern,
    nd30,
)

MARK = lazy_pattern(r"\.\s*/\s*\.?|/\s*\.")


class MissingEndMark(Rule):
    """Câu kết thúc văn bản không có dấu “./.”.

    Các mẫu của Nghị định kết thúc lời văn bằng “./.”, nhưng phần chữ không bắt buộc, nên soát chỉ
    lưu ý, và chỉ khi thấy rõ câu kết. Bản nhận dạng từ ảnh hay mất dấu này nên không xét; hợp đồng,
    bản ghi nhớ, biên bản, thư công và các loại giấy, phiếu cũng vậy.
    """

    id = "sections/missing-end-mark"
    severity = Severity.INFO
    message = "Câu kết thúc văn bản không có dấu “./.”."
    remedy = "Các mẫu của Nghị định kết thúc lời văn bằng “./.”; nên thêm cho thống nhất."
    basis = nd30("Phụ lục III, mẫu 1.1 đến 1.5")
    requirements = ("J06",)
    element = Closing
    needs = (*LETTERHEAD, Recipients, Signature, WholeDocument)
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: Closing, context: Context) -> Iterator[Finding]:
        """Look at the end of the closing sentence."""
        kind, whole = document_type(context), context.first(WholeDocument)
        if kind is None or whole is None or kind.without or kind.often_without:
            return
        if adapts_decree(context):
            return
        tails = [context.first(Recipients), context.first(Signature)]
        starts = [t.span.start for t in tails if t is not None and t.span.start >= element.span.end]
        if not starts or not is_administrative(context) or not is_head_clean(context):
            return
        rest = whole.text[element.span.end : min(starts)]
        if MARK.search(element.text) or any(c.isalnum() for c in rest) or MARK.search(rest):
            return
        yield self.missing(element.span.end)
